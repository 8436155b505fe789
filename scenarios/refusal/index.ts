import { scenario as dateNotADate } from './date-not-a-date.ts';
import { scenario as deepNesting } from './deep-nesting.ts';
import { scenario as injectionText } from './injection-text.ts';
import { scenario as missingField } from './missing-field.ts';
import { scenario as notJson } from './not-json.ts';
import { scenario as otherContentType } from './other-content-type.ts';
import { scenario as otherMethods } from './other-methods.ts';
import { scenario as prototypeKeys } from './prototype-keys.ts';
import { scenario as scoreOutOfRange } from './score-out-of-range.ts';
import { scenario as stillHealthy } from './still-healthy.ts';
import { scenario as tooLarge } from './too-large.ts';
import { scenario as wrongType } from './wrong-type.ts';
import type { Scenario } from '../scenario.ts';

export const refusal: readonly Scenario[] = [
  notJson,
  missingField,
  wrongType,
  scoreOutOfRange,
  dateNotADate,
  otherContentType,
  otherMethods,
  prototypeKeys,
  injectionText,
  deepNesting,
  tooLarge,
  stillHealthy,
];
