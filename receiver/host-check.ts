/** Without this a page of any site could reach a loopback server under a name of its own (DNS rebinding). */

const LOOPBACK = /^(localhost|[^/@]+\.localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Whether a Host header names this machine's loopback and that very port; `names` are further host names. */
export function isOwnHost(host: string, port: number | undefined, names: readonly string[] = []): boolean {
  const match = /^(.*?)(?::(\d+))?$/.exec(host.toLowerCase());
  const [name = '', given = '80'] = match?.slice(1) ?? [];
  return Number(given) === port && (LOOPBACK.test(name) || names.includes(name));
}
