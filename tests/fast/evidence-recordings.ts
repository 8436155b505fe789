/** Recordings to be saved, from reports as real endpoints got them. */
import { unzipSync, strFromU8 } from 'fflate';
import type { Report } from '../../generated/types.ts';
import { evidenceZip } from '../../workbench/evidence/evidence.ts';
import type { Recording } from '../../workbench/evidence/recording.ts';
import { reportOf } from '../support/reports.ts';

/** A recording of what the report's engine played. */
export function recordingOf({ hookproof, startedAt, target, engine, settings, deliveries, scenarios }: Pick<Report, 'hookproof' | 'startedAt' | 'target' | 'engine' | 'settings' | 'deliveries' | 'scenarios'>, more: Partial<Recording> = {}): Recording {
  return {
    hookproof,
    startedAt,
    savedAt: '2026-11-24T12:34:56.000Z',
    target,
    engine,
    environment: { platform: 'linux', node: '20.19.0', visible: false },
    conditions: ['The local network check is lifted for loopback: the target is judged as if it were public.'],
    settings,
    play: { template: 'simple', behaviour: 'article', attempts: 11, fault: null },
    deliveries,
    rows: scenarios.filter(({ verdict, finding }) => finding !== null && (verdict === 'violates' || verdict === 'unknown')),
    steps: [{ at: startedAt, attempt: null, title: 'Progress is saved', text: null }, { at: startedAt, attempt: 1, title: 'The browser asks with OPTIONS', text: 'Origin: https://elearning.easygenerator.com' }],
    console: [{ at: startedAt, page: 'https://elearning.easygenerator.com/course', level: 'error', text: 'Failed to load resource: net::ERR_FAILED' }],
    screenshots: [{ name: 'dialog', at: startedAt, caption: 'The dialog after the first attempt', png: new Uint8Array([137, 80, 78, 71]) }],
    repro: null,
    personal: [],
    ...more,
  };
}

/** Each file of the zip as text; a picture's bytes one character each. */
export const unpacked = (recording: Recording): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(evidenceZip(recording))).map(([name, bytes]) => [name, strFromU8(bytes, name.endsWith('.png'))]));

/** The report as if that learner had been sent, in each delivery. */
export function sentAs(learnerId: unknown, name: 'answers-204' | 'options-404' = 'answers-204'): Report {
  const report = structuredClone(reportOf(name));
  for (const { stimulus, attempts } of report.deliveries) {
    stimulus.body['learnerId'] = learnerId;
    for (const attempt of attempts) attempt.body = JSON.stringify({ ...JSON.parse(attempt.body) as object, learnerId });
  }
  return report;
}
