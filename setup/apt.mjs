const QUIET = { DEBIAN_FRONTEND: 'noninteractive' };

/** Installs Debian packages. Answers undefined when it worked, else why not. Needs root. */
export async function aptInstall(machine, packages) {
  const install = () => machine.run('apt-get', ['install', '-y', '--no-install-recommends', ...packages], QUIET);
  let { code, output } = await install();
  if (code !== 0) {
    // Lists that are old or were never fetched are the usual cause.
    await machine.run('apt-get', ['update'], QUIET);
    ({ code, output } = await install());
  }
  if (code === 0) return undefined;
  const line = output.split('\n').find((text) => text.startsWith('E:')) ?? `it ended with code ${code}`;
  return `apt-get install ${packages.join(' ')} failed (${line.replace(/^E:\s*/, '')})`;
}
