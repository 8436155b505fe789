/** A recorded delivery without persons, before it is judged: what words quote and cut short must be clean by then. URLs stay whole until then, since checks read them. */
import type { Attempt, Body, Delivery, Header, Response } from '../../generated/types.ts';
import type { Replacing } from '../evidence/replace.ts';
import { anonymousBody } from './anonymous.ts';
import { maskedHeader } from './header.ts';
import { resultIn } from './result.ts';
import { masked } from './mask.ts';

export function clean(delivery: Delivery, replace: Replacing): Delivery {
  const { stimulus } = delivery;
  return {
    ...delivery,
    stimulus: { ...stimulus, contentType: headerValue('content-type', stimulus.contentType, replace), body: anonymousBody(stimulus.body, stimulus.sender, replace) },
    attempts: delivery.attempts.map((attempt) => attemptOf(attempt, stimulus.sender, replace)),
  };
}

function attemptOf(attempt: Attempt, sender: Delivery['stimulus']['sender'], replace: Replacing): Attempt {
  const { body, page, reason, exchanges } = attempt;
  const result = resultIn({ body });
  return {
    ...attempt,
    body: result === null ? '' : JSON.stringify(anonymousBody(result, sender, replace)),
    page: page === null ? null : { ...page, contentType: page.contentType === null ? null : headerValue('content-type', page.contentType, replace), body: bodyOf(page.body, replace) },
    reason: reason === null ? null : { ...reason, parameter: orNull(reason.parameter, replace) },
    exchanges: exchanges.map(({ request, response, cors, ...exchange }) => ({
      ...exchange,
      request: { ...request, headers: request.headers.map(([name, value]): Header => [name, headerValue(name, value, replace)]) },
      response: response === null ? null : responseOf(response, replace),
      cors: cors === null ? null : { ...cors, parameter: orNull(cors.parameter, replace) },
    })),
  };
}

const responseOf = (response: Response, replace: Replacing): Response => ({
  ...response,
  statusText: withoutWords(response.statusText, replace),
  headers: response.headers.map(([name, value]): Header => [name, headerValue(name, value, replace)]),
  body: bodyOf(response.body, replace),
});

/** Of a challenge only its scheme is looked at; of a tunnel's headers that they are there. */
function headerValue(name: string, value: string, replace: Replacing): string {
  if (/^www-authenticate$/i.test(name)) return replace.text(value.split(/[\s,]/)[0] ?? '');
  if (/^(ngrok-error-code|x-tunnel-phishing|bypass-tunnel-reminder)$/i.test(name)) return masked(value);
  return maskedHeader(name, value) ?? replace.text(value);
}

const bodyOf = (body: Body, replace: Replacing): Body => (body.state === 'read' ? { ...body, text: withoutWords(body.text, replace) } : body);
/** Free text: pseudonyms stay, and technical words. */
function withoutWords(text: string, replace: Replacing): string {
  const replaced = replace.text(text);
  return masked(replaced, replace.people.all.filter(({ kind }) => kind !== 'e-mail address').map(({ pseudonym }) => pseudonym));
}

const orNull = (value: string | null, replace: Replacing): string | null => (value === null ? null : replace.text(value));
