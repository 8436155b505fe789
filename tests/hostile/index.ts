/** Every endpoint that means harm, layer by layer. */
import { body } from './body.ts';
import { headers } from './headers.ts';
import { http1 } from './http1.ts';
import { http2 } from './http2.ts';
import type { Hostile } from './kind.ts';
import { network } from './network.ts';
import { tls } from './tls.ts';

export const hostile: readonly Hostile[] = [...network, ...tls, ...http1, ...http2, ...headers, ...body];
