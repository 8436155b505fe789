/** The pages' HTML and their Content-Security-Policies. Pure: who serves them and where is the caller's. */
import type { Push } from './state.ts';

export type Place = 'course' | 'check-url' | 'loopback';

export interface PageOptions {
  readonly place: Place;
  /** What the names of script and style sheet are relative to: '' for files beside the document, else a path with a slash at its end. */
  readonly base: string;
  /** Where the pages at the real origins are to be opened; null where nobody can open them. */
  readonly links: { readonly course: string | null; readonly checkUrl: string | null };
  /** Embedded, so that the first paint needs no round trip; null where the session pushes after it has attached. */
  readonly first: Push | null;
}

const directives = (connect: string): string =>
  `default-src 'none'; script-src 'self'; style-src 'self'; connect-src ${connect}; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** For the page on a loopback address. */
export const LOOPBACK_CSP = directives("'self'");
/** For the senders' own documents: a narrower connect-src would break an endpoint's redirects, which a learner's browser follows. */
export const SENDER_CSP = directives('*');

const TITLES: Readonly<Record<Place, string>> = { course: 'Course', 'check-url': 'Check URL', loopback: 'Simulator' };
/** Which script sends, at the real origins. */
const SENDERS: Readonly<Record<Place, string | null>> = { course: 'course.js', 'check-url': 'check-url.js', loopback: null };

/** A hook with a hole: drawn here. */
const ICON = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#0b5c6b"/><path d="M11 8v10a5.5 5.5 0 0 0 11 0v-2" fill="none" stroke="#fff" stroke-width="3.4" stroke-linecap="round"/><circle cx="22" cy="10.5" r="2.6" fill="#ffd166"/></svg>')}`;

/** The document of one place: no inline script, no inline style, nothing from elsewhere. */
export function pageDocument({ place, base, links, first }: PageOptions): string {
  const sender = SENDERS[place];
  return `<!doctype html>
<html lang="en" data-place="${place}"${link('course', links.course)}${link('check-url', links.checkUrl)}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${TITLES[place]} - hookproof</title>
<link rel="icon" href="${escaped(ICON)}">
<link rel="stylesheet" href="${escaped(base)}style.css">
${sender === null ? '' : `<script defer src="${escaped(base)}${sender}"></script>\n`}<script defer src="${escaped(base)}page.js"></script>
</head>
<body>
<div id="page"></div>
<noscript><p class="lonely">This page shows what a running hookproof tells it, and needs JavaScript for it.</p></noscript>${first === null ? '' : `\n<script type="application/json" id="first">${data(first)}</script>`}
</body>
</html>
`;
}

const link = (name: string, url: string | null): string => (url === null ? '' : ` data-link-${name}="${escaped(url)}"`);
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
/** Nothing in it can end the element that holds it. */
const data = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');
