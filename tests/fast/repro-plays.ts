/** What the tests of repro files start from. */
import type { Answered, Delivery, Header, RecordedReceiver, Repro } from '../../generated/types.ts';
import { reproOf, type Play } from '../../workbench/repro/repro.ts';
import { openModel } from '../../simulator/engines/model/engine.ts';
import { startServer, type Handler } from '../support/server.ts';
import { deliverPlain } from '../support/plain.ts';

export const PLAY: Play = { template: 'simple', behaviour: 'article', attempts: 11, mastery: 80, preset: 'played', overrides: { set: {}, unset: [] }, sender: 'course' };

/** A course's delivery to a server that answers so; `url` may hold secrets. */
export async function courseAt(handler: Handler, change: (url: string) => string = (url) => url): Promise<Delivery> {
  const server = await startServer(handler);
  try {
    return (await deliverPlain(openModel(), change(server.url))).course;
  } finally {
    await server.close();
  }
}

/** The delivery as if the POST had been answered with these headers. */
export function withHeaders(delivery: Delivery, headers: Header[]): Delivery {
  const copy = structuredClone(delivery);
  for (const { role, response } of copy.attempts[0]?.exchanges ?? []) if (role === 'request' && response !== null) response.headers = headers;
  return copy;
}

/** The delivery as if its learner had been this one. */
export function learnt(delivery: Delivery, learnerId: string): Delivery {
  const copy = structuredClone(delivery);
  copy.stimulus.body['learnerId'] = learnerId;
  for (const attempt of copy.attempts) attempt.body = JSON.stringify({ ...copy.stimulus.body });
  return copy;
}

export const reproOfCourse = (course: Delivery): Repro => reproOf(PLAY, { course });

/** The recorded answer to the POST at the configured URL. */
export function postIn({ receiver }: Repro): Answered {
  const leg = receiver.kind === 'recorded' ? receiver.course?.[0].request : undefined;
  if (leg === undefined || 'breaks' in leg) throw new Error('The POST has no recorded answer.');
  return leg;
}

export const recorded = (course: RecordedReceiver['course']): RecordedReceiver => ({ kind: 'recorded', scheme: 'https', ...(course === undefined ? {} : { course }) });
