/** What every part of the page may look at and ask of the session. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { State } from '../state.ts';
import type { Surroundings } from './place.ts';
import type { Tell } from './transport.ts';

export interface Session extends Surroundings {
  readonly state: State;
  readonly tell: Tell;
  /** Nobody hears a command. */
  readonly lost: boolean;
}

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('Failed to show a part of the page: it stands outside the session. Put it below its provider.');
  return session;
}
