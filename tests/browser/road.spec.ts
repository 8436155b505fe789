/** Faults on the way, in a real browser: what the page is told, what the browser says, what arrives. */
import { expect } from '@playwright/test';
import type { Attempt, RoadFaultKind } from '../../generated/types.ts';
import { ROAD_FAULTS } from '../../simulator/relay/faults.ts';
import { always, test, type Way } from '../support/road.ts';

/** What the page is told, the reason, what arrived. */
type Row = readonly [page: string, reason: string, arrived: string];
const BOTH = 'OPTIONS POST';
const AGAIN = 'OPTIONS POST POST';

const EXPECTED: Readonly<Record<RoadFaultKind, Row>> = {
  'reset-at-connect': ['error', 'preflight net::ERR_CONNECTION_RESET', ''],
  'silent-at-connect': ['timeout', 'preflight timeout', ''],
  'preflight-swallowed': ['timeout', 'preflight timeout', ''],
  'preflight-answer-reset': ['error', 'preflight net::ERR_CONNECTION_RESET', 'OPTIONS'],
  'preflight-answer-closed': ['error', 'preflight net::ERR_EMPTY_RESPONSE', 'OPTIONS'],
  'preflight-answer-late': ['200', '', BOTH],
  'post-swallowed': ['timeout', 'request timeout', 'OPTIONS'],
  'post-reset-going-up': ['error', 'request net::ERR_CONNECTION_RESET', 'OPTIONS'],
  'post-cut-going-up': ['error', 'request net::ERR_CONNECTION_RESET', 'OPTIONS'],
  'answer-lost-reset': ['error', 'request net::ERR_CONNECTION_RESET', AGAIN],
  'answer-lost-closed': ['error', 'request net::ERR_EMPTY_RESPONSE', AGAIN],
  'answer-lost-once': ['200', '', AGAIN],
  'answer-swallowed': ['timeout', 'request timeout', BOTH],
  'answer-late': ['200', '', BOTH],
  'answer-cut-in-head-reset': ['error', 'request net::ERR_CONNECTION_RESET', AGAIN],
  'answer-cut-in-head-closed': ['error', 'request net::ERR_EMPTY_RESPONSE', AGAIN],
  'answer-cut-in-body-reset': ['200', '', BOTH],
  'answer-cut-in-body-closed': ['200', '', BOTH],
};

/** Those that end in the player's own patience. */
const WAITS: ReadonlySet<RoadFaultKind> = new Set(['silent-at-connect', 'preflight-swallowed', 'post-swallowed', 'answer-swallowed']);

const seenBy = ({ page, reason }: Attempt): [string, string] => [page?.settled === 'response' ? String(page.status) : (page?.settled ?? 'nothing'), reason === null ? '' : `${reason.leg} ${codeOf(reason.code)}`];
/** A reset that comes before the browser looks at its new socket has a name of its own. */
const codeOf = (code: string): string => (code === 'net::ERR_SOCKET_NOT_CONNECTED' ? 'net::ERR_CONNECTION_RESET' : code);

async function table(way: Way): Promise<Record<string, Row>> {
  const rows: Record<string, Row> = {};
  for (const fault of ROAD_FAULTS) {
    const { attempts: [attempt] } = await way.deliver(always(fault), { timeoutMs: WAITS.has(fault) ? 1500 : 10_000 });
    rows[fault] = attempt === undefined ? ['', '', ''] : [...seenBy(attempt), way.arrived.join(' ')];
  }
  return rows;
}

/** Over plain http a head that ends in the middle is a head to the browser, and its body is empty. */
const CUT_HEAD_OVER_HTTP: Row = ['200', '', BOTH];

test('over http each fault lands on its leg, and the page, the browser and the endpoint see what a bad way shows', async ({ http }) => {
  expect(await table(http)).toEqual({ ...EXPECTED, 'answer-cut-in-head-closed': CUT_HEAD_OVER_HTTP });
});

test('over https likewise', async ({ https }) => {
  expect(await table(https)).toEqual(EXPECTED);
});
