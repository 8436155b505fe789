import type { Report } from '../generated/types.ts';
import type { Palette } from './colour.ts';
import { labelled, plural } from './layout.ts';

const COLUMN = 11;

/** Who was judged, by what, and what was sent to it. */
export function header(report: Report, paint: Palette): string[] {
  const { product, version, predicted } = report.engine;
  return [
    paint.bold(`hookproof ${report.hookproof}`),
    '',
    ...labelled('  target', report.target, COLUMN),
    ...labelled(predicted ? '  model' : '  browser', predicted ? `${product}, as ${version} follows it; no browser was asked` : `${product} ${version}`, COLUMN),
    ...labelled('  profile', report.profile, COLUMN),
    ...labelled('  sent', sentWords(report), COLUMN),
  ];
}

function sentWords({ deliveries, durationMs, startedAt }: Report): string {
  const attempts = deliveries.flatMap((delivery) => delivery.attempts);
  const preflights = attempts.flatMap(({ exchanges }) => exchanges).filter(({ role, onWire }) => role === 'preflight' && onWire).length;
  const results = plural(attempts.length, 'result');
  return `${results} one after another, ${preflights === 0 ? 'no preflight' : `with ${plural(preflights, 'preflight')}`}, at ${startedAt.slice(0, 19).replace('T', ' ')} UTC in ${(durationMs / 1000).toFixed(1)} s`;
}
