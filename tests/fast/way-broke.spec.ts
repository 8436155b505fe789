import { expect, test } from '@playwright/test';
import type { Delivery, RoadTaken } from '../../generated/types.ts';
import { catalogue } from '../../scenarios/index.ts';
import { judge } from '../../scenarios/judge.ts';
import { openModel } from '../../simulator/engines/model/engine.ts';
import { receiver as closing } from '../receivers/post-closed.ts';
import { deliverPlain } from '../support/plain.ts';

const violated = (target: string, deliveries: readonly Delivery[]) => judge(catalogue, { target, deliveries: [...deliveries], probe: null }).filter(({ verdict }) => verdict === 'violates').map(({ id }) => id);
const onTheWay = (delivery: Delivery, road: RoadTaken): Delivery => ({ ...delivery, attempts: delivery.attempts.map((attempt) => ({ ...attempt, road })) });

test('what our own relay broke or could not carry is held against nobody; what it only carried is', async () => {
  const receiver = await closing.start();
  const { course, checkUrl } = await deliverPlain(openModel(), receiver.url);
  await receiver.close();
  const judged = (road: RoadTaken) => violated(receiver.url, [onTheWay(course, road), onTheWay(checkUrl, road)]);
  const straight = violated(receiver.url, [course, checkUrl]);
  expect(straight).toContain('delivery/answers');
  expect(judged({ fault: null, struck: false, unreached: null })).toEqual(straight);
  expect(judged({ fault: 'answer-lost-closed', struck: false, unreached: null })).toEqual(straight);
  expect(judged({ fault: 'answer-lost-closed', struck: true, unreached: null })).toEqual([]);
  expect(judged({ fault: null, struck: false, unreached: 'ECONNREFUSED' })).toEqual([]);
});
