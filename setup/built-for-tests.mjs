import { build } from './build.mjs';

/** Tests start what is in dist/: of sources that are older than that they would prove nothing. */
export default async function builtForTests() {
  await build();
}
