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
  const left = attempts.flatMap(({ exchanges }) => exchanges).filter(({ onWire }) => onWire);
  const preflights = left.filter(({ role }) => role === 'preflight').length;
  const what = left.length === 0 ? `nothing, in ${plural(attempts.length, 'attempt')}` : `${plural(attempts.length, 'result')} one after another, with ${plural(preflights, 'preflight')}`;
  return `${what}; ${startedAt.slice(0, 19).replace('T', ' ')} UTC, ${(durationMs / 1000).toFixed(1)} s`;
}
