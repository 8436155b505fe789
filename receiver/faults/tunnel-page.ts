import type { Fault } from '../fault.ts';
import { only } from '../fault-kinds.ts';

const PAGE = '<!doctype html><title>You are about to visit</title><p>ERR_NGROK_6024</p>';

export const fault: Fault = {
  id: 'tunnel-page',
  summary: "is hidden by a tunnel's interstitial page, answered with 200",
  fails: only('endpoint/not-a-tunnel-page'),
  instead: () => ({ status: 200, headers: [['Content-Type', 'text/html'], ['Ngrok-Error-Code', 'ERR_NGROK_6024']], body: PAGE }),
};
