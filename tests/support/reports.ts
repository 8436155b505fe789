/** Reports as five endpoints got them: tests/fixtures/reports/. */
import { readFileSync } from 'node:fs';
import type { Report } from '../../generated/types.ts';
import { validateReport } from '../../generated/validators.js';

export const REPORTS = ['conforms', 'answers-204', 'options-404', 'name-does-not-resolve', 'warnings-only'] as const;
export type ReportName = (typeof REPORTS)[number];

export const fixture = (file: string): URL => new URL(`../fixtures/reports/${file}`, import.meta.url);

export function reportOf(name: ReportName): Report {
  const value: unknown = JSON.parse(readFileSync(fixture(`${name}.json`), 'utf8'));
  if (!validateReport(value)) throw new Error(`Failed to read the fixture ${name}: ${JSON.stringify(validateReport.errors)}. Make it anew.`);
  return value;
}

/** The report with what its first delivery's first POST was answered. */
export function withAnswer(report: Report, headers: [string, string][], text: string): Report {
  const copy = structuredClone(report);
  const post = copy.deliveries[0]?.attempts[0]?.exchanges.find(({ role }) => role === 'request');
  if (post?.response == null) throw new Error('Failed to change the answer: the fixture has none. Take another one.');
  post.response.headers = headers;
  post.response.body = { state: 'read', text, bytes: text.length, complete: true };
  return copy;
}
