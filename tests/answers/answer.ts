/** Answers of an endpoint as bytes, so that no HTTP library on our side can mend them. */
import type { Header } from '../../generated/types.ts';

/** What becomes of the connection once the bytes are written. */
export type Then = 'keep' | 'close' | 'reset' | 'silence';

/**
 * latin1 text. The server fills in <origin> (the request's own), <here>, <other-host>, <sub-host>, <dotted-host> and <other-port> (its own roots)
 * and <case> (the case's path).
 */
export interface Answer { readonly bytes: string; readonly then: Then }

/** A case: what each method is answered at each of its paths. What is not named is answered as a good receiver would. */
export interface Case {
  readonly id: string;
  readonly kind: Kind;
  readonly answers: Readonly<Record<string, Answer>>;
  readonly timeoutMs?: number;
  /** Why the model may leave it to a browser. Everything else it must know. */
  readonly open?: string;
}

export type Kind = 'allow-origin' | 'allow-headers' | 'allow-methods' | 'status' | 'redirect' | 'drop' | 'body' | 'head' | 'bytes' | 'mixed';

export const ALLOW_ORIGIN: Header = ['Access-Control-Allow-Origin', '*'];
export const ALLOW_HEADERS: Header = ['Access-Control-Allow-Headers', 'Content-Type'];
export const JSON_TYPE: Header = ['Content-Type', 'application/json'];

const WITHOUT_BODY = new Set([204, 205, 304]);

/** A well-formed answer on a connection that stays. Nobody keeps it: both senders play at once, and share one cache. */
export function reply(status: number, headers: readonly Header[], body = ''): Answer {
  const length = WITHOUT_BODY.has(status) ? [] : [`Content-Length: ${body.length}`];
  const head = [`HTTP/1.1 ${status} Whatever`, 'Cache-Control: no-store', ...headers.map(([name, value]) => `${name}: ${value}`), ...length];
  return { bytes: `${head.join('\r\n')}\r\n\r\n${WITHOUT_BODY.has(status) ? '' : body}`, then: 'keep' };
}

/** Bytes as they stand; the connection is closed behind them. */
export const raw = (bytes: string, then: Then = 'close'): Answer => ({ bytes, then });

/** A preflight's answer: 204 unless said otherwise. */
export const preflight = (headers: readonly Header[] = [ALLOW_ORIGIN, ALLOW_HEADERS], status = 204): Answer => reply(status, headers);
export const GOOD_PREFLIGHT = preflight();
export const GOOD_POST = reply(200, [ALLOW_ORIGIN, JSON_TYPE], '{}');

/** Readable on a terminal: line by line, control characters visible. */
export function shown({ id, answers }: Case): string {
  const lines = Object.entries(answers).map(([request, { bytes, then }]) => {
    const text = bytes.length > 2000 ? `${bytes.slice(0, 2000)} ... (${bytes.length} bytes)` : bytes;
    const visible = JSON.stringify(text).slice(1, -1).replace(/\\"/g, '"').replace(/\\r\\n/g, '\n      ').replace(/[^\n -~]/g, (one) => `\\x${one.charCodeAt(0).toString(16)}`);
    return `  ${request} -> (then ${then})\n      ${visible}`;
  });
  return [id, ...lines].join('\n');
}
