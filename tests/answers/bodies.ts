/** Content types and bodies, which decide for Check URL alone: each as a 200 that every page may read. */
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import type { Header } from '../../generated/types.ts';
import { ALLOW_ORIGIN, raw, reply, type Answer, type Case } from './answer.ts';

export const TYPES: readonly (string | null)[] = [
  null, '', 'application/json', 'APPLICATION/JSON', 'Application/Json', 'application/json; charset=utf-8', 'application/json;charset=utf-16le', 'application/json; charset=nonsense', 'application/problem+json', 'text/json',
  'text/html', 'TEXT/HTML', 'text/html; charset=iso-8859-1', 'application/xhtml+xml', 'text/xml', 'application/xml', 'application/soap+xml; charset=utf-8', 'image/svg+xml', 'TEXT/XML',
  'text/javascript', 'application/javascript', 'application/ecmascript', 'TEXT/JAVASCRIPT', 'application/x-javascript; charset=utf-8', 'text/plain', 'application/octet-stream', 'text/plain; x=json', 'nonsense', 'text/html, application/json', 'application/json, text/xml',
];
const TEXTS = ['{}', '', '<a/>'];

export const JSON_BODIES = ['{}', '[]', 'null', 'true', '"ok"', '0', '', ' ', ' {} ', '{"a":1,}', "{'a':1}", '{}{}', 'undefined', 'NaN', '\ufeff{}'.replace('\ufeff', '\xef\xbb\xbf'), '\xef\xbb\xbf', '\xff\xfe{\0}\0', '\xfe\xff\0{\0}', '\xff\xfe', '"\xe4"', '"\xc3\xa4"', '{"a":1,"a":2}', '"\t"', '"\\ud800"', '1e999', '01', '\x0b{}', '\xc2\xa0{}', ')]}\',\n{}', '<html></html>', '{"ok":true}\n', `${'['.repeat(3000)}${']'.repeat(3000)}`];
const XML_BODIES = ['<a/>', '<a></a>', '<a>', '<a></b>', 'ok', '<?xml version="1.0"?><a/>', ' <?xml version="1.0"?><a/>', '\n<a/>', '<a/>\n', '<a/><b/>', '<a/>x', '<?xml version="1.0" encoding="utf-16"?><a/>', '<?xml version="1.0" encoding="nonsense"?><a/>', '<?xml version="1.1"?><a/>', '<?xml version="2.0"?><a/>', '<?xml?><a/>', '<parsererror/>', '<a><parsererror/></a>', '<x:parsererror xmlns:x="y"/>', '<a b=c/>', '<a b="1" b="2"/>', '<a>&amp;</a>', '<a>&nbsp;</a>', '<a>&#0;</a>', '<a>&#65;</a>', '<a>&</a>', '<x:a/>', '<a x:b="1"/>', '<x:a xmlns:x="u"/>', '<a xmlns="u"/>', '<a xmlns:x=""/>', '<!-- c --><a/>', '<!-- a -- b --><a/>', '<a><![CDATA[<]]></a>', '<a>]]></a>', '<!DOCTYPE a><a/>', '<a\x01/>', '<a>\x01</a>', '<a>\xff</a>', '<a b="<"/>', '<1/>', '<a:b:c/>', '<?x?><a/>', '<?XML version="1.0"?><a/>', '\xef\xbb\xbf<a/>', '<?xml version="1.0"?>', '<!-- -->', '   ', '<a xml:lang="en"/>', '<xml:a/>', '<\xc3\xa4/>', '<a>&lt;</a>', '<a b="&undefined;"/>', '<a><b></a></b>', '<A></a>',
  `${'<a>'.repeat(300)}${'</a>'.repeat(300)}`, `${'<a>'.repeat(6000)}${'</a>'.repeat(6000)}`, '<a b="&#x1F600;"/>', '<a>&#xD800;</a>', '<a>&#xFFFE;</a>', '<a>\x7f</a>', '<a>\xc2\x85</a>', '<a xmlns:x="u" xmlns:y="u" x:b="1" y:b="2"/>', '<a xmlns:xml="u"/>', '<a xmlns:xmlns="u"/>', '<x: xmlns:x="u"/>', '<a :b="1"/>', '<?xml-stylesheet href="x"?><a/>', '<a/><?x y?>', '<a/><!-- -->', '<?xml version="1.0" standalone="maybe"?><a/>', '<!DOCTYPE a><b/>', '<!doctype a><a/>', '<a>\xc2\xa0</a>', '<a b/>', '<a b="1"c="2"/>', '< a/>', '<a / >', '</a>', '<a></a >', '<a b = "1"/>', '<![CDATA[x]]>', '<a><![CDATA[</a>', '<a>&#x;</a>', '<a>&amp</a>', '<a>%x;</a>', '<?xml version="1.0" ?><?xml version="1.0"?><a/>', '<a>--></a>', '<!--a---><a/>', '<a xml:space="x"/>', '<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body/></soap:Envelope>', '<a>\xef\xbf\xbe</a>', '<a>&lt;&gt;&quot;&apos;</a>', '<a b="\n\t"/>', '<?xml version="1.0" encoding="UTF-8"?>\r\n<a>\r\n</a>\r\n',
];

/** A browser knows what these declare, or forgives it. */
const DECLARING = ['<a><!DOCTYPE a></a>', "<?xml version='1.0' encoding=''?><a/>", '<a xmlns:x="http://www.w3.org/XML/1998/namespace"/>', '<a xmlns="http://www.w3.org/2000/xmlns/"/>', '<!DOCTYPE a [<!ENTITY e "x">]><a>&e;</a>', '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x"><a>&nbsp;</a>'];

const typed = (type: string | null): Header[] => (type === null ? [ALLOW_ORIGIN] : [ALLOW_ORIGIN, ['Content-Type', type]]);
const latin1 = (bytes: Buffer) => bytes.toString('latin1');
const coded = (coding: string, body: string, type = 'application/json'): Answer => reply(200, [...typed(type), ['Content-Encoding', coding]], body);

const GZIP = latin1(gzipSync('{}'));
const CODED: Readonly<Record<string, Answer>> = {
  gzip: coded('gzip', GZIP),
  'gzip-upper-case': coded('GZIP', GZIP),
  'x-gzip': coded('x-gzip', GZIP),
  'gzip-plain': coded('gzip', '{}'),
  'gzip-empty': coded('gzip', ''),
  'gzip-cut': coded('gzip', GZIP.slice(0, -4)),
  'gzip-cut-deep': coded('gzip', GZIP.slice(0, 11)),
  'gzip-bad-sum': coded('gzip', `${GZIP.slice(0, -8)}\0\0\0\0${GZIP.slice(-4)}`),
  'gzip-garbage-behind': coded('gzip', `${GZIP}xx`),
  'gzip-two-members': coded('gzip', latin1(gzipSync('{')) + latin1(gzipSync('}'))),
  'gzip-of-html': coded('gzip', latin1(gzipSync('<p>ok')), 'text/html'),
  'gzip-not-json': coded('gzip', latin1(gzipSync('ok'))),
  'gzip-unsaid': reply(200, typed('application/json'), GZIP),
  deflate: coded('deflate', latin1(deflateSync('{}'))),
  'deflate-raw': coded('deflate', latin1(deflateRawSync('{"a":"bcdefghijk"}'))),
  'deflate-plain': coded('deflate', '{}'),
  br: coded('br', latin1(brotliCompressSync('{}'))),
  'br-plain': coded('br', '{}'),
  'br-cut': coded('br', latin1(brotliCompressSync('{"a":"bcdefghijk"}')).slice(0, -3)),
  'gzip-then-br': coded('gzip, br', latin1(brotliCompressSync(gzipSync('{}')))),
  'gzip-twice': coded('gzip, gzip', latin1(gzipSync(gzipSync('{}')))),
  'gzip-twice-in-two-headers': reply(200, [...typed('application/json'), ['Content-Encoding', 'gzip'], ['Content-Encoding', 'gzip']], latin1(gzipSync(gzipSync('{}')))),
  identity: coded('identity', '{}'),
  unknown: coded('rot13', '{}'),
  'unknown-gzip': coded('rot13, gzip', GZIP),
  none: coded('', '{}'),
  'gzip-on-204': raw('HTTP/1.1 204 No Content\r\nAccess-Control-Allow-Origin: *\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\n\r\n', 'keep'),
};

export const bodies: Case[] = [
  ...TYPES.flatMap((type, index) => TEXTS.map((text, which): Case => ({ id: `type-${index}-${which}`, kind: 'body', answers: { 'POST /0': reply(200, typed(type), text) } }))),
  ...JSON_BODIES.map((text, index): Case => ({ id: `json-${index}`, kind: 'body', answers: { 'POST /0': reply(200, typed('application/json'), text) } })),
  ...XML_BODIES.map((text, index): Case => ({ id: `xml-${index}`, kind: 'body', answers: { 'POST /0': reply(200, typed('text/xml; charset=utf-8'), text) } })),
  ...DECLARING.map((text, index): Case => ({ id: `xml-declaring-${index}`, kind: 'body', open: 'our parser is stricter, and reads no document type', answers: { 'POST /0': reply(200, typed('text/xml'), text) } })),
  ...['iso-8859-1', 'utf-8', '"utf-8"', 'utf-16', 'windows-1252', 'shift_jis', 'x-user-defined', "'utf-8'", ''].map((charset, index): Case => ({ id: `charset-${index}`, kind: 'body', answers: { 'POST /0': reply(200, typed(`application/json; charset=${charset}`), '"\xe4"') } })),
  ...Object.entries(CODED).map(([name, answer]): Case => ({ id: `coding-${name}`, kind: 'body', answers: { 'POST /0': answer } })),
];
