/** E-mail addresses in a text: any, and those that are known, in the ways in which an at sign is written. */
import type { Person } from './personal.ts';

const AT = String.raw`[@\uff20\ufe6b]|%(?:25){0,4}40|%u0040|%EF%BC%A0|\\{1,8}(?:u(?:0040|ff20|fe6b|\{0{0,4}40\})|x40|100)|&(?:amp;)?(?:#0{0,5}64;?|#x0{0,5}40;?|commat;)`;

/**
 * E-mail addresses, known or not, with the @ as it stands in URLs, JSON, scripts and HTML too, and with whatever URL encoding stands before it.
 * Only what begins no earlier is tried, so that a long word is read once.
 */
export const EMAIL = new RegExp(String.raw`(?<![\p{L}\p{N}._+~-]|%(?=[\da-f]{2}))(?:[\p{L}\p{N}._+~-]|%(?!(?:25){0,4}40|EF%BC%A0)[\da-f]{2})+(${AT})[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,30}\.\p{L}{2,24}`, 'giu');

/** Of what is known to be an address, an at sign may be written so that elsewhere it would be none: =40, (at), at. */
const KNOWN_AT = String.raw`\s{0,3}(?:${AT}|=40|[([{<]\s?(?:at|@)\s?[)\]}>]|(?<=\s)at(?=\s))\s{0,3}`;

/** What may break a long word: a line's end, with what quoted-printable or a mail puts there, and what nobody sees. */
const BREAK = String.raw`(?:=?\r?\n[ \t>]{0,8}|=?(?:\\{1,8}r)?\\{1,8}n|[\u00ad\u200b-\u200d\u2060\ufeff]|&shy;|<wbr>)?`;

/** Where an address may begin: at no letter of another one, but after an escape. */
const BEGIN = String.raw`(?:(?<![\p{L}\p{N}._+~-])|(?<=\\[nrtbf]|%(?!2b)[\da-f]{2}|\\u[\da-f]{4}))`;

/** Where it may end: at none of a longer one. */
const END = String.raw`(?![\p{L}\p{N}]|[.-][\p{L}\p{N}])`;

/** Pseudonyms for the addresses of these people, however their at sign is written and wherever they are broken. */
export function rejoining(people: readonly Person[]): (text: string) => string {
  const known = people.flatMap(({ value, pseudonym }) => {
    const at = value.lastIndexOf('@');
    return at < 1 ? [] : [{ pseudonym, any: new RegExp(`${BEGIN}${broken(value.slice(0, at))}${BREAK}(?:${KNOWN_AT})${BREAK}${broken(value.slice(at + 1))}${END}`, 'giu') }];
  });
  return (text) => known.reduce((changed, { any, pseudonym }) => changed.replace(any, pseudonym), text);
}

const broken = (text: string): string => Array.from(text, (one) => one.replace(/[.*+?^${}()|[\]\\/]/, '\\$&')).join(BREAK);
