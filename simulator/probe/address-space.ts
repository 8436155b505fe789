/** The address spaces of the Local Network Access specification, section "IP address space". */
import { BlockList, isIP } from 'node:net';

export type AddressSpace = 'public' | 'local' | 'loopback';

const blocks = (ranges: readonly (readonly [string, number])[]): BlockList => {
  const list = new BlockList();
  for (const [address, prefix] of ranges) list.addSubnet(address, prefix, isIP(address) === 6 ? 'ipv6' : 'ipv4');
  return list;
};
const LOOPBACK = blocks([['127.0.0.0', 8], ['::1', 128]]);
const LOCAL = blocks([['10.0.0.0', 8], ['172.16.0.0', 12], ['192.168.0.0', 16], ['169.254.0.0', 16], ['100.64.0.0', 10], ['198.18.0.0', 15], ['fc00::', 7], ['fe80::', 10]]);

/** public too where the text is no address: a name says nothing of where it leads. */
export function addressSpace(text: string): AddressSpace {
  const address = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(text)?.[1] ?? text;
  const version = isIP(address);
  if (version === 0) return 'public';
  const type = version === 6 ? 'ipv6' : 'ipv4';
  if (LOOPBACK.check(address, type)) return 'loopback';
  return LOCAL.check(address, type) ? 'local' : 'public';
}
