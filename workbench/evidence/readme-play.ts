import { contract } from '../../generated/contract.js';
import type { Attempt, Delivery, LearnerSees, Outcome } from '../../generated/types.ts';
import { plural } from '../../report/layout.ts';
import { COURSES } from '../../simulator/course/course.ts';
import { finalOf, preflightOf } from '../../simulator/outcome.ts';
import { code, prose, table } from './markdown.ts';
import type { Recording } from './recording.ts';

const SHOWN = 20;
const SENDERS: Readonly<Record<Delivery['stimulus']['sender'], string>> = { course: 'the course', 'check-url': 'Check URL', wire: 'a raw client' };
const OUTCOMES: Readonly<Record<Outcome, string>> = {
  delivered: 'arrived, and its sender knows it',
  'reported-ok-but-lost': 'lost, and its sender was told that all is well',
  'delivered-but-reported-failed': 'arrived, and its sender was told that it failed',
  'not-delivered': 'did not arrive',
  'blocked-before-wire': 'never left the browser',
  unknown: 'sent, and nothing shows whether it arrived',
};

/** What was sent, to whom, by which browser, and what became of it. */
export function triedLines({ target, engine, environment, play, deliveries }: Recording): string[] {
  const attempts = deliveries.reduce((sum, delivery) => sum + delivery.attempts.length, 0);
  return [
    `- Endpoint: ${code(target)}`,
    `- Course: ${templateName(play.template)}; up to ${plural(play.attempts, 'attempt')}; it behaves as ${behaviour(play.behaviour)}`,
    `- Browser: ${engine.product} ${engine.version}, ${engine.predicted ? 'predicted: no browser was asked' : environment.visible ? 'in a window' : 'without a window'}, on ${environment.platform}`,
    ...(play.fault === null ? [] : [`- Fault switched on in the embedded receiver: ${code(play.fault)}`]),
    `- Sent: ${plural(attempts, 'attempt')} of ${plural(deliveries.length, 'result')}`,
    ...(deliveries.length === 0 ? [''] : table(['first attempt (UTC)', 'sender', 'from', 'attempts', 'last answer', 'what the page was told', 'the result'], deliveries.slice(0, SHOWN).map(deliveryCells))),
    ...(deliveries.length > SHOWN ? [`and ${deliveries.length - SHOWN} more, in \`deliveries.json\`.`, ''] : []),
  ];
}

const templateName = (id: string): string => Object.values(COURSES).find(({ template }) => template === id)?.templateName ?? prose(id);
const behaviour = (name: string): string => (name === 'article' ? 'the vendor\'s help article says' : name === 'templates-2020' ? 'the course templates of 2018 to 2020 do' : prose(name));

function deliveryCells({ stimulus, attempts, outcome }: Delivery): string[] {
  const last = attempts.at(-1);
  return [attempts[0]?.sentAt.slice(0, 19).replace('T', ' ') ?? '', SENDERS[stimulus.sender], prose(stimulus.origin.url), String(attempts.length), last === undefined ? '' : answerOf(last), last === undefined ? '' : toldOf(last, stimulus.timeoutMs), OUTCOMES[outcome]];
}

/** What decided: the request's answer, else the preflight's, else why there was none. */
function answerOf({ exchanges }: Attempt): string {
  const final = finalOf(exchanges);
  const decided = final?.response != null ? final : (preflightOf(exchanges, final?.hop ?? 0) ?? final);
  if (decided === undefined) return 'nothing was sent';
  const { request, response, error, blocked } = decided;
  return prose(response === null ? `${request.method}: no answer, ${error ?? blocked ?? 'silence'}` : `${request.method}: ${response.status} ${response.statusText}`.trimEnd());
}

function toldOf({ page, accepted }: Attempt, timeoutMs: number): string {
  if (page === null) return '';
  const heard = page.settled === 'response' ? `status ${page.status ?? ''}` : page.settled === 'error' ? (page.error ?? 'an error') : `nothing for ${timeoutMs / 1000} s`;
  return `${prose(heard)}${accepted === null ? '' : accepted ? ', counts as a success' : ', counts as a failure'}`;
}

/** What the person met in the end, by each documented behaviour where they differ. */
export function learnerLines({ deliveries, play }: Recording): string[] {
  const course = deliveries.findLast(({ learnerSees, stimulus }) => learnerSees !== null && stimulus.sender === 'course');
  const checked = deliveries.findLast(({ stimulus }) => stimulus.sender === 'check-url')?.attempts.at(-1);
  const sees = course?.learnerSees;
  const after = `After ${plural(course?.attempts.length ?? 0, 'attempt')} the learner saw`;
  return [
    ...(sees == null ? ['No course sent a result.', ''] : seenLines(sees, play.behaviour === 'templates-2020', after)),
    ...(checked === undefined ? [] : [`The author who clicked Check URL saw: ${checkWords(checked)}`, '']),
  ];
}

function seenLines(sees: Readonly<Record<'article' | 'templates-2020', LearnerSees>>, asTemplates: boolean, after: string): string[] {
  const words = { article: contract.learnerSees[sees.article].value, 'templates-2020': contract.learnerSees[sees['templates-2020']].value };
  const [shown, other] = asTemplates ? [words['templates-2020'], words.article] : [words.article, words['templates-2020']];
  const source = asTemplates ? 'The vendor\'s help article says this instead' : 'Course templates of 2018 to 2020 were seen to show this instead';
  return [`${after}: ${shown}`, '', ...(shown === other ? [] : [`${source}: ${other}`, ''])];
}

const LABELS = contract.checkUrlLabels;

/** Check URL shows what its own rule says; a request that breaks is an error to it. */
function checkWords({ page, accepted }: Attempt): string {
  if (page === null || page.settled === 'timeout' || page.because === 'body-never-ended') return 'nothing yet: it was still waiting.';
  if (accepted === null && page.settled === 'response') return 'what cannot be told: hookproof does not run what the authoring page would.';
  return `"${accepted === true ? LABELS.success.value : LABELS.failure.value}".`;
}
