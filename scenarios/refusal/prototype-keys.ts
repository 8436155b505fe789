import { knowsItsPrototype } from '../checks/refusal.ts';
import type { Scenario } from '../scenario.ts';

const SEND = ['prototype-score', 'prototype-names'] as const;

export const scenario: Scenario = {
  id: 'refusal/prototype-keys',
  profile: 'full',
  send: SEND,
  expect: knowsItsPrototype(SEND),
};
