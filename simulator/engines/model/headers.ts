/** The headers that Chromium sends of itself, names and values as measured. */
import type { Header } from '../../../generated/types.ts';

const USER_AGENT = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36';

interface Asked {
  readonly preflight: boolean;
  /** null: no Origin header. */
  readonly origin: string | null;
  readonly url: URL;
  readonly page: string;
}

export function browserHeaders({ preflight, origin, url, page }: Asked): Header[] {
  return [
    ['Connection', 'keep-alive'],
    ['Accept', '*/*'],
    ...(preflight ? [['Access-Control-Request-Method', 'POST'], ['Access-Control-Request-Headers', 'content-type']] as Header[] : []),
    ...(origin === null ? [] : [['Origin', origin] as Header]),
    ['User-Agent', USER_AGENT],
    ['Sec-Fetch-Mode', 'cors'],
    ['Sec-Fetch-Site', url.origin === page ? 'same-origin' : 'cross-site'],
    ['Sec-Fetch-Dest', 'empty'],
    ...(url.protocol === 'https:' ? [['Referer', `${page}/`] as Header] : []),
    ['Accept-Encoding', 'gzip, deflate, br'],
    ['Accept-Language', 'en-US,en;q=0.9'],
  ];
}

/** What a preflight has none of: the browser's brands. */
export const brands: readonly Header[] = [['sec-ch-ua-platform', '"Linux"'], ['sec-ch-ua', '"Not:A-Brand";v="8", "Chromium";v="156"'], ['sec-ch-ua-mobile', '?0']];
