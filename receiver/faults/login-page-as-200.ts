import type { Fault } from '../fault.ts';
import { only } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'login-page-as-200',
  summary: 'answers 200 with an HTML login page, and stores nothing',
  fails: only('delivery/body-answers-honestly'),
  instead: () => ({ status: 200, headers: [['Content-Type', 'text/html']], body: '<!doctype html><title>Log in</title><form><input type="password"></form>' }),
};
