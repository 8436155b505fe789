/** What Chromium says of itself, for clients that are none: firewalls refuse what names no browser, and learners' browsers they do not. */
export const USER_AGENT = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36';
export const ACCEPT_LANGUAGE = 'en-US,en;q=0.9';
