/** Whether XML is well-formed, by a parser that browsers have nothing to do with. */
import { SaxesParser } from 'saxes';

export function xmlParses(text: string): boolean {
  const parser = new SaxesParser({ xmlns: true });
  const found = { errors: 0 };
  parser.on('error', () => { found.errors += 1; });
  parser.write(text).close();
  return found.errors === 0;
}
