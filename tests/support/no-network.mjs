/** Preloaded into a child process: whoever reaches for the network there dies of it. */
import dgram from 'node:dgram';
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import tls from 'node:tls';

const refuse = (name) => () => { throw new Error(`${name} was called`); };

for (const [module, names] of [[net, ['connect', 'createConnection', 'createServer']], [tls, ['connect', 'createServer']], [dgram, ['createSocket']], [dns, ['lookup', 'resolve', 'resolve4', 'resolve6']]]) {
  for (const name of names) module[name] = refuse(name);
}
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) dns.promises[name] = refuse(`dns.promises.${name}`);
net.Socket.prototype.connect = refuse('Socket.connect');
net.Server.prototype.listen = refuse('Server.listen');
syncBuiltinESMExports();
