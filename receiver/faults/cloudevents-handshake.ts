import type { Fault } from '../fault.ts';
import { bare } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'cloudevents-handshake',
  summary: 'answers OPTIONS with the CloudEvents handshake and no CORS',
  fails: [
    { id: 'preflight/is-cors-not-cloudevents' },
    { id: 'preflight/allows-published-origin', why: 'the handshake has no Access-Control-Allow-Origin' },
    { id: 'preflight/allows-authoring-origin', why: 'the handshake has no Access-Control-Allow-Origin' },
    { id: 'preflight/caches-wisely', why: 'the handshake has no Access-Control-Max-Age' },
  ],
  preflight: bare(200, [['WebHook-Allowed-Origin', '*'], ['WebHook-Allowed-Rate', '*']]),
};
