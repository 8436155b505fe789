/** A repro as its file's text, cut until it fits. */
import type { Hops, RecordedHop, RecordedReceiver, Repro } from '../../generated/types.ts';
import { jsonText } from '../../report/json.ts';
import { beginning, excerpt } from './excerpt.ts';
import type { Leg } from './leg.ts';

/** A repro file has fewer bytes than this, as UTF-8. */
export const LIMIT = 2048;

type Change = (repro: Repro) => Repro;
interface Cut { readonly says: string; readonly cut: Change }

/** Bodies first; what decides least of what is seen before what decides more. */
const CUTS: readonly Cut[] = [
  ...[128, 64, 0].map((bytes) => bodies(bytes)),
  { says: 'Cache-Control, WWW-Authenticate and lesser CORS headers are left out.', cut: inLegs((leg) => ('headers' in leg ? { ...leg, headers: leg.headers.filter((line) => DECIDES.test(line)) } : leg)) },
  headers(100),
  { says: 'What the other sender met is left out: the stand-in answers it the same.', cut: ofRecorded((receiver, { sender }) => sender === 'course' && receiver.course !== undefined ? { ...receiver, checkUrl: undefined } : receiver.checkUrl === undefined ? receiver : { ...receiver, course: undefined }) },
  { says: 'Overrides of more than 60 bytes are left out.', cut: (repro) => ({ ...repro, overrides: { set: only(repro.overrides.set, ([name, value]) => short(name) && short(JSON.stringify(value))), unset: repro.overrides.unset.filter(short) } }) },
  headers(40),
  { says: 'All overrides are left out.', cut: (repro) => ({ ...repro, overrides: { set: {}, unset: [] } }) },
  { says: 'Redirects after the third lead to a closed port.', cut: inHops((hops) => hops.slice(0, 4).map((hop, at) => (at === 3 && hop.to !== undefined ? { ...hop, to: 'connection-refused' } : hop))) },
  { says: 'Of each answer six headers are kept.', cut: inLegs((leg) => ('headers' in leg ? { ...leg, headers: leg.headers.slice(0, 6) } : leg)) },
];
const DECIDES = /^(access-control-allow-(origin|headers|methods|credentials)|vary|location|content-type):/i;

/** JSON with as much white space as there is room for; always under LIMIT bytes. */
export function reproText(repro: Repro): string {
  let cut = repro;
  const said: string[] = [];
  for (const { says, cut: make } of [{ says: '', cut: (same: Repro) => same }, ...CUTS]) {
    const next = make(cut);
    if (says !== '' && JSON.stringify(next) !== JSON.stringify(cut)) said.push(says);
    cut = next;
    const text = written({ ...cut, leftOut: [...repro.leftOut, ...said] });
    if (text !== null) return text;
  }
  // What was cut for the room counts more here than what was never recorded.
  for (let kept = repro.leftOut.length; kept >= 0; kept -= 1) {
    const text = written({ ...cut, leftOut: [...said.slice(0, 30), ...repro.leftOut.slice(0, kept).map((sentence) => beginning(sentence, 120))].slice(0, 30) });
    if (text !== null) return text;
  }
  throw new Error(`Failed to write the repro file: it has ${LIMIT} bytes or more whatever is left out. Play with fewer redirects.`);
}

function written(repro: Repro): string | null {
  return [2, 1, 0].map((indent) => jsonText(repro, indent)).find((text) => Buffer.byteLength(text) < LIMIT) ?? null;
}

function bodies(bytes: number): Cut {
  const cut = inLegs((leg) => {
    if ('breaks' in leg || leg.body === undefined || Buffer.byteLength(leg.body) <= bytes) return leg;
    const contentType = leg.headers.find((line) => /^content-type:/i.test(line)) ?? '';
    return { ...leg, body: excerpt({ text: leg.body, contentType, parses: null, complete: true }, bytes) };
  });
  return { says: bytes === 0 ? 'Bodies are left out, but for what Check URL judges by.' : `Bodies are cut after ${bytes} bytes.`, cut };
}

function headers(bytes: number): Cut {
  return { says: `Header lines are cut after ${bytes} bytes.`, cut: inLegs((leg) => ('headers' in leg ? { ...leg, headers: leg.headers.map((line) => beginning(line, bytes)) } : leg)) };
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

const short = (text: string): boolean => Buffer.byteLength(text) <= 60;
const only = (object: Record<string, unknown>, fine: (entry: [string, unknown]) => boolean): Record<string, unknown> => Object.fromEntries(Object.entries(object).filter(fine));
