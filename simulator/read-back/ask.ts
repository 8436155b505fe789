/** One GET of a read side. Never Node's fetch: on a server that closes at accept it never settles. */
import http from 'node:http';
import https from 'node:https';
import type { Header } from '../../generated/types.ts';
import { lookupLocalhost } from '../engines/wire/localhost.ts';
import { isLocalhost } from '../loopback.ts';

const CAP = 1024 * 1024;
const TIMEOUT_MS = 5000;
const REDIRECTS = 5;

export type Answered = { readonly status: number; readonly contentType: string; readonly text: string } | { readonly problem: string };

/** Asks, and follows redirects on the same host: a header may be a secret, and stays there. Never throws. */
export async function ask(url: string, headers: readonly Header[], redirects = REDIRECTS): Promise<Answered> {
  const answer = await get(url, headers);
  if ('problem' in answer || answer.location === undefined) return answer;
  const next = URL.canParse(answer.location, url) ? new URL(answer.location, url) : undefined;
  if (next === undefined || redirects === 0) return { problem: `it redirects (${answer.status}) and leads nowhere` };
  if (!/^https?:$/.test(next.protocol)) return { problem: `it redirects (${answer.status}) to ${next.protocol}, which is no HTTP` };
  const from = new URL(url);
  if (next.host !== from.host || (from.protocol === 'https:' && next.protocol !== 'https:')) return { problem: `it redirects (${answer.status}) to another host, or to plain http, where its header is not sent` };
  return ask(next.href, headers, redirects - 1);
}

type Got = { status: number; contentType: string; text: string; location?: string } | { problem: string };

function get(url: string, headers: readonly Header[]): Promise<Got> {
  return new Promise((resolve) => {
    const { hostname, protocol } = new URL(url);
    const lookup = isLocalhost(hostname) ? { lookup: lookupLocalhost } : {};
    const request = (protocol === 'https:' ? https : http).request(url, { agent: false, headers: { Accept: 'application/json', ...Object.fromEntries(headers) }, ...lookup });
    const end = (got: Got) => { clearTimeout(timer); resolve(got); request.destroy(); };
    const timer = setTimeout(() => { end({ problem: `it did not answer within ${TIMEOUT_MS / 1000} s` }); }, TIMEOUT_MS);
    request.on('error', (error: NodeJS.ErrnoException) => { end({ problem: `it could not be reached (${error.code ?? 'no answer'})` }); });
    request.on('upgrade', () => { end({ problem: 'it answered with 101' }); });
    request.on('response', (message) => {
      const { statusCode: status = 0, headers: { 'content-type': contentType = '', location } } = message;
      if (status >= 300 && status < 400 && location !== undefined) { end({ status, contentType, text: '', location }); return; }
      const chunks: Buffer[] = [];
      let size = 0;
      message.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        if ((size += chunk.length) > CAP) end({ problem: 'its answer is larger than 1 MB' });
      });
      message.on('error', () => { end({ problem: 'its answer broke off' }); });
      message.on('end', () => { end({ status, contentType, text: Buffer.concat(chunks).toString('utf8') }); });
    });
    request.end();
  });
}
