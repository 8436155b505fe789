/** The answer's body: what it says it is, and what it says. */
import { isSuccess } from '../../simulator/cors/status.ts';
import type { Delivery } from '../../generated/types.ts';
import { bodyText, headerOf, plainOf } from '../look.ts';
import type { Check } from '../scenario.ts';
import { fine, notReached, violation } from '../scenario.ts';
import { checkUrlSucceeds, notATunnelPage, onReadable } from './answer.ts';
import { errorInside } from './error-inside.ts';
import { isStored } from './stored.ts';

const START = 200;
const JSON_TYPE = /\bjson\b|\+json/i;

/** What a text is, by its own look: nothing, json, html or text. */
function kindOf(text: string): 'nothing' | 'json' | 'html' | 'text' {
  const trimmed = text.trim();
  if (trimmed === '') return 'nothing';
  if (/^<(!doctype|html|head|body|script)/i.test(trimmed)) return 'html';
  try {
    JSON.parse(trimmed);
    return 'json';
  } catch {
    return 'text';
  }
}

export const saysWhatItIs: Check = onReadable((seen, _delivery, evidence) => {
  // Where Check URL stumbles over the very same thing, it is told there.
  const authoring = plainOf(evidence, 'check-url');
  if (authoring?.attempts[0]?.page?.because.endsWith('-does-not-parse') === true && checkUrlSucceeds(authoring, evidence).state === 'violation') return notReached;
  const { body, contentType } = seen.page;
  if (body.state !== 'read' || !body.complete) return notReached;
  if (contentType === null || !isSuccess(seen.status)) return fine;
  const holds = kindOf(body.text);
  const claims = JSON_TYPE.test(contentType) ? 'json' : /html/i.test(contentType) ? 'html' : null;
  const fits = claims === null || holds === claims || (claims === 'html' && holds !== 'json') || seen.status === 204;
  return fits ? fine : violation({ kind: 'body-mislabelled', contentType, holds, body: body.text.slice(0, START) });
});

const PAGE = /^<(!doctype html|html)[\s>]/i;
const TITLE = /<title[^>]*>([^<]{1,200})/i;

/** What is read here is what its sender counts as success. */
const counts = ({ stimulus: { sender, successStatus } }: Delivery, status: number): boolean => (sender === 'check-url' ? isSuccess(status) : successStatus.includes(status));

export const answersHonestly: Check = onReadable(({ page, status, final, attempt }, delivery, evidence) => {
  const text = bodyText(page);
  // A tunnel's page is told at its own row.
  if (text === null || notATunnelPage(delivery, evidence).state === 'violation') return notReached;
  if (!counts(delivery, status)) return fine;
  const body = text.slice(0, START);
  const mitigated = headerOf(final, 'cf-mitigated');
  const said = mitigated === null ? errorInside(text, attempt.body) : { from: 'wall', sign: `cf-mitigated: ${mitigated}` } as const;
  if (said !== null) return violation({ kind: 'error-inside-200', from: said.from, status, sign: said.sign.slice(0, START), body });
  // A JSON type is Check URL's affair; and who stores the result may answer with what he likes.
  if (!PAGE.test(text.trim()) || page.contentType?.match(JSON_TYPE) != null || isStored(delivery) === true) return fine;
  return violation({ kind: 'page-answered', status, title: TITLE.exec(text)?.[1]?.trim() ?? null, body });
});
