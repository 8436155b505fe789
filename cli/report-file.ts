/** Reports and deliveries that hookproof wrote, read again. */
import type { Delivery, Report } from '../generated/types.ts';
import { validateDelivery, validateReport, type Validator } from '../generated/validators.js';
import { readText } from './read-text.ts';
import { isTooDeep, senselessDelivery, senselessReport } from './record-sense.ts';
import { UsageError } from './usage-error.ts';

const MOST_BYTES = 256 * 1024 * 1024;
const GIVE = 'Give one that hookproof verify wrote with --reporter json=<file>.';

/** A report of verify, diagnose or judge. Throws a UsageError for anything else. */
export async function readReport(file: string): Promise<Report> {
  const value = await readJson(file, 'the report', GIVE);
  if (Array.isArray(value)) throw new UsageError(`Failed to read the report ${file}: it is a list. ${GIVE}`);
  return sensible(checked(value, validateReport, `the report ${file}`, GIVE), senselessReport, `the report ${file}`, GIVE);
}

/** A report, or the deliveries of one. */
export async function readRecord(file: string): Promise<Report | Delivery[]> {
  const give = 'Give a report of hookproof verify --reporter json=<file>, or the deliveries.json out of the evidence of hookproof simulate.';
  const value = await readJson(file, 'the record', give);
  if (!Array.isArray(value)) return sensible(checked(value, validateReport, `the record ${file}`, give), senselessReport, `the record ${file}`, give);
  if (value.length === 0) throw new UsageError(`Failed to read the record ${file}: it holds no delivery. ${give}`);
  return value.map((one: unknown, index) => {
    const what = `the record ${file}, delivery ${index + 1}`;
    return sensible(checked(one, validateDelivery, what, give), senselessDelivery, what, give);
  });
}

async function readJson(file: string, what: string, give: string): Promise<unknown> {
  const text = await readText(file, { what, give, mostBytes: MOST_BYTES, smaller: 'No run of hookproof writes that much.' });
  if (text.startsWith('PK')) throw new UsageError(`Failed to read ${what} ${file}: it is a zip. Unpack it, and give the deliveries.json out of it.`);
  const value = parsed(text, what, file, give);
  if (isTooDeep(value)) throw new UsageError(`Failed to read ${what} ${file}: its lists and objects stand in each other deeper than hookproof writes them. ${give}`);
  return value;
}

function parsed(text: string, what: string, file: string, give: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new UsageError(`Failed to read ${what} ${file}: it is no JSON (${(cause as Error).message.slice(0, 100)}). ${give}`);
  }
}

function sensible<T>(value: T, senseless: (value: T) => string | undefined, what: string, give: string): T {
  const found = senseless(value);
  if (found !== undefined) throw new UsageError(`Failed to read ${what}: ${found}. ${give}`);
  return value;
}

/** The first thing that is wrong with it, where it is none: an older version's, cut off, or somebody else's. */
function checked<T>(value: unknown, validate: Validator<T>, what: string, give: string): T {
  if (validate(value)) return value;
  const [error] = validate.errors ?? [];
  const place = error === undefined || error.instancePath === '' ? '' : `${error.instancePath} `;
  if (isObject(value) && 'log' in value && isObject(value['log']) && 'entries' in value['log']) throw new UsageError(`Failed to read ${what}: it is a HAR. Run hookproof diagnose with it.`);
  if (isObject(value) && 'schemaVersion' in value && value['schemaVersion'] !== 1) throw new UsageError(`Failed to read ${what}: its schemaVersion is ${JSON.stringify(value['schemaVersion'])}, and this version reads 1. Take the hookproof that wrote it.`);
  throw new UsageError(`Failed to read ${what}: ${place}${error?.message ?? 'is of another form'}${missing(error?.params)}. ${give}`);
}

const missing = (params: Record<string, unknown> | undefined): string => (params !== undefined && 'additionalProperty' in params ? `: ${JSON.stringify(params['additionalProperty'])}` : '');
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
