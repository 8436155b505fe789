/** How much a run sends, taken from its own report: a bare script sends as much. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Delivery, Report } from '../../generated/types.ts';
import type { Command } from './measure.ts';

export interface Counts {
  /** Deliveries from the long-lived pages. */
  readonly course: number;
  readonly checkUrl: number;
  /** Deliveries that have a page of their own. */
  readonly ownPage: number;
  /** Deliveries of the second browser, over the relay. */
  readonly relay: number;
  /** Requests of the raw client. */
  readonly wire: number;
}

/** Runs the command, a verify that reports JSON, and counts attempts by how they were sent. Throws where it does not exit with 0. */
export async function countsOf({ args, env = {} }: Command): Promise<Counts> {
  const { stdout } = await promisify(execFile)(process.execPath, [...args], { env: { ...process.env, ...env }, maxBuffer: 256 * 1024 * 1024 });
  const { deliveries } = JSON.parse(stdout) as Report;
  const sum = (which: (delivery: Delivery) => boolean): number => deliveries.filter(which).reduce((all, { attempts }) => all + attempts.length, 0);
  const way = ({ stimulus: { sender, road, circumstance } }: Delivery): keyof Counts => {
    if (sender === 'wire') return 'wire';
    if (road !== undefined || circumstance === 'closed-during-preflight' || circumstance === 'closed-during-post') return 'relay';
    if (circumstance !== undefined) return 'ownPage';
    return sender === 'course' ? 'course' : 'checkUrl';
  };
  const of = (name: keyof Counts): number => sum((delivery) => way(delivery) === name);
  return { course: of('course'), checkUrl: of('checkUrl'), ownPage: of('ownPage'), relay: of('relay'), wire: of('wire') };
}

export const total = ({ course, checkUrl, ownPage, relay, wire }: Counts): number => course + checkUrl + ownPage + relay + wire;
