/** What an error's body gives away of the machine behind it. Strict: a false alarm costs more than a miss, and nothing here makes a course fail. */
import type { Delivery } from '../../generated/types.ts';
import type { ErrorDetail } from '../exposure/finding.ts';
import type { Check } from '../scenario.ts';
import { fine, notApplicable, violation } from '../scenario.ts';
import { recipeOf } from '../stimuli/index.ts';

/** `failure`: it stands in no answer of a request that went well. */
const SIGNS: readonly { readonly what: ErrorDetail; readonly failure: boolean; readonly patterns: readonly RegExp[] }[] = [
  {
    what: 'a stack trace',
    failure: true,
    patterns: [
      // JavaScript
      /\bat (?:[\w$.<>[\] ]{1,100} \()?(?:node:[\w/]{1,100}|(?:file:\/\/|\/|[A-Z]:\\)[^\s()"]{1,200}\.[cm]?[jt]sx?):\d+:\d+\)?/,
      // Python
      /Traceback \(most recent call last\):/, /File "[^"\n]{1,200}", line \d+, in /,
      // Java and its kin
      /\bat [a-z][\w$]*(?:\.[\w$<>]+){2,}\([\w$]+\.(?:java|kt|scala|groovy):\d+\)/, /^\s*at [a-z][\w$]*(?:\.[\w$<>]+){2,}\((?:Native Method|Unknown Source)\)/m,
      // .NET
      /^\s*at [A-Z]\w*(?:\.[\w`<>[\],]+){2,}\([^()\n]*\)/m,
      // PHP
      /#\d+ \/[^\s(]{1,200}\.php\(\d+\): /, /\.php on line \d+/,
      // Ruby
      /\/[\w/.-]{1,200}\.rb:\d+:in [`'"]/,
      // Go
      /^goroutine \d+ \[\w+\]:/m,
    ],
  },
  {
    what: "the database's own words",
    failure: true,
    patterns: [
      /\bSQLSTATE\[[0-9A-Z]{5}\]/, /\bORA-\d{5}:/, /\bSQLITE_[A-Z]{4,}\b/, /\bPG::[A-Z]\w+/, /\bE11000 duplicate key error\b/, /\bER_[A-Z]+_[A-Z_]+\b/,
      /You have an error in your SQL syntax/, /\b(?:relation|column|table) "[^"\n]{1,100}" does not exist/, /syntax error at or near "/, /\bno such (?:table|column): \w/,
      /violates (?:unique|not-null|foreign key|check) constraint/, /Unclosed quotation mark after the character string/, /Incorrect syntax near '/, /Duplicate entry '[^'\n]{0,200}' for key '/,
    ],
  },
  {
    what: "the database's own words",
    failure: false,
    patterns: [
      /\bINSERT INTO ["`[]?\w+["`\]]? ?\(/, /\bSELECT (?:DISTINCT )?(?:\*|[\w."`[\]()*]{1,80}(?:, ?[\w."`[\]()*]{1,80}){0,40}) FROM [\w."`[\]]{1,80}(?: \w{1,20})? WHERE [\w."`[\]()]{1,80} ?(?:[=<>!]|IN\b|IS\b|LIKE\b)/, /\bUPDATE ["`[]?\w+["`\]]? SET \w/,
    ],
  },
  {
    what: 'a path on the server',
    failure: false,
    patterns: [
      /(?<![\w/.:-])\/(?:home|usr|var|srv|opt|app|etc|root|workspace|mnt|tmp|Users|private)\/(?:[\w.@-]+\/){0,12}[\w.@-]+\.(?:js|ts|mjs|cjs|py|php|rb|go|java|jsp|cs|cshtml|dll|jar|war|conf|ini|env|sqlite3?|db|log)\b/,
      /\/node_modules\/[\w@.-]+\//, /\/site-packages\/[\w.-]+\//, /\b[A-Z]:\\(?:[\w .()-]+\\)+[\w .()-]+\.\w{1,6}\b/,
    ],
  },
  {
    what: 'a version',
    failure: false,
    patterns: [
      /\b(?:nginx|Apache|Apache Tomcat|Jetty|Microsoft-IIS|PHP|OpenSSL|Express|Werkzeug|CPython|Python|gunicorn|uvicorn|Kestrel|WildFly|JBoss|WebLogic|Phusion Passenger|Ruby|Node\.js|openresty|LiteSpeed|Caddy)(?:\/| Version[: ] ?)\d+\.\d+(?:\.\d+)*/, /\bASP\.NET Version:\s?\d+\.\d+/,
      // Behind a space it may be advice: only a whole version, of which nobody says that it is needed.
      /(?<!\b(?:to|use|with|for|least|than|needs?|requires?) )\b(?:nginx|Apache|Apache Tomcat|Jetty|Microsoft-IIS|PHP|OpenSSL|Express|Werkzeug|CPython|Python|gunicorn|uvicorn|Kestrel|WildFly|JBoss|WebLogic|Phusion Passenger|Ruby|Node\.js|openresty|LiteSpeed|Caddy) v?\d+\.\d+\.\d+/,
    ],
  },
];

/** Escapes of JSON and HTML undone, since traces come wrapped in either. */
const unwrapped = (text: string): string =>
  text.replace(/\\r\\n|\\n|<br ?\/?>/g, '\n').replace(/\\t/g, '\t').replace(/\\(["\\/])/g, '$1').replace(/&quot;|&#34;/g, '"').replace(/&#39;|&#x27;|&apos;/g, "'").replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');

/** The first thing that a body gives away; null where it gives nothing away. What was sent and comes back gives nothing away. */
export const toldBy = (body: string, sent: string): { what: ErrorDetail; sign: string } | null => firstOf(SIGNS, body, sent);

/** The first thing of these that says by itself that something failed. */
export const failureTold = (body: string, sent: string): string | null => firstOf(SIGNS.filter(({ failure }) => failure), body, sent)?.sign ?? null;

function firstOf(signs: typeof SIGNS, body: string, sent: string): { what: ErrorDetail; sign: string } | null {
  const text = unwrapped(body);
  for (const { what, patterns } of signs) {
    for (const pattern of patterns) {
      const sign = pattern.exec(text)?.[0].trim();
      if (sign !== undefined && !sent.includes(sign) && !unwrapped(sent).includes(sign)) return { what, sign: sign.slice(0, 200) };
    }
  }
  return null;
}

export const errorsSayLittle: Check = (delivery) => {
  const told = delivery.attempts.flatMap(({ exchanges, body }) => exchanges.flatMap(({ request, response }) => {
    if (response === null || response.status < 400 || response.body.state !== 'read') return [];
    const found = toldBy(response.body.text, `${request.url} ${body}`);
    return [found === null ? null : { kind: 'error-tells', ...found, provokedBy: provokedBy(delivery), status: response.status } as const];
  }));
  if (told.length === 0) return notApplicable;
  const first = told.find((one) => one !== null) ?? null;
  return first === null ? fine : violation(first);
};

const provokedBy = ({ stimulus }: Delivery): string => recipeOf(stimulus.name)?.what ?? stimulus.name;
