import { contract } from '../../generated/contract.js';
import type { Fault } from '../fault.ts';
import { allowOrigin, only } from '../fault-kinds.ts';

const { published, authoring } = contract.origins;

export const fault: Fault = {
  id: 'allow-origin-space-list',
  summary: 'lists both origins in one header, with a space',
  fails: only('preflight/one-allow-origin'),
  answer: allowOrigin(() => `${published.value} ${authoring.value}`),
};
