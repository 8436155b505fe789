/** Spellings of Access-Control-Allow-Headers and -Methods. */
import type { Header } from '../../generated/types.ts';
import { ALLOW_HEADERS, ALLOW_ORIGIN, preflight, type Case } from './answer.ts';

export const HEADERS: readonly (readonly string[])[] = [
  [], [''], [' '], ['*'], ['Content-Type'], ['content-type'], ['CONTENT-TYPE'], ['Content-Type '], ['\tContent-Type\t'], ['Content-Type,'], [',Content-Type'], [',,Content-Type,,'], [','],
  ['Content-Type, Accept'], ['Accept,Content-Type'], ['Accept ,\tContent-Type'], ['Accept; Content-Type'], ['Accept Content-Type'], ['Content-Type;q=1'], ['"Content-Type"'], ["'Content-Type'"], ['"Content-Type, Accept"'],
  ['Content Type'], ['Content_Type'], ['ContentType'], ['Content-type:'], ['Content-Type: application/json'], ['Authorization'], ['X-Requested-With, Accept'], ['*, Content-Type'], ['*,Authorization'], ['**'], ['"*"'], ['* '], ['*;'],
  ['Content-Type, @'], ['@, Content-Type'], ['Content-Type, (x)'], ['Content-Type/json'], ['Content-Type,\xe4'], ['[Content-Type]'], ['Content-Type, "a'], ['true'], ['Content-Type, Content-Type'], ['Origin, X-Requested-With, Content-Type, Accept'],
  ['Content-Type', 'Accept'], ['Accept', 'Content-Type'], ['Accept', '*'], ['', 'Content-Type'], ['Content-Type', ''], ['Content-Type', 'a b'], ['a"b, Content-Type'], ['Content-Type\\'], ['!#$%&\'*+-.^_`|~, content-type'],
];

export const METHODS: readonly (readonly string[])[] = [
  [], [''], ['*'], ['POST'], ['post'], ['GET'], ['GET, POST, OPTIONS'], ['GET,POST'], ['GET POST'], ['GET;POST'], ['GET, POST;'], ['"POST"'], ["'POST'"], ['POST,'], [',POST'], [','], ['GET,,POST'], ['POST '], ['[POST]'], ['POST/GET'], ['POST|GET'], ['PUT', 'DELETE'], ['GET', 'P OST'], ['(any)'], ['OPTIONS'], ['\tPOST'], ['POST\xe4'], ['POST, "GET'],
];

const spelled = (name: string, values: readonly string[]) => values.map((value): Header => [name, value]);

export const allowHeaders: Case[] = HEADERS.map((values, index): Case => ({
  id: `headers-${index}`, kind: 'allow-headers', answers: { 'OPTIONS /0': preflight([ALLOW_ORIGIN, ...spelled('Access-Control-Allow-Headers', values)]) },
}));

export const allowMethods: Case[] = METHODS.map((values, index): Case => ({
  id: `methods-${index}`, kind: 'allow-methods', answers: { 'OPTIONS /0': preflight([ALLOW_ORIGIN, ALLOW_HEADERS, ...spelled('Access-Control-Allow-Methods', values)]) },
}));
