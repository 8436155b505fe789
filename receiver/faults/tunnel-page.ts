import type { Fault } from '../fault.ts';

const PAGE = '<!doctype html><title>You are about to visit</title><p>ERR_NGROK_6024</p>';

export const fault: Fault = {
  id: 'tunnel-page',
  summary: "is hidden by a tunnel's interstitial page, answered with 200",
  fails: [
    { id: 'endpoint/not-a-tunnel-page' },
    { id: 'delivery/stored', why: 'the page says 200, and nothing is stored' },
  ],
  instead: () => ({ status: 200, headers: [['Content-Type', 'text/html'], ['Ngrok-Error-Code', 'ERR_NGROK_6024']], body: PAGE }),
};
