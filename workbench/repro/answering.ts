/** The stand-in for a receiver that was recorded: the same answers, hop by hop. */
import { createServer, type Socket } from 'node:net';
import { contract } from '../../generated/contract.js';
import type { Hops, RecordedHop, RecordedReceiver } from '../../generated/types.ts';
import { isOwnHost } from '../../receiver/host-check.ts';
import { HOST, listening, type Listening } from './listener.ts';
import type { Leg } from './leg.ts';
import { readRequests, type Request } from './requests.ts';
import { give } from './wire.ts';

/** No host of that name exists anywhere (RFC 6761). */
export const NOWHERE = 'hookproof.invalid';

/** To a browser this machine has two hosts, so that a redirect can lead from one to the other. */
const ELSEWHERE = 'localhost';

const ALLOWED: Leg = { status: 204, headers: ['Access-Control-Allow-Origin: *', 'Access-Control-Allow-Headers: Content-Type'] };
const MISSING: Leg = { status: 503, headers: ['Content-Type: text/plain'], body: 'This answer was not recorded.' };
const NOT_OURS: Leg = { status: 421, headers: ['Content-Type: text/plain'], body: 'This stand-in answers to loopback names and its own port only.' };
const NO_PAGE: Leg = { status: 404, headers: ['Content-Type: text/plain'], body: 'The recorded receiver is at /results.' };

type Sender = 'course' | 'check-url';

export async function startAnswering(receiver: RecordedReceiver, closedPort: number): Promise<Listening & { readonly url: string }> {
  const server = createServer((socket) => {
    socket.setNoDelay(true);
    readRequests(socket, (request) => { answer(socket, request, receiver, closedPort); });
  });
  const listener = await listening(server);
  return { ...listener, url: `http://${HOST}:${listener.port}/results` };
}

function answer(socket: Socket, request: Request, receiver: RecordedReceiver, closedPort: number): void {
  const port = socket.localPort ?? 0;
  const place = placeOf(request);
  if (!isOwnHost(request.host, port)) { give(socket, NOT_OURS, plain); return; }
  if (place === null) { give(socket, NO_PAGE, plain); return; }
  const hops = hopsFor(place.sender, receiver);
  const hop = hops[place.at];
  const leg = hop === undefined ? MISSING : request.method === 'OPTIONS' ? (hop.preflight ?? ALLOWED) : (hop.request ?? MISSING);
  give(socket, leg, (recorded) => locationOf(recorded, { to: hop?.to, hops, sender: place.sender, port, closedPort }));
}

const plain = (location: string): string => location;

/** Behind a redirect the Origin may be null, so that the path has to say who asks. */
function placeOf({ path, origin }: Request): { sender: Sender; at: number } | null {
  const [, sender, at] = /^\/results(?:\/(course|check-url)\/(\d{1,2}))?$/.exec(path) ?? [];
  if (at !== undefined) return { sender: sender === 'check-url' ? 'check-url' : 'course', at: Number(at) };
  return path === '/results' ? { sender: origin === contract.origins.authoring.value ? 'check-url' : 'course', at: 0 } : null;
}

const hopsFor = (sender: Sender, { course, checkUrl }: RecordedReceiver): Hops | [] => (sender === 'course' ? (course ?? checkUrl) : (checkUrl ?? course)) ?? [];

interface Way { readonly to: RecordedHop['to']; readonly hops: Hops | []; readonly sender: Sender; readonly port: number; readonly closedPort: number }

function locationOf(recorded: string, { to, hops, sender, port, closedPort }: Way): string {
  if (to === 'connection-refused') return `http://${HOST}:${closedPort}/results`;
  if (to === 'name-not-resolved') return `https://${NOWHERE}/results`;
  if (to !== undefined) return `http://${hops[to]?.elsewhere === true ? ELSEWHERE : HOST}:${port}/results/${sender}/${to}`;
  return nowhere(recorded);
}

/** Nobody got there in the original. The scheme stays: http is refused as mixed content, as it was; what is no web address leads nowhere by itself. */
function nowhere(recorded: string): string {
  const url = URL.canParse(recorded, `https://${NOWHERE}/`) ? new URL(recorded, `https://${NOWHERE}/`) : null;
  return url !== null && /^(https?|wss?|ftp):$/.test(url.protocol) ? `${url.protocol}//${NOWHERE}/` : recorded;
}
