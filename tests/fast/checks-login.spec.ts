/** Which redirects lead to a login. */
import { expect, test } from '@playwright/test';
import { leadsToLogin } from '../../scenarios/checks/login.ts';

const FROM = 'https://receiver.example/results';
const leads = (location: string, from = FROM) => leadsToLogin(location, from);

test('a segment, a label of the host or a parameter of a login leads to one', () => {
  const names = ['login', 'log-in', 'log_in', 'logon', 'signin', 'sign-in', 'sign_on', 'signon', 'wp-login', 'user_login', 'admin-login', 'auth', 'oauth', 'auth0', 'oauth2', 'authorize', 'authenticate', 'openid', 'oidc', 'sso', 'saml', 'saml2', 'account', 'accounts', 'idp', 'identity'];
  for (const name of names) {
    for (const location of [`/${name}`, `/x/${name.toUpperCase()}/y?next=1`, `/${name}.php`, `/${name}.aspx`, `https://${name.replace('_', '-')}.example/`]) expect([location, leads(location)]).toEqual([location, true]);
  }
  for (const name of ['SAMLRequest', 'redirect_uri', 'response_type', 'wtrealm', 'ReturnUrl']) expect([name, leads(`/x?${name}=1`)]).toEqual([name, true]);
});

test('a word that only holds one, an own name, and what is no URL lead to none', () => {
  for (const location of ['', '/v2/results', '/lessons', '/espresso', '/log.ab-in', '/authors', '/le-sso-ns', '/blogin', '/login-results', '/logins', '/x-login', '/discussions', '/accounting', '/identity2', '/saml3', '/x?name=login', '/x#login', '/login.results', 'https://', 'https://lessons.example/x']) expect([location, leads(location)]).toEqual([location, false]);
  expect(leads('/account/7/hook/', 'https://receiver.example/account/7/hook')).toBe(false);
  expect(leads('/account/login', 'https://receiver.example/account/7/hook')).toBe(true);
  expect(leads('https://sso.example/hook/', 'https://sso.example/hook')).toBe(false);
});
