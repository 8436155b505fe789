/** The simulator over https: the endpoint's certificate is really checked. */
import { expect, test } from '@playwright/test';
import { receiver as selfSigned } from '../receivers/tls-self-signed.ts';
import { receiver as expired } from '../receivers/trusted-expired.ts';
import { receiver as fullChain } from '../receivers/trusted-full-chain.ts';
import { openLab } from '../receivers/trusted.ts';
import { hookproof } from '../support/command.ts';
import { homeThatTrusts, needsCertutil } from '../support/trust.ts';

const auto = (url: string, env: Record<string, string> = {}) => hookproof(['simulate', url, '--headless', '--auto', '--attempts', '1'], { env });

test('a certificate that browsers trust lets the result arrive, an expired one does not', async () => {
  needsCertutil();
  const lab = await openLab();
  const home = await homeThatTrusts(lab.root);
  const [good, bad] = await Promise.all([fullChain.start(lab), expired.start(lab)]);
  const [fine, refused] = [await auto(good.url, home.env), await auto(bad.url, home.env)];
  await Promise.all([good.close(), bad.close(), home.close()]);
  expect(fine.stdout).toContain('The learner sees: The course closes as it should.');
  expect(fine.code).toBe(0);
  expect(refused.stdout).toContain('The browser sends nothing: net::ERR_CERT_DATE_INVALID');
  expect(refused.stdout).toContain('endpoint/certificate-trusted  must');
  expect(refused.code).toBe(1);
});

test('a self-signed certificate stops the course before a byte of HTTP', async () => {
  const receiver = await selfSigned.start();
  const { code, stdout } = await auto(receiver.url);
  await receiver.close();
  expect(stdout.replace(/\s+/g, ' ')).toContain('The browser sends nothing: net::ERR_CERT_AUTHORITY_INVALID');
  expect(stdout).toContain('endpoint/certificate-trusted  must');
  expect(code).toBe(1);
});
