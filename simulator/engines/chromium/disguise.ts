/** The headers of a visible browser: firewalls refuse what calls itself headless. Learners' browsers do not. */
import type { Browser, CDPSession } from 'playwright-core';

/** Sets User-Agent, its client hints and Accept-Language for every request of the session's page. */
export async function disguise(browser: Browser, session: CDPSession): Promise<void> {
  const version = browser.version();
  const major = Number.parseInt(version, 10);
  const full = (brand: Brand): Brand => ({ ...brand, version: brand.brand === 'Chromium' ? version : `${brand.version}.0.0.0` });
  const { os, platform, platformVersion } = machine();
  await session.send('Emulation.setUserAgentOverride', {
    userAgent: `Mozilla/5.0 (${os}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${major}.0.0.0 Safari/537.36`,
    acceptLanguage: 'en-US,en',
    userAgentMetadata: {
      brands: brands(major),
      fullVersionList: brands(major).map(full),
      platform,
      platformVersion,
      architecture: process.arch === 'arm64' ? 'arm' : 'x86',
      bitness: '64',
      model: '',
      mobile: false,
      wow64: false,
    },
  });
}

export interface Brand { readonly brand: string; readonly version: string }

const SIGNS = [' ', '(', ':', '-', '.', '/', ')', ';', '=', '?', '_'];
const VERSIONS = ['8', '99', '24'];

/** The brands of a Chromium of this major version, with the nonsense brand that each version makes up anew (its user_agent_utils.cc). */
export function brands(major: number): Brand[] {
  const sign = (number: number) => SIGNS[number % SIGNS.length] ?? '';
  const nonsense = { brand: `Not${sign(major)}A${sign(major + 1)}Brand`, version: VERSIONS[major % VERSIONS.length] ?? '' };
  const chromium = { brand: 'Chromium', version: String(major) };
  return major % 2 === 0 ? [nonsense, chromium] : [chromium, nonsense];
}

/** As Chromium freezes it in its User-Agent, whatever the machine's real version. */
function machine(): { os: string; platform: string; platformVersion: string } {
  if (process.platform === 'darwin') return { os: 'Macintosh; Intel Mac OS X 10_15_7', platform: 'macOS', platformVersion: '15.0.0' };
  if (process.platform === 'win32') return { os: 'Windows NT 10.0; Win64; x64', platform: 'Windows', platformVersion: '15.0.0' };
  return { os: 'X11; Linux x86_64', platform: 'Linux', platformVersion: '' };
}
