/** Spellings of Access-Control-Allow-Origin, for the preflight and for the POST. */
import type { Header } from '../../generated/types.ts';
import { ALLOW_HEADERS, JSON_TYPE, preflight, reply, type Case } from './answer.ts';

const PUBLISHED = 'https://elearning.easygenerator.com';

/** One line a header; none is a header that is not sent. */
export const ORIGINS: readonly (readonly string[])[] = [
  [],
  ['*'], ['<origin>'], [PUBLISHED], ['https://live.easygenerator.com'],
  ['<origin>/'], ['<origin>/course'], ['HTTPS://ELEARNING.EASYGENERATOR.COM'], ['http://elearning.easygenerator.com'],
  [`${PUBLISHED}:443`], [`${PUBLISHED}:8443`], ['https://*.easygenerator.com'], ['https://*'], ['*.easygenerator.com'],
  ['easygenerator.com'], ['elearning.easygenerator.com'], ['elearning.easygenerator.com:443'], ['//elearning.easygenerator.com'],
  ['null'], ['NULL'], ['null '], ['"*"'], ["'*'"], ['"<origin>"'], ['**'], ['*;'], ['* '], ['\t*\t'], ['* *'], ['*/*'], ['.*'],
  ['*,*'], ['*,'], [',*'], [','], ['*, <origin>'], ['<origin>, *'], ['<origin>,<origin>'], ['<origin>,https://b.example'], ['<origin> https://b.example'],
  ['<origin>\thttps://b.example'], ['<origin>;https://b.example'], ['<origin>|https://b.example'], ['<origin>,'], ['<origin> '], ['\t<origin>'], ['<origin>;'],
  [''], [' '], ['true'], ['any'], ['undefined'], ['{origin}'], ['${origin}'], ['[<origin>]'], ['^https://.*$'], ['origin'],
  ['https:'], ['https://'], ['https:///'], ['https:elearning.easygenerator.com'], ['https://%zz'], ['https://a:b'], ['https://h:99999'], ['https://[::1'], ['https://[::1]'],
  ['https://user:pass@elearning.easygenerator.com'], ['file:///'], ['about:blank'], ['data:,x'], ['javascript:0'], ['mailto:a@b.example'], ['https://ex\xe4mple.com'], ['\xa0*'], ['\xef\xbb\xbf*'], ['\xef\xbb\xbf<origin>'], ['%2A'],
  ['https://a^b'], ['https://a<b'], ['https://a|b'], ['https://xn--'], ['https://1.2.3.4.5'], ['https://0x7f.1'], ['https://-'], ['https://a..b'], ['1:'], ['a:'], [':'], ['/'], ['?'], ['#'],
  ['x<origin>@\xe4'], ['x://\xe4'], ['x:\xe4'], ['<origin>/\xe4'], ['<origin>?\xe4'], ['<origin>#\xe4'], ['<origin>@\xe4'], ['https://\xe4@elearning.easygenerator.com'], ['<origin>:\xe4'], ['\xe4'], ['\xe4://x'], ['x://\xef\xbf\xbd'], ['<origin>/\xef\xbb\xbf'],
  ['*', '*'], ['*', '<origin>'], ['<origin>', '<origin>'], ['', '*'], ['*', ''], ['', ''], ['<origin>', 'null'],
];

const named = (values: readonly string[]) => values.map((value): Header => ['Access-Control-Allow-Origin', value]);

export const allowOrigin: Case[] = ORIGINS.flatMap((values, index): Case[] => [
  { id: `origin-${index}-preflight`, kind: 'allow-origin', answers: { 'OPTIONS /0': preflight([...named(values), ALLOW_HEADERS]) } },
  { id: `origin-${index}-post`, kind: 'allow-origin', answers: { 'POST /0': reply(200, [...named(values), JSON_TYPE], '{}') } },
]);
