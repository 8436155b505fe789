import type { Fault } from '../fault.ts';
import { withoutCors } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'tunnel-page-without-cors',
  summary: "is hidden by a tunnel's interstitial page, which knows no CORS",
  fails: [
    { id: 'endpoint/not-a-tunnel-page' },
    { id: 'delivery/allows-origin-on-post', why: "the page may not read the tunnel's answer" },
  ],
  instead: () => ({ status: 200, headers: [['Content-Type', 'text/html'], ['Ngrok-Error-Code', 'ERR_NGROK_6024']], body: '<!doctype html><title>You are about to visit</title>' }),
  post: withoutCors,
};
