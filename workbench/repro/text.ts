/** A repro as its file's text, cut until it fits. */
import type { Hops, RecordedHop, RecordedReceiver, Repro } from '../../generated/types.ts';
import { jsonText } from '../../report/json.ts';
import { beginning, excerpt } from './excerpt.ts';
import type { Leg } from './leg.ts';

/** A repro file has fewer bytes than this, as UTF-8. */
export const LIMIT = 2048;
const MOST_SENTENCES = 30;

type Change = (repro: Repro) => Repro;
/** A later cut of the same thing takes the place of what an earlier one said. */
interface Cut { readonly of: string; readonly says: string; readonly cut: Change }

/** Bodies first; what decides least of what is seen before what decides more. */
const CUTS: readonly Cut[] = [
  ...[128, 64, 0].map((bytes) => bodies(bytes)),
  { of: 'lesser', says: 'Cache-Control, WWW-Authenticate and lesser CORS headers are left out.', cut: inHeaders((all) => all.filter((line) => DECIDES.test(line))) },
  lines(100),
  { of: 'sender', says: 'What the other sender met is left out: the stand-in answers it the same.', cut: ofRecorded((receiver, { sender }) => (sender === 'course' ? { ...receiver, checkUrl: receiver.course === undefined ? receiver.checkUrl : undefined } : { ...receiver, course: receiver.checkUrl === undefined ? receiver.course : undefined })) },
  { of: 'overrides', says: 'Long overrides are left out.', cut: (repro) => ({ ...repro, overrides: { set: only(repro.overrides.set, ([name, value]) => short(name) && short(value)), unset: repro.overrides.unset.filter(short) } }) },
  lines(40),
  { of: 'overrides', says: 'All overrides are left out.', cut: (repro) => ({ ...repro, overrides: { set: {}, unset: [] } }) },
  ...[4, 2].map((kept) => redirects(kept)),
  { of: 'headers', says: 'Of each answer three headers are kept at most.', cut: inHeaders((all) => all.filter(short).slice(0, 3)) },
];
const DECIDES = /^(access-control-allow-(origin|headers|methods|credentials)|vary|location|content-type):/i;

/** JSON with as much white space as there is room for; always under LIMIT bytes. */
export function reproText(repro: Repro): string {
  const said = new Map<string, string>();
  let cut = repro;
  for (const one of [null, ...CUTS]) {
    const next = one?.cut(cut) ?? cut;
    if (one !== null && JSON.stringify(next) !== JSON.stringify(cut)) said.set(one.of, one.says);
    cut = next;
    const text = written(cut, [...repro.leftOut, ...said.values()]);
    if (text !== null) return text;
  }
  // What was cut for the room counts more here than what was never recorded.
  for (let kept = repro.leftOut.length; kept >= 0; kept -= 1) {
    const text = written(cut, [...said.values(), ...repro.leftOut.slice(0, kept).map((sentence) => beginning(sentence, 120))]);
    if (text !== null) return text;
  }
  throw new Error(`Failed to write the repro file: it has ${LIMIT} bytes or more, whatever is left out. Say which receiver this was to who maintains hookproof.`);
}

function written(repro: Repro, leftOut: readonly string[]): string | null {
  return [2, 1, 0].map((indent) => jsonText({ ...repro, leftOut: leftOut.slice(0, MOST_SENTENCES) }, indent)).find((text) => Buffer.byteLength(text) < LIMIT) ?? null;
}

function bodies(bytes: number): Cut {
  const cut = inLegs((leg) => {
    if ('breaks' in leg || leg.body === undefined || Buffer.byteLength(leg.body) <= bytes) return leg;
    const contentType = leg.headers.find((line) => /^content-type:/i.test(line)) ?? '';
    return { ...leg, body: excerpt({ text: leg.body, contentType, parses: null, complete: true }, bytes) };
  });
  return { of: 'bodies', says: bytes === 0 ? 'Bodies are left out, but for what Check URL judges by.' : `Bodies are cut after ${bytes} bytes.`, cut };
}

function lines(bytes: number): Cut {
  return { of: 'lines', says: `Header lines are cut after ${bytes} bytes.`, cut: inHeaders((all) => all.map((line) => beginning(line, bytes))) };
}

function redirects(kept: number): Cut {
  const cut = inHops((hops) => hops.slice(0, kept).map((hop) => (typeof hop.to === 'number' && hop.to >= kept ? { ...hop, to: 'connection-refused' } : hop)));
  return { of: 'redirects', says: `Redirects after the first ${kept - 1} lead to a closed port.`, cut };
}

function inHeaders(change: (all: readonly string[]) => string[]): Change {
  return inLegs((leg) => ('breaks' in leg ? leg : { ...leg, headers: change(leg.headers) }));
}

function inLegs(change: (leg: Leg) => Leg): Change {
  return inHops((hops) => hops.map(({ preflight, request, ...hop }) => ({ ...hop, ...(preflight === undefined ? {} : { preflight: change(preflight) }), ...(request === undefined ? {} : { request: change(request) }) })));
}

function inHops(change: (hops: readonly RecordedHop[]) => RecordedHop[]): Change {
  const changed = (hops: Hops | undefined): Hops | undefined => {
    const [first, ...rest] = change(hops ?? []);
    return first === undefined ? undefined : [first, ...rest];
  };
  return ofRecorded((receiver) => ({ ...receiver, course: changed(receiver.course), checkUrl: changed(receiver.checkUrl) }));
}

/** A sender that is undefined is none. */
function ofRecorded(change: (receiver: RecordedReceiver, repro: Repro) => { readonly scheme: RecordedReceiver['scheme']; readonly course?: Hops | undefined; readonly checkUrl?: Hops | undefined }): Change {
  return (repro) => {
    if (repro.receiver.kind !== 'recorded') return repro;
    const { scheme, course, checkUrl } = change(repro.receiver, repro);
    return { ...repro, receiver: { kind: 'recorded', scheme, ...(course === undefined ? {} : { course }), ...(checkUrl === undefined ? {} : { checkUrl }) } };
  };
}

/** As it stands in the file. */
const short = (value: unknown): boolean => Buffer.byteLength(jsonText(value, 0)) <= 64;
const only = (object: Record<string, unknown>, fine: (entry: [string, unknown]) => boolean): Record<string, unknown> => Object.fromEntries(Object.entries(object).filter(fine));
