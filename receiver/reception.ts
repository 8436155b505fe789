/** What every request passes before its answer is made. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Header } from '../generated/types.ts';
import { readBody } from './body.ts';
import type { Arrival, Observer } from './observer.ts';
import { writtenTo } from './write.ts';

/** Reads a request's body and tells the observer, if there is one, that it arrived, and later what became of it. */
export function createReception(observer: Observer | undefined) {
  let last = 0;
  return async (request: IncomingMessage, response: ServerResponse, fault: string | null): Promise<void> => {
    // A client may leave while its body is read.
    const closed = new Promise<void>((resolve) => response.once('close', resolve));
    const { bytes, size, text, unreadable } = await readBody(request);
    if (observer === undefined) return;
    const id = (last += 1);
    const { method = '', url = '', headers } = request;
    const arrival: Arrival = { id, at: new Date().toISOString(), method, url, origin: headers.origin ?? null, headers: pairs(request.rawHeaders), body: text, bytes: size, unreadable, fault };
    observer.arrived(arrival, bytes);
    void closed.then(() => {
      const answer = writtenTo(response);
      if (answer !== undefined) observer.answered(id, answer);
      else observer.gone(id);
    });
  };
}

const pairs = (raw: readonly string[]): Header[] => raw.flatMap((name, index): Header[] => (index % 2 === 0 ? [[name, raw[index + 1] ?? '']] : []));
