/** Of an answer that the engines disagree about: the part that they disagree about. */
import type { Case } from './answer.ts';

/**
 * Takes away what can be taken away: whole answers (a good one stands in), then header lines, one at a time, for as long as
 * `differs` says that the rest still differs. Each try has an id of its own, since pages and servers remember.
 */
export async function smallest(one: Case, differs: (one: Case) => Promise<boolean>): Promise<Case> {
  let least = one;
  let tries = 0;
  for (let found = true; found;) {
    found = false;
    for (const answers of smaller(least.answers)) {
      const next = { ...least, id: `${one.id}-smaller-${tries += 1}`, answers };
      if (!(await differs(next))) continue;
      [least, found] = [next, true];
      break;
    }
  }
  return least;
}

function smaller(answers: Case['answers']): Case['answers'][] {
  const all = Object.entries(answers);
  const fewer = all.map(([request]) => Object.fromEntries(all.filter(([other]) => other !== request)));
  const shorter = all.flatMap(([request, answer]) => {
    const end = answer.bytes.indexOf('\r\n\r\n');
    if (end < 0) return [];
    const [first = '', ...lines] = answer.bytes.slice(0, end).split('\r\n');
    const rest = answer.bytes.slice(end);
    // Without its length an answer on a connection that stays would never end.
    return lines.flatMap((line, at) => (/^content-length:/i.test(line) ? [] : [{ ...answers, [request]: { ...answer, bytes: [first, ...lines.filter((_line, index) => index !== at)].join('\r\n') + rest } }]));
  });
  return [...fewer, ...shorter];
}
