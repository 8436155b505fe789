/** A repro file's text, read without trust: it came by mail. */
import type { Hops, Repro } from '../../generated/types.ts';
import { validateRepro, type ValidationError } from '../../generated/validators.js';
import { faultById } from '../../receiver/faults/index.ts';
import { visibleLine } from '../../report/visible.ts';
import { ROAD_FAULTS } from '../../simulator/relay/faults.ts';
import { RECORDED } from './leg.ts';

/** An editor may have given it more white space than it was written with. */
const MOST_BYTES = 65_536;

/** Throws where the text is no repro file, with what is wrong and where. */
export function parseRepro(text: string): Repro {
  if (Buffer.byteLength(text) > MOST_BYTES) throw failed(`it has ${Buffer.byteLength(text)} bytes, and a repro file has less than 2048`);
  const value = parsed(text);
  if (!validateRepro(value)) throw failed(whatIsWrong(value, validateRepro.errors ?? []));
  const { receiver } = value;
  if (receiver.kind === 'embedded' && receiver.fault !== null) knownFault(receiver.fault);
  if (receiver.kind === 'embedded' && receiver.road !== undefined && !ROAD_FAULTS.some((one) => one === receiver.road)) throw failed(`/receiver/road names "${receiver.road}", which is no fault of the way that this hookproof knows`);
  if (receiver.kind === 'recorded') {
    checkHops('course', receiver.course);
    checkHops('checkUrl', receiver.checkUrl);
  }
  return value;
}

function failed(found: string, cause?: unknown): Error {
  return new Error(`Failed to read the repro file: ${found}. Save it again with "Copy repro", or mend it by hand.`, { cause });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (cause) {
    throw failed(`it is no JSON: ${cause instanceof Error ? shown(cause.message) : String(cause)}`, cause);
  }
}

/** The deepest place says most. */
function whatIsWrong(value: unknown, errors: readonly ValidationError[]): string {
  const version = isObject(value) ? value['schemaVersion'] : undefined;
  if (typeof version === 'number' && version !== 1) return `its schemaVersion is ${version}, and this hookproof reads 1`;
  const receiver = isObject(value) ? value['receiver'] : undefined;
  const kind = isObject(receiver) ? receiver['kind'] : undefined;
  const fields = FIELDS.get(String(kind));
  if (isObject(receiver) && fields === undefined) return `/receiver/kind must be one of ${[...FIELDS.keys()].join(', ')}`;
  const [deepest] = errors.filter((error) => !isOfOtherKind(error, fields ?? [])).sort((a, b) => depth(b) - depth(a));
  return deepest === undefined ? 'it is no repro' : `${deepest.instancePath === '' ? 'it' : shown(deepest.instancePath)} ${described(deepest)}`;
}

const FIELDS: ReadonlyMap<string, readonly string[]> = new Map([
  ['embedded', ['kind', 'fault', 'failFirst', 'road']],
  ['recorded', ['kind', 'scheme', 'course', 'checkUrl']],
  ['unreached', ['kind', 'failure', 'code']],
]);
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Of three kinds of receiver two never fit, and say so. */
function isOfOtherKind({ instancePath, keyword, params }: ValidationError, fields: readonly string[]): boolean {
  if (instancePath === '/receiver/kind') return true;
  if (instancePath !== '/receiver') return false;
  if (keyword === 'required') return !fields.includes(String(params['missingProperty']));
  return keyword === 'additionalProperties' && fields.includes(String(params['additionalProperty']));
}

/** That none of several forms fits is the least that can be said; that a name is wrong says more than how. */
const depth = ({ instancePath, keyword }: ValidationError): number => instancePath.split('/').length * 3 - (keyword === 'oneOf' ? 2 : keyword === 'propertyNames' ? 0 : 1);

function described({ keyword, params, message = 'is wrong' }: ValidationError): string {
  const named = params['additionalProperty'] ?? params['propertyName'] ?? params['missingProperty'];
  if (keyword === 'additionalProperties') return `has a field "${shown(String(named))}", which nobody knows`;
  if (keyword === 'propertyNames') return `has a field name that cannot be set: "${shown(String(named))}"`;
  if (keyword === 'enum' && Array.isArray(params['allowedValues'])) return `must be one of ${params['allowedValues'].map(String).join(', ')}`;
  return shown(message);
}

function knownFault(id: string): void {
  try {
    faultById(id);
  } catch (cause) {
    throw failed(`/receiver/fault names "${id}", which is no fault of this hookproof's`, cause);
  }
}

function checkHops(sender: string, hops: Hops | undefined): void {
  for (const [at, { preflight, request, to }] of (hops ?? []).entries()) {
    const where = `/receiver/${sender}/${at}`;
    if (typeof to === 'number' && to >= (hops ?? []).length) throw failed(`${where}/to is ${to}, and there are ${hops?.length ?? 0} hops`);
    for (const [role, leg] of Object.entries({ preflight, request })) {
      const line = leg !== undefined && 'headers' in leg ? leg.headers.find((one) => !RECORDED.test(one.slice(0, one.indexOf(':')))) : undefined;
      if (line !== undefined) throw failed(`${where}/${role}/headers holds "${shown(line)}", which no stand-in sends`);
    }
  }
}

/** Short, and nothing that a terminal obeys. */
const shown = (text: string): string => visibleLine(text.slice(0, 120));
