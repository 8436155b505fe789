/** Ctrl-C and its kin: the first asks everything to end, the second ends at once. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export function interruption(): { signal: AbortSignal; received: () => boolean } {
  const controller = new AbortController();
  for (const name of SIGNALS) {
    process.on(name, () => {
      if (controller.signal.aborted) process.exit(130);
      controller.abort();
    });
  }
  return { signal: controller.signal, received: () => controller.signal.aborted };
}
