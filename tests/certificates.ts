/** Certificates made for one test: authorities, intermediates and leaves, good and bad. */
import 'reflect-metadata';
import { webcrypto } from 'node:crypto';
import * as x509 from '@peculiar/x509';

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
export const DAY = 86_400_000;

export interface Issued {
  readonly name: string;
  readonly keys: webcrypto.CryptoKeyPair;
  /** PEM. */
  readonly cert: string;
  /** DER. */
  readonly raw: Buffer;
}

export interface Wish {
  readonly name: string;
  /** null: signed by itself. */
  readonly issuer?: Issued | null;
  readonly authority?: boolean;
  /** Addresses and DNS names. */
  readonly hosts?: readonly string[];
  /** Days from now; a year around now unless told. */
  readonly from?: number;
  readonly to?: number;
  /** Where the issuer's certificate can be had (Authority Information Access). */
  readonly issuerUrl?: string;
}

export async function issue({ name, issuer = null, authority = false, hosts = [], from = -1, to = 90, issuerUrl }: Wish): Promise<Issued> {
  const keys = await webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
  const certificate = await x509.X509CertificateGenerator.create({
    subject: `CN=${name}`,
    issuer: `CN=${issuer?.name ?? name}`,
    notBefore: new Date(Date.now() + from * DAY),
    notAfter: new Date(Date.now() + to * DAY),
    signingKey: (issuer?.keys ?? keys).privateKey,
    publicKey: keys.publicKey,
    signingAlgorithm: ALGORITHM,
    extensions: [
      new x509.BasicConstraintsExtension(authority, undefined, true),
      ...(authority ? [new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true)] : []),
      ...(hosts.length > 0 ? [new x509.SubjectAlternativeNameExtension(hosts.map((value) => ({ type: /^[\d.]+$/.test(value) ? 'ip' : 'dns', value }) as const))] : []),
      ...(issuerUrl === undefined ? [] : [new x509.AuthorityInfoAccessExtension({ caIssuers: issuerUrl })]),
    ],
  }, webcrypto);
  return { name, keys, cert: certificate.toString('pem'), raw: Buffer.from(certificate.rawData) };
}

/** The private key as PEM. */
export async function keyOf({ keys }: Issued): Promise<string> {
  const key = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey)).toString('base64');
  return `-----BEGIN PRIVATE KEY-----\n${key.replace(/(.{64})/g, '$1\n').trimEnd()}\n-----END PRIVATE KEY-----\n`;
}

/** Key and certificates as a TLS server takes them: the leaf, then what is sent with it. */
export const served = async (leaf: Issued, ...others: readonly Issued[]): Promise<{ key: string; cert: string }> =>
  ({ key: await keyOf(leaf), cert: [leaf, ...others].map(({ cert }) => cert).join('\n') });
