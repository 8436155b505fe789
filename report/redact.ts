/** Secrets out of a report: what a URL, a Location or a header may hold that a report must not carry on. */
import type { Body, Delivery, Header, Report } from '../generated/types.ts';
import { hiding } from './hiding.ts';
import { changedOutside } from './outside.ts';
import { partsOf, REDACTED, redactUrl, redactUrls } from './redact-url.ts';
import { givenSecrets, isSecretHeader, secretsOf, type Hidden, type Traffic } from './secrets.ts';

export { looksRandom, REDACTED, redactUrl } from './redact-url.ts';
export type { Hidden, Traffic } from './secrets.ts';

/** The report without them: in its URLs and headers, and wherever else the endpoint or our words for it repeat the same values. What hookproof says by itself stays. */
export function redacted(report: Report, hidden?: Hidden): Report {
  const hide = hiding(secretsOf({ ...report, hidden }));
  return changedOutside({ ...report, deliveries: withoutSecretHeaders(report.deliveries) }, {
    url: (url) => urlWithout(url, hide),
    text: (text) => redactUrls(hide(text)),
    own: redactUrls,
  });
}

/** Takes out of any text what the target, the URLs and the secret headers of this traffic hold. */
export function redacting(about: Traffic): (text: string) => string {
  const hide = hiding(secretsOf(about));
  return (text) => redactUrls(hide(text));
}

/** A URL is one afterwards too: what is hunted is hunted in each of its parts. */
function urlWithout(url: string, hide: (text: string) => string): string {
  const { scheme, authority, path, query, fragment } = partsOf(redactUrl(url));
  const clean = (host: string) => scheme + host + path.split('/').map(hide).join('/') + query.split('&').map(hide).join('&') + fragment;
  const [whole, ofHost] = [clean(hide(authority)), clean(authority)];
  return URL.canParse(whole) || !URL.canParse(ofHost) ? whole : clean(`${REDACTED}.invalid`);
}

/** The deliveries with the user's own secrets out of what the endpoint says in free text, where it may repeat them. */
export function withoutEchoes(deliveries: Report['deliveries'], target: string, hidden?: Hidden): Report['deliveries'] {
  const hide = hiding(givenSecrets(target, hidden));
  const clean = <T extends Body>(body: T): T => (body.state === 'read' ? { ...body, text: hide(body.text) } : body);
  return deliveries.map((delivery) => ({
    ...delivery,
    attempts: delivery.attempts.map((attempt) => ({
      ...attempt,
      page: attempt.page === null ? null : { ...attempt.page, body: clean(attempt.page.body) },
      exchanges: attempt.exchanges.map(({ response, ...exchange }) => ({ ...exchange, response: response === null ? null : { ...response, statusText: hide(response.statusText), body: clean(response.body) } })),
    })),
  }));
}

/** The deliveries with REDACTED for each value of a header that may hold a secret. */
export function withoutSecretHeaders(deliveries: readonly Delivery[]): Delivery[] {
  const clean = (headers: Header[]) => headers.map(([name, value]): Header => [name, isSecretHeader(name) ? REDACTED : value]);
  return deliveries.map((delivery) => ({
    ...delivery,
    attempts: delivery.attempts.map((attempt) => ({
      ...attempt,
      exchanges: attempt.exchanges.map((exchange) => ({
        ...exchange,
        request: { ...exchange.request, headers: clean(exchange.request.headers) },
        response: exchange.response === null ? null : { ...exchange.response, headers: clean(exchange.response.headers) },
      })),
    })),
  }));
}
