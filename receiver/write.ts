/** The one place that puts an answer on the wire, after a fault had its say. */
import type { ServerResponse } from 'node:http';
import type { Request, RequestHandler, Response } from 'express';
import type { Header } from '../generated/types.ts';
import { withoutHeader, type Answer } from './answer.ts';
import type { Fault } from './fault.ts';
import { incomingOf, type Incoming } from './incoming.ts';

/** For every answer: nothing is sniffed, cached or run. */
const ALWAYS = [['Cache-Control', 'no-store'], ['X-Content-Type-Options', 'nosniff'], ['Content-Security-Policy', "default-src 'none'"]] as const;

const written = new WeakMap<ServerResponse, Answer>();

/** What was written to it; undefined while nothing was. */
export const writtenTo = (response: ServerResponse): Answer | undefined => written.get(response);

export const answering = (fault: Fault | undefined, handler: (incoming: Incoming) => Answer | Promise<Answer>): RequestHandler => async (request, response) => {
  await write(request, response, fault, await handler(incomingOf(request)));
};

/** The answer, with the headers that middleware has set before. */
export async function write(request: Request, response: Response, fault: Fault | undefined, own: Answer): Promise<void> {
  const set = response.getHeaderNames().map((name): [string, string] => [capitalized(name), String(response.getHeader(name))]);
  const answer = await change(fault, { ...own, headers: [...set, ...ALWAYS.map(([name, value]): [string, string] => [name, value]), ...own.headers] }, incomingOf(request));
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  const bodiless = answer.status === 204 || answer.status === 304;
  const headers: Header[] = bodiless ? [...answer.headers] : [...withoutHeader(answer, 'Content-Length').headers, ['Content-Length', String(Buffer.byteLength(answer.body))]];
  // Appended one by one, so that a name can stand twice.
  for (const [name, value] of headers) response.appendHeader(name, value);
  const body = bodiless || request.method === 'HEAD' ? '' : answer.body;
  written.set(response, { status: answer.status, headers, body });
  response.writeHead(answer.status);
  response.end(body);
}

async function change(fault: Fault | undefined, answer: Answer, incoming: Incoming): Promise<Answer> {
  const changed = (await fault?.answer?.(answer, incoming)) ?? answer;
  const ofMethod = incoming.method === 'OPTIONS' ? fault?.preflight : incoming.method === 'POST' ? fault?.post : undefined;
  return (await ofMethod?.(changed, incoming)) ?? changed;
}

// Node keeps the names that middleware sets in lower case; reports show headers as people write them.
const capitalized = (name: string) => name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase());
