/** Every stack, the right configurations and the mistakes. */
import { expressStacks } from './express.ts';
import { fastifyStacks } from './fastify.ts';
import { h3Stacks } from './h3.ts';
import { hapiStacks } from './hapi.ts';
import { honoStacks } from './hono.ts';
import { jsonServerStacks } from './json-server.ts';
import { koaStacks } from './koa.ts';
import { nestStacks } from './nest.ts';
import { nodeStacks } from './node-http.ts';
import type { Stack } from './stack.ts';

export const stacks: readonly Stack[] = [...expressStacks, ...fastifyStacks, ...koaStacks, ...honoStacks, ...nestStacks, ...hapiStacks, ...h3Stacks, ...jsonServerStacks, ...nodeStacks];
