import type { Fault } from '../fault.ts';
import { only } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'options-403-challenge',
  summary: 'answers OPTIONS with a firewall\'s challenge: 403 and a page',
  fails: only('preflight/status-is-2xx'),
  preflight: () => ({ status: 403, headers: [['Content-Type', 'text/html']], body: '<!doctype html><title>Checking your browser</title>' }),
};
