/** The CORS protocol as pure functions, with Chromium's names for each refusal. The differential test holds them to a browser. */
import { expect, test } from '@playwright/test';
import type { Header } from '../../generated/types.ts';
import { corsCheck } from '../../simulator/cors/cors-check.ts';
import { extractHeaderListValues, getHeader } from '../../simulator/cors/header-list.ts';
import { locationOf } from '../../simulator/cors/location.ts';
import { allowsContentType, preflightCheck } from '../../simulator/cors/preflight-check.ts';

const ORIGIN = 'https://elearning.easygenerator.com';
const allow = (...values: string[]): Header[] => values.map((value) => ['Access-Control-Allow-Origin', value]);
const TYPE: Header = ['access-control-allow-headers', 'Content-Type'];

const ORIGINS: readonly (readonly [values: string[], code: string | null, parameter?: string])[] = [
  [['*'], null],
  [[ORIGIN], null],
  [[], 'MissingAllowOriginHeader'],
  [[''], 'InvalidAllowOriginValue'],
  [['elearning.easygenerator.com'], 'InvalidAllowOriginValue', 'elearning.easygenerator.com'],
  [[`${ORIGIN}/`], 'AllowOriginMismatch', `${ORIGIN}/`],
  [['null'], 'AllowOriginMismatch', 'null'],
  [['https://xn--'], 'AllowOriginMismatch', 'https://xn--'],
  [['https://*.easygenerator.com'], 'AllowOriginMismatch', 'https://*.easygenerator.com'],
  [[ORIGIN, ORIGIN], 'MultipleAllowOriginValues', `${ORIGIN}, ${ORIGIN}`],
  [['*', '*'], 'MultipleAllowOriginValues', '*, *'],
  [[`${ORIGIN} https://live.easygenerator.com`], 'MultipleAllowOriginValues', `${ORIGIN} https://live.easygenerator.com`],
];

for (const [values, code, parameter = null] of ORIGINS) {
  test(`Allow-Origin ${JSON.stringify(values)} ${code === null ? 'passes' : `is ${code}`}`, () => {
    expect(corsCheck(ORIGIN, allow(...values))).toEqual(code === null ? null : { code, parameter });
    expect(preflightCheck(ORIGIN, 204, [...allow(...values), TYPE])).toEqual(code === null ? null : { code: `Preflight${code}`, parameter });
  });
}

test('bytes that are no text are not shown, and a byte order mark is one of the value\'s own characters', () => {
  expect(corsCheck(ORIGIN, allow('x\xe4'))).toStrictEqual({ code: 'InvalidAllowOriginValue', parameter: null });
  expect(corsCheck(ORIGIN, allow(`\xef\xbb\xbf${ORIGIN}`))).toStrictEqual({ code: 'InvalidAllowOriginValue', parameter: `\ufeff${ORIGIN}` });
});

const PREFLIGHTS: readonly (readonly [title: string, status: number, headers: Header[], code: string | null])[] = [
  ['any 2xx passes', 299, [...allow('*'), TYPE], null],
  ['200 passes', 200, [...allow('*'), TYPE], null],
  ['199 does not', 199, [...allow('*'), TYPE], 'PreflightInvalidStatus'],
  ['300 does not', 300, [...allow('*'), TYPE], 'PreflightInvalidStatus'],
  ['another header allows nothing', 204, [...allow('*'), ['Access-Control-Allow-Headers', 'Accept']], 'HeaderDisallowedByPreflightResponse'],
  ['an empty list of methods passes', 204, [...allow('*'), TYPE, ['Access-Control-Allow-Methods', '']], null],
  ['a status beyond 2xx does not', 404, [...allow('*'), TYPE], 'PreflightInvalidStatus'],
  ['a missing Allow-Origin comes before the status', 404, [], 'PreflightMissingAllowOriginHeader'],
  ['a redirect comes before all', 302, [['Location', '/x']], 'PreflightDisallowedRedirect'],
  ['a 302 without a Location is a status', 302, [...allow('*'), TYPE], 'PreflightInvalidStatus'],
  ['Content-Type must be allowed', 204, allow('*'), 'HeaderDisallowedByPreflightResponse'],
  ['the wildcard allows it', 204, [...allow('*'), ['Access-Control-Allow-Headers', '*']], null],
  ['a second line allows it', 204, [...allow('*'), ['Access-Control-Allow-Headers', 'Authorization'], TYPE], null],
  ['quotes are no header name', 204, [...allow('*'), ['Access-Control-Allow-Headers', '"Content-Type"']], 'InvalidAllowHeadersPreflightResponse'],
  ['POST need not be listed', 204, [...allow('*'), TYPE, ['Access-Control-Allow-Methods', 'GET']], null],
  ['a list of methods must parse', 204, [...allow('*'), TYPE, ['Access-Control-Allow-Methods', 'GET POST']], 'InvalidAllowMethodsPreflightResponse'],
];

for (const [title, status, headers, code] of PREFLIGHTS) {
  test(`in a preflight ${title}`, () => {
    expect(preflightCheck(ORIGIN, status, headers)?.code ?? null).toBe(code);
  });
}

test('a header sent twice is read as one list, whatever its case', () => {
  expect(getHeader([['X-A', '1'], ['x-a', '2']], 'x-a')).toBe('1, 2');
  expect(getHeader([['X-A', '1']], 'x-b')).toBeNull();
});

test('a header list skips empty elements and refuses what is no token', () => {
  const listed = (value: string) => extractHeaderListValues([['access-control-allow-headers', value]], 'access-control-allow-headers');
  expect(listed(' Accept ,, Content-Type,')).toEqual(['Accept', 'Content-Type']);
  expect(listed('\t Accept \t,  Content-Type  ')).toEqual(['Accept', 'Content-Type']);
  expect(listed('')).toEqual([]);
  expect(listed('Content Type')).toBe('failure');
});

test('a redirect has one of five statuses and a Location', () => {
  expect(locationOf(307, [['location', ''], ['Location', '/x']])).toBe('/x');
  expect(locationOf(304, [['Location', '/x']])).toBeNull();
  expect(locationOf(302, [])).toBeNull();
});

test('Content-Type is allowed by its name or the wildcard, and never by a list that does not parse', () => {
  const allows = (...values: string[]) => allowsContentType(values.map((value) => ['Access-Control-Allow-Headers', value]));
  expect([allows('CONTENT-TYPE'), allows('*'), allows('Accept', 'content-type')]).toEqual([true, true, true]);
  expect([allows(), allows(''), allows('Accept'), allows('"Content-Type"'), allows('Content-Type; x')]).toEqual([false, false, false, false, false]);
});
