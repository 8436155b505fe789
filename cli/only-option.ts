import { catalogue } from '../scenarios/index.ts';
import { suggest, UsageError } from './usage-error.ts';

/** For --only with a prefix that no id starts with: the nearest ids and groups. */
export const noSuchPrefix = (prefix: string): UsageError =>
  new UsageError(`Failed to read --only: no id starts with "${prefix}". ${suggest(prefix, [...new Set(catalogue.flatMap(({ id }) => [id, `${id.split('/')[0] ?? ''}/`]))])}`);
