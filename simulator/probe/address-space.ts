/** The address spaces of the Local Network Access specification, section "IP address space", with the blocks that Chromium has in its table: a test asks it. */
import { BlockList, isIP } from 'node:net';

export type AddressSpace = 'public' | 'local' | 'loopback';

const blocks = (ranges: readonly (readonly [string, number])[]): BlockList => {
  const list = new BlockList();
  for (const [address, prefix] of ranges) list.addSubnet(address, prefix, typeOf(address));
  return list;
};
const typeOf = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4');

/** The unspecified addresses too: who connects to them reaches this machine. */
const LOOPBACK = blocks([['127.0.0.0', 8], ['0.0.0.0', 32], ['::1', 128], ['::', 128]]);
const LOCAL = blocks([
  ['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['169.254.0.0', 16], ['172.16.0.0', 12], ['192.168.0.0', 16],
  ['fc00::', 7], ['fe80::', 10], ['fec0::', 10], ['2001:db8::', 32], ['3fff::', 20],
]);

/** An IPv4-mapped address is what it maps. Public too where the text is no address: a name says nothing of where it leads. */
export function addressSpace(text: string): AddressSpace {
  if (isIP(text) === 0) return 'public';
  if (LOOPBACK.check(text, typeOf(text))) return 'loopback';
  return LOCAL.check(text, typeOf(text)) ? 'local' : 'public';
}
