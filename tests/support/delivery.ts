/** Deliveries made by hand from exchanges and a page view. */
import type { Delivery, Exchange, PageView, Probe, TlsProbe } from '../../generated/types.ts';
import { AUTHORING, PUBLISHED } from '../../scenarios/plan.ts';
import type { Evidence } from '../../scenarios/scenario.ts';
import { stimulus, type StimulusName } from '../../scenarios/stimuli/index.ts';
import { sumUp } from '../../simulator/outcome.ts';

export const TARGET = 'https://receiver.example/results';
export const SENT_AT = '2026-11-24T12:00:00.000Z';

interface Wish { readonly name?: StimulusName; readonly sender?: 'course' | 'check-url' | 'wire'; readonly target?: string; readonly predicted?: boolean }

export function deliveryOf(exchanges: Exchange[], page: PageView | null, { name = 'plain', sender = 'course', target = TARGET, predicted = false }: Wish = {}): Delivery {
  const origin = sender === 'check-url' ? AUTHORING : PUBLISHED;
  const attempt = { number: 1, sentAt: SENT_AT, body: '{}', exchanges, page, ...sumUp(exchanges, page) };
  return {
    id: `${name}@${origin.name}`, engine: 'chromium', predicted, receipts: null, outcome: attempt.outcome, learnerSees: null, attempts: [attempt],
    stimulus: stimulus(name, sender, origin, {}, { target, timeoutMs: 1000, successStatus: [200] }, 1),
  };
}

export const evidenceOf = (deliveries: readonly Delivery[], probe: Probe | null = null): Evidence => ({ target: deliveries[0]?.stimulus.target ?? TARGET, deliveries, probe });

/** What a probe sees of a good https endpoint, but for what is wished. */
export function probeOf({ tls = {}, addresses = [], error = null, tcp = null }: { tls?: Partial<TlsProbe> | null; addresses?: Probe['dns']['addresses']; error?: string | null; tcp?: Probe['tcp'] } = {}): Probe {
  const leaf = { subject: 'receiver.example', issuer: 'An authority', validFrom: '2026-01-01T00:00:00.000Z', validTo: '2027-01-01T00:00:00.000Z' };
  const open: TlsProbe = { state: 'open', protocol: 'TLSv1.3', error: null, authorized: true, authorizationError: null, chain: [leaf], names: ['receiver.example'], speaksHttp: false, clientCertificateRequested: false, legacyProtocols: [] };
  return { url: TARGET, scheme: 'https', host: 'receiver.example', port: 443, dns: { addresses, error, ms: 1 }, tcp, tls: tls === null ? null : { ...open, ...tls } };
}
