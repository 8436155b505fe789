/** Reading an answer's body through a cap: the page never holds more than it was told to. */

export interface Reading {
  bytes: Uint8Array;
  /** ended: the body's end was seen. capped: there is more than the cap. broken: it broke off. silent: the time was up. */
  end: 'ended' | 'capped' | 'broken' | 'silent';
}

const STEP = 64 * 1024;

/** Reads at most `cap` bytes for at most `ms` milliseconds, then lets go of the connection. */
export async function read(response: Response, cap: number, ms: number): Promise<Reading> {
  // A reader with a buffer of its own takes no more than it asks for; chunks as they come may be megabytes.
  const reader = response.body?.getReader({ mode: 'byob' });
  if (reader === undefined) return { bytes: new Uint8Array(), end: 'ended' };
  const chunks: Uint8Array[] = [];
  let length = 0;
  let end: Reading['end'] = 'ended';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<'late'>((resolve) => { timer = setTimeout(() => resolve('late'), ms); });
  try {
    for (;;) {
      const next = await Promise.race([reader.read(new Uint8Array(Math.min(STEP, cap + 1 - length))), late]);
      if (next === 'late') { end = 'silent'; break; }
      if (next.done) break;
      chunks.push(next.value);
      length += next.value.length;
      if (length > cap) { end = 'capped'; break; }
    }
  } catch {
    end = 'broken';
  } finally {
    clearTimeout(timer);
  }
  if (end === 'capped' || end === 'silent') reader.cancel().catch(() => undefined);
  return { bytes: joined(chunks, length), end };
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
