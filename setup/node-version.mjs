const FLOOR = 20;

/** Throws when this Node is older than the code. Written in old syntax: an old Node must be able to read it. */
export function requireNode(version = process.versions.node) {
  if (Number(version.split('.')[0]) >= FLOOR) return;
  throw new Error(`Failed to start: this is Node ${version}, and hookproof needs ${FLOOR} or newer. Install it from https://nodejs.org, then try again.`);
}
