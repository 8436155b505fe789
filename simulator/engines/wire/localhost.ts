/** Names of this machine: browsers resolve them by themselves and ask no DNS (RFC 6761 6.3), with or without the final dot. */
import { lookup, type LookupOptions } from 'node:dns';
import type { LookupFunction } from 'node:net';

export const isLocalhost = (hostname: string): boolean => /^(.+\.)?localhost\.?$/.test(hostname);

export const lookupLocalhost: LookupFunction = (_hostname, options: LookupOptions, callback) => { lookup('localhost', options, callback); };
