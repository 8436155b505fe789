/** What the receiver has stored, for eyes and for tests: never on the receiver's own port, and only for who knows the token. */
import type { IncomingMessage, Server } from 'node:http';
import { asksForItself, bringsBody } from './who-asks.ts';
import { isOwnRequest } from './host-check.ts';
import { serve } from './listening.ts';
import type { StoredResult } from './merge.ts';

const STYLE = 'body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:70rem;padding:0 1rem}table{border-collapse:collapse;width:100%}th,td{border-bottom:1px solid #ccc;padding:.4rem .6rem;text-align:left;white-space:nowrap}td:nth-child(-n+2){white-space:normal;overflow-wrap:anywhere;min-width:12rem}td:nth-child(3){text-align:right}main{overflow-x:auto}';
const COLUMNS = ['Course', 'Learner', 'Score', 'Status', 'First finished on', 'Last finished on', 'Submissions'];

const HEADERS = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; style-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

interface Route {
  readonly type: string;
  body(): Promise<string> | string;
}

/** GET /<token>/ is a page, GET /<token>/results.json the same as JSON; GET /<token>/style.css belongs to the page. All else is 404. */
export function createInbox(token: string, results: () => Promise<StoredResult[]>): Server {
  const routes = new Map<string, Route>([
    [`/${token}/`, { type: 'text/html; charset=utf-8', body: async () => page(await results()) }],
    [`/${token}/results.json`, { type: 'application/json', body: async () => JSON.stringify(await results(), null, 2) }],
    [`/${token}/style.css`, { type: 'text/css; charset=utf-8', body: () => STYLE }],
  ]);
  return serve((request, response) => {
    void answerTo(request, routes).then(({ status, type, body }) => {
      response.writeHead(status, { ...HEADERS, 'Content-Type': type, 'Content-Length': Buffer.byteLength(body) });
      response.end(request.method === 'HEAD' ? undefined : body);
    });
  });
}

async function answerTo(request: IncomingMessage, routes: ReadonlyMap<string, Route>): Promise<{ status: number; type: string; body: string }> {
  const { method, url } = request;
  if (!isOwnRequest(request)) return plain(421, 'This inbox answers to loopback names and its own port only.');
  if (!asksForItself(request)) return plain(403, 'Other pages may not ask.');
  const route = routes.get(url ?? '');
  if (route === undefined) return plain(404, 'Nothing is here.');
  if (method !== 'GET' && method !== 'HEAD') return plain(405, 'The inbox is read only.');
  if (bringsBody(request)) return plain(400, 'Who reads sends no body.');
  try {
    return { status: 200, type: route.type, body: await route.body() };
  } catch {
    return plain(500, 'The results could not be read.');
  }
}

const plain = (status: number, text: string) => ({ status, type: 'text/plain; charset=utf-8', body: `${text}\n` });

function page(results: readonly StoredResult[]): string {
  const rows = results.map((result) => row('td', [result.courseId, result.learnerId, String(result.score), result.status, result.firstFinishedOn, result.lastFinishedOn, submissions(result)]));
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Course results</title><link rel="stylesheet" href="style.css"></head>
<body>
<h1>Course results</h1>
<p>${results.length} stored. The same as <a href="results.json">JSON</a>.</p>
<main><table>
<thead>${row('th', COLUMNS)}</thead>
<tbody>
${rows.join('\n')}
</tbody>
</table></main>
</body>
</html>
`;
}

function submissions({ count, submissions: all }: StoredResult): string {
  const twins = all.reduce((sum, { timesReceived }) => sum + timesReceived - 1, 0);
  return twins === 0 ? String(count) : `${count}, and ${twins} byte-identical`;
}

const row = (tag: 'th' | 'td', cells: readonly string[]) => `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`;
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
