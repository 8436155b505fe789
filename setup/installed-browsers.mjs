import { posix, win32 } from 'node:path';

/** Names on a Linux PATH, best first: the headless shell starts five times faster and judges the same. */
const LINUX = [
  ['chromium-headless-shell', 'headless-shell'], ['chrome-headless-shell', 'headless-shell'],
  ['chromium', 'chromium'], ['chromium-browser', 'chromium'],
  ['google-chrome', 'chrome'], ['google-chrome-stable', 'chrome'],
  ['microsoft-edge', 'edge'], ['microsoft-edge-stable', 'edge'],
];
const LINUX_FOLDERS = ['/usr/bin', '/usr/local/bin', '/snap/bin'];

const MAC = [
  ['Chromium.app/Contents/MacOS/Chromium', 'chromium'],
  ['Google Chrome.app/Contents/MacOS/Google Chrome', 'chrome'],
  ['Microsoft Edge.app/Contents/MacOS/Microsoft Edge', 'edge'],
];

const WINDOWS = [
  ['Chromium\\Application\\chrome.exe', 'chromium'],
  ['Google\\Chrome\\Application\\chrome.exe', 'chrome'],
  ['Microsoft\\Edge\\Application\\msedge.exe', 'edge'],
];

/**
 * Where a browser stands when somebody installed one, best first.
 * @param {string} platform as process.platform
 * @param {Record<string, string | undefined>} env
 * @returns {{ executablePath: string, kind: 'headless-shell' | 'chromium' | 'chrome' | 'edge' }[]}
 */
export function usualPlaces(platform, env) {
  if (platform === 'darwin') return within(['/Applications', ...(env.HOME ? [`${env.HOME}/Applications`] : [])], MAC, posix.join);
  if (platform === 'win32') return within([env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean), WINDOWS, win32.join);
  const onPath = (env.PATH ?? '').split(':').filter((folder) => folder.startsWith('/'));
  return within([...new Set([...onPath, ...LINUX_FOLDERS])], LINUX, posix.join);
}

function within(folders, names, join) {
  return names.flatMap(([name, kind]) => folders.map((folder) => ({ executablePath: join(folder, name), kind })));
}

/** Where Playwright puts a headless shell, beside the Chromium that it names itself. */
export function shellBeside(chromiumPath) {
  const [, base, revision] = /^(.*[\\/])chromium-(\d+)[\\/]/.exec(chromiumPath) ?? [];
  if (base === undefined) return [];
  const separator = base.endsWith('\\') ? '\\' : '/';
  return ['linux64', 'linux-arm64', 'mac-arm64', 'mac-x64', 'win64'].map((system) =>
    [`${base}chromium_headless_shell-${revision}`, `chrome-headless-shell-${system}`, `chrome-headless-shell${system === 'win64' ? '.exe' : ''}`].join(separator));
}
