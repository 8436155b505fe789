/** --read-back and its kin: where the endpoint itself says what it stored. */
import { validateHeaderName, validateHeaderValue } from 'node:http';
import type { Header } from '../generated/types.ts';
import { redactUrl } from '../report/redact.ts';
import { readSideAt, type ReadBack } from '../simulator/read-back/http.ts';
import { tokensOf } from '../simulator/read-back/pointer.ts';
import type { ReadSide } from '../simulator/read-back/read-side.ts';
import { filledIn, LEARNER } from '../simulator/read-back/template.ts';
import type { Io } from './io.ts';
import { UsageError } from './usage-error.ts';

export interface ReadBackFlags {
  readBack?: string;
  readBackHeader?: string[];
  readBackAt?: string;
}

/** A read side, and what the report says of it and must hide. */
export interface ReadBackChoice extends Pick<ReadBack, 'template' | 'headers'> {
  readonly side: ReadSide;
  readonly pointer: string;
}

const VARIABLE = 'HOOKPROOF_READ_BACK_HEADER';

/** undefined where none is named. Its errors quote no header, and no secret of the URL. */
export function readBackOf({ readBack, readBackHeader, readBackAt }: ReadBackFlags, env: Io['env']): ReadBackChoice | undefined {
  if (readBack === undefined) {
    if (readBackHeader !== undefined || readBackAt !== undefined) throw new UsageError(`Failed to read ${readBackAt === undefined ? '--read-back-header' : '--read-back-at'}: there is no --read-back. Give the URL of the read side, as in --read-back 'https://example.com/api/results?learner={learnerId}'`);
    return undefined;
  }
  const pointer = readBackAt ?? '';
  if (tokensOf(pointer) === undefined) throw new UsageError(`Failed to read --read-back-at: "${pointer}" is no JSON Pointer. Give one as in /data/results`);
  const lines = env[VARIABLE]?.split('\n').filter((line) => line.trim() !== '') ?? [];
  const headers = [...(readBackHeader ?? []).map((text) => headerOf(text, '--read-back-header')), ...lines.map((text) => headerOf(text, VARIABLE))];
  const template = templateOf(readBack.trim());
  return { template, headers, pointer, side: readSideAt({ template, headers, pointer }) };
}

function templateOf(text: string): string {
  const shown = redactUrl(text);
  const fail = (found: string, next: string): never => { throw new UsageError(`Failed to read --read-back: ${found}. ${next}`); };
  if (!text.includes(LEARNER)) return fail(`"${shown}" holds no ${LEARNER}`, `Write ${LEARNER} where the learner's id belongs, so that nobody else's results are asked for.`);
  const sample = filledIn(text, { learnerId: 'learner@example.com', courseId: 'course' });
  if (!URL.canParse(sample) || !/^https?:$/.test(new URL(sample).protocol)) return fail(`"${shown}" is no http URL`, "Give it as in 'https://example.com/api/results?learner={learnerId}&course={courseId}'");
  if (/[{}]/.test(sample)) return fail(`"${shown}" holds another placeholder`, 'Only {learnerId} and {courseId} are known; write %7B and %7D for braces of its own.');
  const { username, password } = new URL(sample);
  if (username !== '' || password !== '') return fail('it holds a user name or password', `Give them as a header, in ${VARIABLE}: Authorization: Basic ...`);
  return text;
}

/** "Name: value" as a header. */
function headerOf(text: string, from: string): Header {
  const at = text.indexOf(':');
  const header: Header = [text.slice(0, Math.max(at, 0)).trim(), text.slice(at + 1).trim()];
  try {
    validateHeaderName(header[0]);
    validateHeaderValue(header[0], header[1]);
  } catch {
    // Node's own words quote it.
    throw new UsageError(`Failed to read ${from}: it is no header. Give it as in Authorization: Bearer ...`);
  }
  return header;
}
