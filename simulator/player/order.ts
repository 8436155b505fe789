/** What the engine hands a page to send, and what the page hands back. */
import type { PageView } from '../../generated/types.ts';

export interface Order {
  url: string;
  body: string;
  contentType: string;
  timeoutMs: number;
  successStatus: readonly number[];
}

/** The one function that a sender's page offers, under this name. */
export const SENDER = 'hookproofSend';
export type Sender = (order: Order) => Promise<PageView>;

/** How much of a body is kept in the record, and how much any sender reads. */
export const KEPT = 64 * 1024;
export const READ = 1024 * 1024;
