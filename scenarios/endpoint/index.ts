import { scenario as urlIsHttps } from './url-is-https.ts';
import { scenario as resolves } from './resolves.ts';
import { scenario as tlsWorks } from './tls-works.ts';
import { scenario as certificateTrusted } from './certificate-trusted.ts';
import { scenario as certificateChainComplete } from './certificate-chain-complete.ts';
import { scenario as certificateNotExpiring } from './certificate-not-expiring.ts';
import { scenario as tlsModern } from './tls-modern.ts';
import { scenario as addressNotDenied } from './address-not-denied.ts';
import { scenario as publicAddress } from './public-address.ts';
import { scenario as notATunnelPage } from './not-a-tunnel-page.ts';
import { scenario as noRedirect } from './no-redirect.ts';
import { scenario as urlNotBlocked } from './url-not-blocked.ts';
import { scenario as knownReceiverWorks } from './known-receiver-works.ts';
import type { Scenario } from '../scenario.ts';

export const endpoint: readonly Scenario[] = [
  urlIsHttps,
  resolves,
  tlsWorks,
  certificateTrusted,
  certificateChainComplete,
  certificateNotExpiring,
  tlsModern,
  addressNotDenied,
  publicAddress,
  notATunnelPage,
  noRedirect,
  urlNotBlocked,
  knownReceiverWorks,
];
