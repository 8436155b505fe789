/** Every flawed receiver that express cannot be; those that a browser with a private authority of its own judges stand in trusted.ts. */
import type { FlawedReceiver } from './receiver.ts';
import { receiver as blackHole } from './black-hole.ts';
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
import { receiver as tlsPlainHttp } from './tls-plain-http.ts';
import { receiver as tlsSelfSigned } from './tls-self-signed.ts';
import { receiver as tlsSilent } from './tls-silent.ts';
import { receiver as tlsVersion10 } from './tls-version-1-0.ts';
import { receiver as tlsVersion11 } from './tls-version-1-1.ts';
import { receiver as unknownHost } from './unknown-host.ts';

export const rawReceivers: readonly FlawedReceiver[] = [
  blackHole,
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
  tlsPlainHttp,
  tlsSelfSigned,
  tlsSilent,
  tlsVersion10,
  tlsVersion11,
  unknownHost,
];
