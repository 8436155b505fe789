/** Hosts of this machine, by their spelling alone. */

/** Names that browsers resolve by themselves and ask no DNS (RFC 6761 6.3), with or without the final dot. */
export const isLocalhost = (host: string): boolean => /^(.+\.)?localhost\.?$/i.test(host);

/** A name, or an address without brackets, of loopback. */
export const isLoopback = (host: string): boolean => isLocalhost(host) || /^127(\.\d{1,3}){3}$/.test(host) || host === '::1';

/** A URL's host, an IPv6 address without its brackets. */
export const hostOf = (url: string | URL): string => new URL(url).hostname.replace(/^\[|\]$/g, '');
