import type { Io } from './io.ts';

/** The browser's sandbox: on, unless root, who has none, or asked otherwise. */
export const usesSandbox = (env: Io['env']): boolean => env['HOOKPROOF_SANDBOX'] !== 'off' && process.getuid?.() !== 0;
