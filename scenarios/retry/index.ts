import { scenario as errorKeepsCors } from './error-keeps-cors.ts';
import { scenario as resubmittedWithNewTime } from './resubmitted-with-new-time.ts';
import { scenario as recoversAfterFailures } from './recovers-after-failures.ts';
import { scenario as sameBytesTwice } from './same-bytes-twice.ts';
import { scenario as sameBytesStoredOnce } from './same-bytes-stored-once.ts';
import { scenario as resubmissionMerged } from './resubmission-merged.ts';
import { scenario as concurrentTwins } from './concurrent-twins.ts';
import { scenario as lateTwin } from './late-twin.ts';
import { scenario as nobodyWaits } from './nobody-waits.ts';
import type { Scenario } from '../scenario.ts';

export const retry: readonly Scenario[] = [
  errorKeepsCors,
  resubmittedWithNewTime,
  recoversAfterFailures,
  sameBytesTwice,
  sameBytesStoredOnce,
  resubmissionMerged,
  concurrentTwins,
  lateTwin,
  nobodyWaits,
];
