/** The headers of a visible browser: firewalls refuse what calls itself headless. Learners' browsers do not. */
import type { Browser, CDPSession } from 'playwright-core';

/** Sets User-Agent, its client hints and Accept-Language for every request of the session's page. */
export async function disguise(browser: Browser, session: CDPSession): Promise<void> {
  const version = browser.version();
  const major = version.split('.')[0] ?? version;
  const { os, platform, platformVersion } = machine();
  await session.send('Emulation.setUserAgentOverride', {
    userAgent: `Mozilla/5.0 (${os}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${major}.0.0.0 Safari/537.36`,
    acceptLanguage: 'en-US,en',
    userAgentMetadata: {
      brands: [{ brand: 'Chromium', version: major }, { brand: 'Not/A)Brand', version: '24' }],
      fullVersionList: [{ brand: 'Chromium', version }, { brand: 'Not/A)Brand', version: '24.0.0.0' }],
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

/** As Chromium freezes it in its User-Agent, whatever the machine's real version. */
function machine(): { os: string; platform: string; platformVersion: string } {
  if (process.platform === 'darwin') return { os: 'Macintosh; Intel Mac OS X 10_15_7', platform: 'macOS', platformVersion: '15.0.0' };
  if (process.platform === 'win32') return { os: 'Windows NT 10.0; Win64; x64', platform: 'Windows', platformVersion: '15.0.0' };
  return { os: 'X11; Linux x86_64', platform: 'Linux', platformVersion: '' };
}
