/** Receivers with certificates of an authority that the browser trusts. */
import { issue, type Issued, type Wish } from '../certificates.ts';
import type { FlawedReceiver, Running } from './receiver.ts';

/** A private authority: its root is trusted, its intermediate signs. */
export interface Lab { readonly root: Issued; readonly intermediate: Issued }

export interface TrustedReceiver extends Omit<FlawedReceiver, 'start' | 'model'> {
  start(lab: Lab): Promise<Running>;
}

export async function openLab(): Promise<Lab> {
  const root = await issue({ name: 'hookproof test root', authority: true });
  return { root, intermediate: await issue({ name: 'hookproof test intermediate', authority: true, issuer: root }) };
}

/** A leaf for this machine, good but for what is wished. */
export const leafOf = ({ intermediate }: Lab, wish: Partial<Wish> = {}): Promise<Issued> =>
  issue({ name: 'hookproof test', issuer: intermediate, hosts: ['127.0.0.1'], ...wish });
