/** A simulation in this process, and its loopback page in a browser of the test's own: what a person does and reads. */
import type { BrowserContext, Page } from 'playwright-core';
import { findBrowser } from '../../setup/browser.mjs';
import type { Command } from '../../workbench/command.ts';
import { questionsOf } from '../../simulator/course/course.ts';
import { courseOf } from '../../workbench/session/desk.ts';
import { startSimulation, type Simulation, type SimulationOptions } from '../../workbench/simulation.ts';
import { test as base } from './shell.ts';

export interface Simulated {
  readonly simulation: Simulation;
  /** The page on loopback. */
  readonly page: Page;
  /** What the real-origin pages live in. */
  readonly context: BrowserContext;
  /** Files that were written. */
  readonly written: Map<string, Uint8Array>;
  /** What a page of ours would send. */
  readonly command: (command: Command) => Promise<void>;
  /** As far as the click that reports, by an identified learner who answers so many questions rightly. */
  readonly ready: (options?: { readonly right?: number }) => Promise<void>;
}

const RULES = { template: 'simple', behaviour: 'article', attempts: 11, mastery: 80, sections: true } as const;

export type Options = Partial<Omit<SimulationOptions, 'rules' | 'target'>> & { readonly rules?: Partial<SimulationOptions['rules']>; readonly url?: string };

export const test = base.extend<{ simulate: (options?: Options) => Promise<Simulated> }>({
  simulate: async ({ shell }, use) => {
    const ends: (() => Promise<void>)[] = [];
    await use(async ({ rules, url, ...options } = {}) => {
      const { executablePath } = await findBrowser(process.env);
      const written = new Map<string, Uint8Array>();
      const contexts: BrowserContext[] = [];
      const simulation = await startSimulation({
        hookproof: '0.0.0-test', visible: false, executablePath, sandbox: process.getuid?.() !== 0, grant: false, port: 0, savingMs: 0,
        target: url === undefined ? null : { kind: 'foreign', url }, rules: { ...RULES, ...rules }, wish: { preset: 'played', set: {}, unset: [] },
        courseId: '2fc74749fe984bb9b23dfb02c30ccb8b', timeoutMs: 3000, successStatus: [200], run: 'test', conditions: [],
        outside: { environment: { platform: 'test', node: 'test' }, write: (name, bytes) => { written.set(name, bytes); return Promise.resolve(name); } },
        onContext: (context) => { contexts.push(context); },
        ...options,
      });
      ends.push(() => simulation.close());
      const page = await shell.newPage({ viewport: { width: 1440, height: 900 } });
      ends.push(() => page.close());
      await page.goto(simulation.url);
      const [context] = contexts;
      if (context === undefined) throw new Error('The stage opened no context.');
      const command = (one: Command) => simulation.session.command(one);
      return {
        simulation, page, context, written, command,
        async ready({ right = Infinity } = {}) {
          await command({ kind: 'identify', name: 'Ann', email: 'ann@example.com' });
          for (const [index, question] of questionsOf(courseOf(simulation.session.desk)).entries()) {
            await command({ kind: 'answer', question: question.id, option: index < right ? question.right : (question.right + 1) % question.options.length });
          }
        },
      };
    });
    for (const end of ends.reverse()) await end();
  },
});
