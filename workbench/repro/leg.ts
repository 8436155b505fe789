/** One exchange as its answer goes into a repro file. */
import type { Answered, Body, BodyRead, Ends, Exchange, Header, PageView, RecordedHop } from '../../generated/types.ts';
import { redactUrl } from '../../report/redact.ts';
import type { Clean } from './clean.ts';
import { breaksOf, endsOf } from './breaks.ts';
import { beginning, excerpt } from './excerpt.ts';
import type { LeftOut } from './left-out.ts';

export type Leg = NonNullable<RecordedHop['request']>;

/** Headers that decide what the browser and the sender make of an answer. */
export const RECORDED = /^(access-control-[a-z-]{1,23}|vary|location|content-type|cache-control|www-authenticate)$/i;
const LONGEST = 300;
const MOST = 20;
export const BODY_BYTES = 256;
const SLOW_MS = 1000;
/** As much of a body as a record keeps. */
const KEPT_BYTES = 65_536;

export interface Recording { readonly page: PageView | null; readonly clean: Clean; readonly leftOut: LeftOut }

/** null where the request never left and nothing of its own stopped it. */
export function legOf(exchange: Exchange, recording: Recording): Leg | null {
  const { leftOut } = recording;
  const { response, error, cors, onWire, role, timing } = exchange;
  if (response === null) {
    const gaveUp = error === null || error === 'net::ERR_ABORTED';
    if (!onWire && (cors !== null || (gaveUp && recording.page?.settled !== 'timeout'))) return null;
    if (gaveUp) return { breaks: 'silent' };
    const { name, exact } = breaksOf(error);
    if (!exact) leftOut.say(`${error} is re-enacted as a reset connection.`);
    return { breaks: name };
  }
  if ((timing.headers ?? 0) - timing.start > SLOW_MS) leftOut.say('The receiver was slow; the stand-in answers at once.');
  const leg: Answered = { status: inRange(response.status, leftOut), headers: linesOf(response.headers, recording) };
  if (role === 'preflight') return leg;
  return { ...leg, ...bodyOf(cors === null ? error : null, response.body, recording) };
}

function inRange(status: number, leftOut: LeftOut): number {
  if (status >= 200 && status <= 999) return status;
  leftOut.say(`The status ${status} is re-enacted as 500.`);
  return 500;
}

function linesOf(all: readonly Header[], { clean, leftOut }: Recording): string[] {
  const known = all.filter(([name]) => RECORDED.test(name));
  if (known.length < all.length) leftOut.say('Headers are left out but CORS, Vary, Location, Content-Type, Cache-Control and WWW-Authenticate.');
  if (known.length > MOST) leftOut.say(`Of the ${known.length} such headers of one answer ${MOST} are kept.`);
  return known.slice(0, MOST).map(([name, value]) => {
    const kept = valueOf(name, value, clean.header);
    // These three would end the header, or the connection.
    const line = kept.replace(/[\r\n\0]/g, ' ');
    if (line !== kept) leftOut.say(`Line breaks and zeros inside ${name} are spaces.`);
    if (Buffer.byteLength(line) > LONGEST) leftOut.say(`${name} is cut after ${LONGEST} of ${Buffer.byteLength(line)} bytes.`);
    return `${name}: ${beginning(line, LONGEST)}`;
  });
}

function valueOf(name: string, value: string, clean: (text: string) => string): string {
  // What a server asks for may say whose it is; that it asks is what counts.
  if (/^www-authenticate$/i.test(name)) return /^[\w-]+/.exec(value)?.[0] ?? '';
  if (!/^location$/i.test(name)) return clean(value);
  // What is no web address has a scheme all the same, and the browser goes by it.
  const [, scheme = '', rest = ''] = /^([a-z][a-z0-9+.-]*:(?!\/\/))?(.*)$/is.exec(value) ?? [];
  return scheme + clean(redactUrl(rest));
}

function bodyOf(error: string | null, body: Body, { page, clean, leftOut }: Recording): Pick<Answered, 'body' | 'ends'> {
  if (body.state === 'unobserved') {
    if (body.why === 'hidden-by-cors') leftOut.say('The body that the browser hid is left out.');
    return {};
  }
  const because = page?.because ?? 'no-readable-answer';
  const parses = because.endsWith('-does-not-parse') ? false : because.endsWith('-parses') ? true : null;
  const text = excerpt({ text: body.text, contentType: page?.contentType ?? '', parses, complete: body.complete }, BODY_BYTES, clean.body);
  if (!clean.body(body.text).startsWith(text)) leftOut.say('A body is quoted so that Check URL makes of it what it made of the whole.');
  if (body.bytes > BODY_BYTES) leftOut.say(`A body is cut after ${BODY_BYTES} of ${body.bytes}${body.complete ? '' : ' or more'} bytes.`);
  const ends = endsOfBody(error, because, body, leftOut);
  return { ...(text === '' ? {} : { body: text }), ...(ends === null ? {} : { ends }) };
}

function endsOfBody(error: string | null, because: PageView['because'], { complete, bytes }: BodyRead, leftOut: LeftOut): Ends | null {
  if (because === 'body-too-large') return 'flood';
  if (error !== null) return endsNamed(error, leftOut);
  return because === 'body-never-ended' || (!complete && bytes < KEPT_BYTES) ? 'never' : null;
}

function endsNamed(error: string, leftOut: LeftOut): Ends {
  const { name, exact } = endsOf(error);
  if (!exact) leftOut.say(`${error} inside a body is re-enacted as a reset connection.`);
  return name;
}
