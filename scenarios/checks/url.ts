/** What the URL alone gives away. */
import { hostOf } from '../../simulator/loopback.ts';
import type { Check } from '../scenario.ts';
import { fine, violation } from '../scenario.ts';

/** Words that public filter lists match in host names and paths, as words of their own. */
const BLOCKED = ['analytics', 'tracking', 'track', 'tracker', 'metrics', 'events', 'telemetry', 'pixel', 'beacon', 'ads'];

export const urlNotBlocked: Check = (delivery) => {
  const { hostname, pathname } = new URL(delivery.stimulus.target);
  const parts = `${hostname}${pathname}`.toLowerCase().split(/[^a-z]/);
  const words = BLOCKED.filter((word) => parts.includes(word));
  return words.length === 0 ? fine : violation({ kind: 'blocked-word', words });
};

interface KnownReceiver { readonly service: string; readonly host: RegExp; readonly because: string; readonly instead: string }

/** Services whose public threads say that a browser's JSON POST cannot pass. */
const KNOWN: readonly KnownReceiver[] = [
  { service: 'Google Apps Script', host: /^script\.google(usercontent)?\.com$/, because: 'it has no answer to OPTIONS, and answers a POST with a redirect', instead: 'Put a small proxy of your own before it that answers the preflight and passes the POST on.' },
  { service: 'a Zapier catch hook', host: /^hooks\.zapier\.com$/, because: 'it refuses the preflight of a JSON POST', instead: 'Put a small proxy of your own before it that answers the preflight and passes the POST on.' },
  { service: 'a Microsoft Teams webhook', host: /(^|\.)(webhook\.office\.com|outlook\.office\.com)$/, because: 'it answers no preflight', instead: 'Receive the result on a server of your own, and let that post to Teams.' },
  { service: 'an Azure Automation webhook', host: /\.webhook\.[a-z0-9-]+\.azure-automation\.net$/, because: 'it answers no preflight', instead: 'Put an Azure Function or API Management with CORS before it.' },
];

export const knownReceiverWorks: Check = (delivery) => {
  const host = hostOf(delivery.stimulus.target);
  const known = KNOWN.find((receiver) => receiver.host.test(host));
  return known === undefined ? fine : violation({ kind: 'known-bad-receiver', service: known.service, because: known.because, instead: known.instead });
};
