/** A URL of the command line as an error may quote it: up to the host, since a secret may stand anywhere else, and so may what was meant to be one. */
export function shownUrl(text: string): string {
  const [, scheme = '', rest = ''] = /^([a-z][a-z0-9+.-]*:\/\/)?(.*)$/is.exec(text.trim()) ?? [];
  // Before an @ stands a password, and where the URL is broken nobody can say how far it goes.
  const host = rest.includes('@') ? '' : (/^[^/?#\\\s]*/.exec(rest)?.[0] ?? '');
  return `${scheme}${host}${host === rest ? '' : host === '' ? '...' : '/...'}`;
}
