import { expect, test } from '@playwright/test';
import { withAnswer } from '../support/reports.ts';
import { recordingOf, sentAs, unpacked } from './evidence-recordings.ts';

/** How an address, or a part of it, is said so that no search for an address finds it. */
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const ADDRESS = 'jane.millerova@acme-corp.com';
const HIDDEN: Readonly<Record<string, string>> = {
  'the local part': 'user jane.millerova unknown, JANE.MILLEROVA, /users/jane.millerova/x', 'a name in it': 'Dear Jane Millerova', 'quoted-printable': 'jane.millerova=40acme-corp.com', 'a script': 'jane.millerova\\x40acme-corp.com',
  'zeros in an entity': 'jane.millerova&#064;acme-corp.com', 'a full width sign': 'jane.millerova\uff20acme-corp.com', 'an old escape': 'jane.millerova%u0040acme-corp.com', 'three times in a URL': 'jane.millerova%252540acme-corp.com',
  'a full width sign in a URL': 'jane.millerova%EF%BC%A0acme-corp.com', 'words': 'jane.millerova (at) acme-corp.com, jane.millerova at acme-corp.com', 'two lines': 'jane.millerova@acme-\ncorp.com and jane.mil=\r\nlerova@acme-corp.com',
  'a soft hyphen': 'jane.\u00admillerova@acme-corp.com', 'another address at the front': 'janemillerova@acme-corp.com', 'base64 in lines': base64(`user ${ADDRESS} is unknown here`).replace(/(.{16})/g, '$1\n'),
  'base64 of its local part': base64('{"user":"jane.millerova"}'), 'hex': Buffer.from(ADDRESS).toString('hex'), 'base64 twice': base64(base64(ADDRESS)), 'base64 in lines that are escaped': base64(`${ADDRESS}, ${ADDRESS}`).replace(/(.{16})/g, '$1\\n'),
};
const LEAKS = /millerova|acme-|corp\.com|amFuZS|ZS5taWxs|bWlsbGVyb3Zh|6a616e652e|YW1GdVpT|jane/i;

for (const [how, said] of Object.entries(HIDDEN)) {
  test(`an address said as ${how} is in no file`, () => {
    for (const text of [said, JSON.stringify({ said })]) {
      const report = withAnswer(sentAs('pupil-4711x'), [['X-User', /^[ -~]*$/.test(said) ? said : 'jane.millerova']], text);
      report.scenarios.find(({ finding }) => finding !== null)?.finding?.seen.push(`body: ${JSON.stringify(text)}`);
      const files = unpacked(recordingOf(report, { personal: ['Bob', ADDRESS], steps: [{ at: report.startedAt, attempt: 1, title: 'POST', text }] }));
      for (const [file, content] of Object.entries(files)) expect(content, file).not.toMatch(LEAKS);
    }
  });
}

test('a local part that is a word for an inbox, of the target or of the report is no name', () => {
  const said = 'level info, hooks and Webhooks, status 200, learner, course; maria-joan Post';
  for (const local of ['info', 'hooks', 'webhooks', 'status', 'learner', 'maria.joana.x', 'me']) {
    const files = unpacked(recordingOf({ ...withAnswer(sentAs('pupil-4711x'), [], said), target: 'https://api.example.com/hooks' }, { personal: [`${local}@acme-corp.com`], rows: [] }));
    expect(files['deliveries.json'], local).toContain(local === 'maria.joana.x' ? said.replace('maria', 'learner-1') : said);
  }
});
