import { contract } from '../../generated/contract.js';
import type { Fault } from '../fault.ts';
import { allowOrigin, only } from '../fault-kinds.ts';

const { published, authoring } = contract.origins;

export const fault: Fault = {
  id: 'allow-origin-comma-list',
  summary: 'lists both origins in one header, with a comma',
  fails: only('preflight/one-allow-origin'),
  answer: allowOrigin(() => `${published.value}, ${authoring.value}`),
};
