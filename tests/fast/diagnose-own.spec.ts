import { expect, test } from '@playwright/test';
import type { ScenarioRow } from '../../generated/types.ts';
import { validateReport } from '../../generated/validators.js';
import { harOf } from '../../workbench/evidence/har.ts';
import { diagnose } from '../../workbench/diagnose/diagnose.ts';
import { REPORTS, reportOf } from '../support/reports.ts';

const idsOf = (rows: readonly ScenarioRow[], ...verdicts: ScenarioRow['verdict'][]): string[] => rows.filter(({ verdict }) => verdicts.includes(verdict)).map(({ id }) => id).sort();
/** What verify's probe looked at, and a record cannot. */
const PROBED = /^endpoint\/(certificate-(chain|not)|tls-modern|public-address)/;

for (const name of REPORTS) {
  test(`the HAR of ${name}'s own deliveries is judged as they were, reasons and all`, () => {
    const original = reportOf(name);
    const report = diagnose(JSON.stringify(harOf(original)), { hookproof: '0.0.0', file: 'traffic.har', only: [], strict: false });
    expect(validateReport(report), JSON.stringify(validateReport.errors)).toBe(true);
    expect(idsOf(report.scenarios, 'violates')).toEqual(idsOf(original.scenarios, 'violates').filter((id) => !PROBED.test(id)));
    expect(report.deliveries.map(({ id, attempts }) => [id, attempts.map(({ reason, delivered, accepted, outcome }) => [reason, delivered, accepted, outcome])]))
      .toEqual(original.deliveries.map(({ id, attempts }) => [id, attempts.map(({ reason, delivered, accepted, outcome }) => [reason, delivered, accepted, outcome])]));
    for (const [origin, row] of Object.entries(original.origins)) expect(report.origins[origin]).toEqual(row);
  });
}
