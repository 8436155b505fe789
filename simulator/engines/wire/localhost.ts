/** Node asks DNS for names below localhost; a browser does not. */
import { lookup, type LookupOptions } from 'node:dns';
import type { LookupFunction } from 'node:net';

export const lookupLocalhost: LookupFunction = (_hostname, options: LookupOptions, callback) => { lookup('localhost', options, callback); };
