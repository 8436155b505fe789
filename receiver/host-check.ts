/** Without this a page of any site could reach a loopback server under a name of its own (DNS rebinding). */
import type { IncomingMessage } from 'node:http';

const LOOPBACK = /^(localhost|[^/@]+\.localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Whether a Host header names this machine's loopback and that very port; `names` are further host names. */
export function isOwnHost(host: string, port: number | undefined, names: readonly string[] = []): boolean {
  const match = /^(.*?)(?::(\d+))?$/.exec(host.toLowerCase());
  const [name = '', given = '80'] = match?.slice(1) ?? [];
  return Number(given) === port && (LOOPBACK.test(name) || names.includes(name));
}

/** The same of a request: its one Host header, and its target, where that is a whole URL (RFC 9112, 3.2 and 3.2.2). */
export function isOwnRequest({ rawHeaders, headers, url = '', socket }: IncomingMessage, names: readonly string[] = []): boolean {
  const hosts = rawHeaders.filter((text, index) => index % 2 === 0 && text.toLowerCase() === 'host').length;
  const authority = /^[a-z][a-z\d+.-]*:\/\/([^/?#]*)/i.exec(url)?.[1];
  return hosts === 1 && [headers.host ?? '', ...(authority === undefined ? [] : [authority])].every((host) => isOwnHost(host, socket.localPort, names));
}
