import { scenario as answersOptions } from './answers-options.ts';
import { scenario as asksNoLogin } from './asks-no-login.ts';
import { scenario as doesNotRedirect } from './does-not-redirect.ts';
import { scenario as statusIs2xx } from './status-is-2xx.ts';
import { scenario as oneAllowOrigin } from './one-allow-origin.ts';
import { scenario as allowsPublishedOrigin } from './allows-published-origin.ts';
import { scenario as allowsAuthoringOrigin } from './allows-authoring-origin.ts';
import { scenario as allowMethodsWellFormed } from './allow-methods-well-formed.ts';
import { scenario as allowHeadersWellFormed } from './allow-headers-well-formed.ts';
import { scenario as allowsContentType } from './allows-content-type.ts';
import { scenario as isCorsNotCloudevents } from './is-cors-not-cloudevents.ts';
import { scenario as wildcardWithoutCredentials } from './wildcard-without-credentials.ts';
import { scenario as variesByOrigin } from './varies-by-origin.ts';
import { scenario as fast } from './fast.ts';
import { scenario as cachesWisely } from './caches-wisely.ts';
import { scenario as ignoresMethodsHeader } from './ignores-methods-header.ts';
import { scenario as allowsJsonWithCharset } from './allows-json-with-charset.ts';
import type { Scenario } from '../scenario.ts';

export const preflight: readonly Scenario[] = [
  answersOptions,
  asksNoLogin,
  doesNotRedirect,
  statusIs2xx,
  oneAllowOrigin,
  allowsPublishedOrigin,
  allowsAuthoringOrigin,
  allowMethodsWellFormed,
  allowHeadersWellFormed,
  allowsContentType,
  isCorsNotCloudevents,
  wildcardWithoutCredentials,
  variesByOrigin,
  fast,
  cachesWisely,
  ignoresMethodsHeader,
  allowsJsonWithCharset,
];
