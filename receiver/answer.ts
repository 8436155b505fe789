/** An HTTP answer as plain data: the receiver makes it, a fault may change it, then it is written. */
import type { Header } from '../generated/types.ts';

export interface Answer {
  readonly status: number;
  /** In the order of the wire; a name may stand more than once. */
  readonly headers: readonly Header[];
  readonly body: string;
}

const others = (answer: Answer, name: string) => answer.headers.filter(([key]) => key.toLowerCase() !== name.toLowerCase());

/** The answer without that header. */
export const withoutHeader = (answer: Answer, name: string): Answer => ({ ...answer, headers: others(answer, name) });

/** The answer with that header once, whatever it had before. */
export const withHeader = (answer: Answer, name: string, value: string): Answer => ({ ...answer, headers: [...others(answer, name), [name, value]] });

/** The answer with one more line of that header. */
export const plusHeader = (answer: Answer, name: string, value: string): Answer => ({ ...answer, headers: [...answer.headers, [name, value]] });

/** The answer with another body that says of itself what it is. */
export const withBody = (answer: Answer, contentType: string, body: string): Answer => ({ ...withHeader(answer, 'Content-Type', contentType), body });

export const jsonAnswer = (status: number, value: unknown, contentType = 'application/json'): Answer =>
  ({ status, headers: [['Content-Type', contentType]], body: JSON.stringify(value) });
