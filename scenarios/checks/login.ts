/** Whether a redirect leads to a login, by what its URL names as a whole: "lessons" holds an "sso" by chance. */
const NAMES = /^((wp|user|admin)[-_])?(log|sign)[-_]?(in|on)$|^(o?auth\d?|authorize|authenticate|openid|oidc|sso|saml2?|accounts?|idp|identity)$/;
/** Parameters that the protocols of a single sign-on name. */
const PARAMETERS = ['samlrequest', 'redirect_uri', 'response_type', 'wtrealm', 'returnurl'];

/** What the configured URL names itself leads nowhere else. */
export function leadsToLogin(location: string, from: string): boolean {
  if (!URL.canParse(location, from)) return false;
  const [to, own] = [namesIn(new URL(location, from)), namesIn(new URL(from))];
  return to.some((name) => !own.includes(name) && (NAMES.test(name) || PARAMETERS.includes(name)));
}

/** Labels of the host, segments of the path without their endings, and names of the parameters. */
const namesIn = ({ hostname, pathname, searchParams }: URL): string[] =>
  [...hostname.split('.'), ...pathname.split('/').map((segment) => segment.replace(/\.\w{1,5}$/, '')), ...searchParams.keys()].map((name) => name.toLowerCase());
