/** A receiver whose arrivals an inbox keeps. */
import { expect } from '@playwright/test';
import { startReceiver, type Receiver } from '../../receiver/receiver.ts';
import { createInbox, type Inbox } from '../../workbench/inbox/inbox.ts';
import type { ArrivalView, InboxView } from '../../workbench/inbox/view.ts';
import { test as base } from './receiver-http.ts';

export interface Watched {
  readonly receiver: Receiver;
  readonly inbox: Inbox;
  /** The ids that the inbox told of, in order. */
  readonly changes: readonly number[];
}

/** The view once so many requests came and each has its end. */
export async function settled(inbox: Inbox, arrivals: number): Promise<InboxView> {
  await expect.poll(() => inbox.snapshot().counts).toMatchObject({ arrivals, waiting: 0 });
  return inbox.snapshot();
}

/** The one arrival that there is. */
export function only({ arrivals }: InboxView): ArrivalView {
  const [arrival, ...more] = arrivals;
  if (arrival === undefined || more.length > 0) throw new Error(`Failed to take the only arrival: there are ${arrivals.length}. Send one.`);
  return arrival;
}

export const test = base.extend<{ watched: Watched }>({
  // Playwright reads the fixtures that it needs from this pattern.
  watched: async ({}, use) => {
    const changes: number[] = [];
    const inbox = createInbox((id) => changes.push(id));
    const receiver = await startReceiver({ observer: inbox });
    await use({ receiver, inbox, changes });
    await receiver.close();
  },
});
