/** Every receiver that express cannot be. */
import type { FlawedReceiver } from './receiver.ts';
import type { TrustedReceiver } from './trusted.ts';
import { receiver as blackHole } from './black-hole.ts';
import { receiver as brokenOffLocks } from './broken-off-locks.ts';
import { receiver as diesAfterForm } from './dies-after-form.ts';
import { receiver as diesOfLargeBody } from './dies-of-large-body.ts';
import { receiver as diesOfNesting } from './dies-of-nesting.ts';
import { receiver as keepAliveReset } from './keep-alive-reset.ts';
import { receiver as optionsClosed } from './options-closed.ts';
import { receiver as optionsGarbage } from './options-garbage.ts';
import { receiver as optionsHang } from './options-hang.ts';
import { receiver as optionsReset } from './options-reset.ts';
import { receiver as post307OtherHost } from './post-307-other-host.ts';
import { receiver as postBodyNeverEnds } from './post-body-never-ends.ts';
import { receiver as postClosed } from './post-closed.ts';
import { receiver as postCutInHeaders } from './post-cut-in-headers.ts';
import { receiver as postGarbage } from './post-garbage.ts';
import { receiver as postHang } from './post-hang.ts';
import { receiver as postHeadersDrip } from './post-headers-drip.ts';
import { receiver as postReset } from './post-reset.ts';
import { receiver as refusedPort } from './refused-port.ts';
import { receiver as tlsOldCiphers } from './tls-old-ciphers.ts';
import { receiver as tlsPlainHttp } from './tls-plain-http.ts';
import { receiver as tlsSelfSigned } from './tls-self-signed.ts';
import { receiver as tlsSilent } from './tls-silent.ts';
import { receiver as tlsVersion10 } from './tls-version-1-0.ts';
import { receiver as tlsVersion11 } from './tls-version-1-1.ts';
import { receiver as trustedClientCertificate } from './trusted-client-certificate.ts';
import { receiver as trustedClientCertificateOptional } from './trusted-client-certificate-optional.ts';
import { receiver as trustedExpired } from './trusted-expired.ts';
import { receiver as trustedExpiresTomorrow } from './trusted-expires-tomorrow.ts';
import { receiver as trustedFullChain } from './trusted-full-chain.ts';
import { receiver as trustedLeafOnly } from './trusted-leaf-only.ts';
import { receiver as trustedLeafOnlyAia } from './trusted-leaf-only-aia.ts';
import { receiver as trustedNotYetValid } from './trusted-not-yet-valid.ts';
import { receiver as trustedTls10Too } from './trusted-tls-1-0-too.ts';
import { receiver as trustedWrongName } from './trusted-wrong-name.ts';
import { receiver as unknownHost } from './unknown-host.ts';

/** Judged by any browser. */
export const rawReceivers: readonly FlawedReceiver[] = [
  blackHole,
  brokenOffLocks,
  diesAfterForm,
  diesOfLargeBody,
  diesOfNesting,
  keepAliveReset,
  optionsClosed,
  optionsGarbage,
  optionsHang,
  optionsReset,
  post307OtherHost,
  postBodyNeverEnds,
  postClosed,
  postCutInHeaders,
  postGarbage,
  postHang,
  postHeadersDrip,
  postReset,
  refusedPort,
  tlsOldCiphers,
  tlsPlainHttp,
  tlsSelfSigned,
  tlsSilent,
  tlsVersion10,
  tlsVersion11,
  unknownHost,
];

/** Judged by a browser that trusts the laboratory's root. */
export const trustedReceivers: readonly TrustedReceiver[] = [
  trustedClientCertificate,
  trustedClientCertificateOptional,
  trustedExpired,
  trustedExpiresTomorrow,
  trustedFullChain,
  trustedLeafOnly,
  trustedLeafOnlyAia,
  trustedNotYetValid,
  trustedTls10Too,
  trustedWrongName,
];
