/** Somebody else's receiver in plain node, with a read side of its own at /api. */
import { validateResult } from '../../generated/validators.js';
import { CORS as ALLOWED, startServer, type Seen } from './server.ts';

const CORS = { ...ALLOWED, 'Access-Control-Max-Age': '600' };

export interface Row { readonly courseId: string; readonly learnerId: string; readonly score: number | null; readonly finishedOn: string; readonly status: string }

export interface Habits {
  /** What it makes of a result; [] loses it. */
  readonly stores?: (row: Row) => readonly Row[];
  /** Milliseconds until what it stored shows. */
  readonly lagMs?: number;
  /** One result for a learner and course, the last one. */
  readonly keepsOne?: boolean;
  readonly status?: number;
  /** Headers of the POST's answer. */
  readonly headers?: Readonly<Record<string, string>>;
  /** What GET answers with, of the learner's rows; a text is sent as HTML, a number is a status. */
  readonly shows?: (rows: readonly Row[], request: Seen) => unknown;
}

export interface Foreign { readonly url: string; readonly template: string; readonly asked: readonly Seen[]; close(): Promise<void> }

export async function startForeign({ stores = (row) => [row], lagMs = 0, keepsOne = false, status = 200, headers = CORS, shows = (rows) => rows }: Habits = {}): Promise<Foreign> {
  const kept: Row[] = [];
  const keep = (row: Row) => {
    const at = keepsOne ? kept.findIndex((other) => other.learnerId === row.learnerId && other.courseId === row.courseId) : -1;
    kept.splice(at < 0 ? kept.length : at, at < 0 ? 0 : 1, row);
  };
  const server = await startServer((request, response) => {
    if (request.method === 'OPTIONS') { response.writeHead(204, CORS).end(); return; }
    if (request.method === 'POST') {
      const row = resultIn(request.body);
      if (row === undefined) { response.writeHead(400, CORS).end(); return; }
      const rows = stores(row);
      if (lagMs === 0) rows.forEach(keep);
      else setTimeout(() => { rows.forEach(keep); }, lagMs);
      response.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end('{}');
      return;
    }
    const { searchParams } = new URL(request.path, 'http://localhost');
    const [learner, course] = [searchParams.get('learner'), searchParams.get('course')];
    const shown = shows(kept.filter(({ learnerId, courseId }) => learnerId === learner && (course === null || courseId === course)), request);
    if (typeof shown === 'number') response.writeHead(shown, CORS).end();
    else response.writeHead(200, { ...CORS, 'Content-Type': typeof shown === 'string' ? 'text/html' : 'application/json' }).end(typeof shown === 'string' ? shown : JSON.stringify(shown));
  });
  return { url: server.url, template: `http://127.0.0.1:${server.port}/api?learner={learnerId}&course={courseId}`, get asked() { return server.seen.filter(({ method }) => method === 'GET'); }, close: () => server.close() };
}


function resultIn(text: string): Row | undefined {
  try {
    const result: unknown = JSON.parse(text);
    return validateResult(result) ? result : undefined;
  } catch {
    return undefined;
  }
}
