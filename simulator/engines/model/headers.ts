/** The headers that Chromium sends of itself, names and values as measured. */
import type { Header } from '../../../generated/types.ts';
import { ACCEPT_LANGUAGE, USER_AGENT } from '../../user-agent.ts';

/**
 * How far a place is from the page (Fetch Metadata). Two things are left out, since no result depends on them: hosts below
 * one registrable domain are strangers here, and a GET that comes back to the page's own origin does not tell where it was.
 */
function siteOf(url: URL, page: string): 'same-origin' | 'same-site' | 'cross-site' {
  if (url.origin === page) return 'same-origin';
  const { protocol, hostname } = new URL(page);
  return url.protocol === protocol && url.hostname === hostname ? 'same-site' : 'cross-site';
}

interface Asked {
  readonly preflight: boolean;
  /** null: no Origin header. */
  readonly origin: string | null;
  readonly url: URL;
  readonly page: string;
}

/** Chromium asks for zstd too: our client could not read it, and no rule of CORS looks at it. */
export function browserHeaders({ preflight, origin, url, page }: Asked): Header[] {
  // strict-origin-when-cross-origin, the default: nothing is told where the way is less safe than the page.
  const tells = url.protocol === 'https:' || page.startsWith('http:');
  return [
    ['Connection', 'keep-alive'],
    ['Accept', '*/*'],
    ...(preflight ? [['Access-Control-Request-Method', 'POST'], ['Access-Control-Request-Headers', 'content-type']] as Header[] : []),
    ...(origin === null ? [] : [['Origin', origin] as Header]),
    ['User-Agent', USER_AGENT],
    ['Sec-Fetch-Mode', 'cors'],
    ['Sec-Fetch-Site', siteOf(url, page)],
    ['Sec-Fetch-Dest', 'empty'],
    ...(tells ? [['Referer', `${page}/`] as Header] : []),
    ['Accept-Encoding', 'gzip, deflate, br'],
    ['Accept-Language', ACCEPT_LANGUAGE],
  ];
}

/** What a preflight has none of: the browser's brands. */
export const brands: readonly Header[] = [['sec-ch-ua-platform', '"Linux"'], ['sec-ch-ua', '"Not:A-Brand";v="8", "Chromium";v="156"'], ['sec-ch-ua-mobile', '?0']];
