import type { Table } from './words.ts';
import { quote } from './words.ts';

const CERTIFICATE: Readonly<Record<string, string>> = {
  'net::ERR_CERT_AUTHORITY_INVALID': 'it is self-signed, comes from a private authority, or an intermediate certificate is missing',
  'net::ERR_CERT_DATE_INVALID': 'it has expired or is not valid yet',
  'net::ERR_CERT_COMMON_NAME_INVALID': 'it was issued for another name',
  'net::ERR_CERT_REVOKED': 'it was revoked',
  'net::ERR_CERT_WEAK_SIGNATURE_ALGORITHM': 'its signature algorithm is too weak',
};

const proxy = 'A browser lets no learner click a warning away here: the request is refused in silence.';

export const endpointWords: Table<
  | 'insecure-url' | 'nothing-answers' | 'tls-fails' | 'certificate-refused' | 'chain-incomplete' | 'certificate-expires' | 'old-tls'
  | 'local-network-denied' | 'private-address' | 'redirected' | 'tunnel-page' | 'blocked-word' | 'known-bad-receiver'
> = {
  'insecure-url': ({ host, reached }) => ({
    summary: reached
      ? 'The URL is http. A course reaches it only because the address is private and the browser was permitted to; the vendor asks for HTTPS, and results travel unencrypted.'
      : 'The URL is http; a course is https, and a browser does not let an https page call an http endpoint.',
    expected: 'an https:// URL',
    seen: [reached ? `http:// at ${host}` : `http:// at ${host}; nothing reaches the endpoint from a course`],
    fix: ['Serve the endpoint with HTTPS, and configure its https:// URL in the course. A redirect from http to https does not help.'],
    repeat: null,
  }),
  'nothing-answers': ({ code, host, port, dnsError, tcp }) => ({
    summary: 'Nothing answers at this URL, so nothing can be judged.',
    expected: `a server that answers at ${host}, port ${port}`,
    seen: [`browser: ${code}`, dnsError === null ? `TCP: ${tcp ?? 'not tried'}` : `DNS: ${dnsError}`],
    fix: dnsError === null
      ? ['Check that the server runs, listens on this port, and that a firewall lets this machine through.']
      : ['Check the spelling of the host name, and that it resolves outside your own network too.'],
    repeat: null,
  }),
  'tls-fails': ({ code, speaksHttp, clientCertificate, legacyProtocols, error }) => ({
    summary: 'The TLS handshake fails, so no byte of a result is ever sent.',
    expected: 'TLS 1.2 or newer, without a client certificate',
    seen: [`browser: ${code}`, ...(error === null ? [] : [`handshake: ${error}`]), ...(speaksHttp ? ['the port speaks plain http'] : []), ...(legacyProtocols.length > 0 ? [`it takes ${legacyProtocols.join(', ')}`] : [])],
    fix: [
      speaksHttp ? 'This port serves plain http: configure TLS on it, or give the URL of the port that has TLS.'
        : clientCertificate ? 'Do not demand a client certificate: a learner has none.'
          : 'Enable TLS 1.2 and 1.3 with current cipher suites.',
    ],
    repeat: null,
  }),
  'certificate-refused': ({ code, host, subject, issuer, validFrom, validTo, names }) => ({
    summary: `Browsers refuse the certificate: ${CERTIFICATE[code] ?? 'see the reason'}.`,
    expected: `a certificate for ${host}, in date, from an authority that browsers trust`,
    seen: [
      `browser: ${code}`,
      ...(subject === null ? [] : [`subject: ${subject}`, `issuer: ${issuer ?? ''}`]),
      ...(validTo === null ? [] : [`valid: ${validFrom ?? ''} to ${validTo}`]),
      ...(names.length === 0 ? [] : [`names: ${names.join(', ')}`]),
    ],
    fix: [`Install a certificate for ${host} from a public authority, with its intermediates. ${proxy}`],
    repeat: null,
  }),
  'chain-incomplete': ({ sent, missing, error }) => ({
    summary: 'The server sends its own certificate without the intermediate. This browser found a way; others, and servers, may not.',
    expected: 'the leaf and every intermediate certificate',
    seen: [`sent: ${sent.join(' > ')}`, `not sent: ${missing}`, `Node: ${error}`],
    fix: ['Configure the full chain (fullchain.pem), not the leaf alone. Where the issuer is a private root that your learners trust, nothing is missing.'],
    repeat: null,
  }),
  'certificate-expires': ({ validTo, days }) => ({
    summary: days < 1 ? 'The certificate expires within a day; from then on every course fails in silence.' : `The certificate expires in ${days} day${days === 1 ? '' : 's'}; from then on every course fails in silence.`,
    expected: '14 days or more',
    seen: [`valid to: ${validTo}`],
    fix: ['Renew it now, and check that renewal runs by itself.'],
    repeat: null,
  }),
  'old-tls': ({ versions }) => ({
    summary: `The server still takes ${versions.join(' and ')}.`,
    expected: 'TLS 1.2 and newer only',
    seen: [`accepted: ${versions.join(', ')}`],
    fix: ['Switch off everything older than TLS 1.2 (RFC 8996). Courses work either way.'],
    repeat: null,
  }),
  'local-network-denied': ({ host, addresses }) => ({
    summary: 'The endpoint is on a private network: a browser asks the learner first, and refuses unless they allow it.',
    expected: 'a public address, or a managed permission',
    seen: [`${host} is ${addresses.join(', ') || 'a private address'}`, 'no byte of HTTP left the browser'],
    fix: [
      'Give the endpoint a public address.',
      'Or, on managed machines, set the browser policy LocalNetworkAccessAllowedForUrls for https://elearning.easygenerator.com and https://live.easygenerator.com.',
      'The older Access-Control-Allow-Private-Network header no longer helps.',
    ],
    repeat: null,
  }),
  'private-address': ({ host, addresses }) => ({
    summary: 'The endpoint is on a private network: learners elsewhere cannot reach it, and learners inside are asked for permission first.',
    expected: 'a public address',
    seen: [`${host} is ${addresses.join(', ')}`],
    fix: ['Give it a public address, or set the browser policy LocalNetworkAccessAllowedForUrls on managed machines.'],
    repeat: null,
  }),
  redirected: ({ status, location }) => ({
    summary: `The POST is redirected (${status}) before it is answered. It arrives, at the price of another round trip and another thing that can break.`,
    expected: 'an answer at the configured URL itself',
    seen: [`${status}, Location: ${quote(location)}`],
    fix: ['Configure the final URL in the course. Mind the trailing slash, www and http: each is a redirect.'],
    repeat: 'post',
  }),
  'tunnel-page': ({ sign }) => ({
    summary: "A tunnel's own page answers before the endpoint does.",
    expected: "the endpoint's own answer",
    seen: [sign],
    fix: ["Use the tunnel's paid or browser-free mode, or another way to publish the endpoint: a course cannot send the header that skips the page."],
    repeat: 'post',
  }),
  'blocked-word': ({ words }) => ({
    summary: `The URL has a word that content blockers match (${words.join(', ')}): learners who use one report nothing.`,
    expected: 'a URL without such words',
    seen: words.map((word) => `word: ${word}`),
    fix: ['Use a neutral path, such as /course-results.'],
    repeat: null,
  }),
  'known-bad-receiver': ({ service, because, instead }) => ({
    summary: `This is ${service}, known to fail from a browser: ${because}.`,
    expected: 'a receiver that answers a CORS preflight',
    seen: [service],
    fix: [instead],
    repeat: null,
  }),
};
