import 'reflect-metadata';
import type { Server } from 'node:http';
import { Body, Controller, HttpCode, HttpException, Logger, Module, Post, type INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ORIGINS, PATH, running, stack, take } from './stack.ts';

interface Options { readonly httpCode?: number; readonly before: (made: INestApplication) => void }

/** A controller as its decorators would make it; ours are called, since the syntax is not erasable. */
function moduleOf(httpCode: number | undefined): new () => object {
  class Results {
    add(body: unknown): object {
      const { status, json } = take(body);
      if (status !== 200) throw new HttpException(json, status);
      return json;
    }
  }
  const descriptor = Object.getOwnPropertyDescriptor(Results.prototype, 'add') ?? {};
  Body()(Results.prototype, 'add', 0);
  Post()(Results.prototype, 'add', descriptor);
  if (httpCode !== undefined) HttpCode(httpCode)(Results.prototype, 'add', descriptor);
  Controller(PATH.slice(1))(Results);
  class App { readonly name = 'results'; }
  Module({ controllers: [Results] })(App);
  return App;
}

Logger.overrideLogger(false);

const app = stack(async ({ httpCode, before }: Options) => {
  const made: INestApplication<Server> = await NestFactory.create(moduleOf(httpCode));
  before(made);
  await made.listen(0, '127.0.0.1');
  return {
    ...running(made.getHttpServer()),
    // A browser's spare connection has sent nothing yet, and Node waits a minute for that.
    async close() {
      const closed = made.close();
      made.getHttpServer().closeAllConnections();
      await closed;
    },
  };
});
const enable = (made: INestApplication) => { made.enableCors({ origin: ORIGINS }); };

/** @nestjs 11 on express. Sources: nest's documentation of CORS and of controllers ("status code ... 201 for POST"), failure-reasons 1, 16. */
export const nestStacks = [
  app('nest, enableCors and @HttpCode(200)', { httpCode: 200, before: enable }, [], true),
  app('nest, @Post() as it comes, which is 201', { before: enable }, ['delivery/status-is-200'], true),
  app('nest without enableCors', { httpCode: 200, before: () => undefined }, ['preflight/answers-options']),
  app('nest, a global prefix that the URL has not', { httpCode: 200, before: (made) => { enable(made); made.setGlobalPrefix('api'); } }, ['delivery/status-is-2xx']),
  app('nest, @HttpCode(204)', { httpCode: 204, before: enable }, ['delivery/status-is-200']),
  app('nest, an origin with a slash', { httpCode: 200, before: (made) => { made.enableCors({ origin: ORIGINS.map((origin) => `${origin}/`) }); } }, ['preflight/allows-published-origin', 'preflight/allows-authoring-origin']),
];
