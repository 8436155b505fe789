/** The one place that puts an answer on the wire, after a fault had its say. */
import type { Request, RequestHandler, Response } from 'express';
import type { Answer } from './answer.ts';
import type { Fault } from './fault.ts';
import { incomingOf, type Incoming } from './incoming.ts';

/** For every answer: nothing is sniffed, cached or run. */
const ALWAYS = [['Cache-Control', 'no-store'], ['X-Content-Type-Options', 'nosniff'], ['Content-Security-Policy', "default-src 'none'"]] as const;

export const answering = (fault: Fault | undefined, handler: (incoming: Incoming) => Answer | Promise<Answer>): RequestHandler => async (request, response) => {
  await write(request, response, fault, await handler(incomingOf(request)));
};

/** The answer, with the headers that middleware has set before. */
export async function write(request: Request, response: Response, fault: Fault | undefined, own: Answer): Promise<void> {
  const set = response.getHeaderNames().map((name): [string, string] => [capitalized(name), String(response.getHeader(name))]);
  const answer = await change(fault, { ...own, headers: [...set, ...ALWAYS.map(([name, value]): [string, string] => [name, value]), ...own.headers] }, incomingOf(request));
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  const bodiless = answer.status === 204 || answer.status === 304;
  // Appended one by one, so that a name can stand twice.
  for (const [name, value] of answer.headers) response.appendHeader(name, value);
  if (!bodiless) response.setHeader('Content-Length', Buffer.byteLength(answer.body));
  response.writeHead(answer.status);
  response.end(bodiless || request.method === 'HEAD' ? undefined : answer.body);
}

async function change(fault: Fault | undefined, answer: Answer, incoming: Incoming): Promise<Answer> {
  const changed = (await fault?.answer?.(answer, incoming)) ?? answer;
  const ofMethod = incoming.method === 'OPTIONS' ? fault?.preflight : incoming.method === 'POST' ? fault?.post : undefined;
  return (await ofMethod?.(changed, incoming)) ?? changed;
}

// Node keeps the names that middleware sets in lower case; reports show headers as people write them.
const capitalized = (name: string) => name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase());
