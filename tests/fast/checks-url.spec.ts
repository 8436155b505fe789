/** What a URL alone gives away: words that blockers know, and services that cannot take a browser's POST. */
import { expect, test } from '@playwright/test';
import { knownReceiverWorks, urlNotBlocked } from '../../scenarios/checks/url.ts';
import type { Check } from '../../scenarios/scenario.ts';
import { deliveryOf, evidenceOf } from '../support/delivery.ts';
import { findingOf } from '../support/found.ts';

function factsOf(check: Check, target: string): unknown {
  const delivery = deliveryOf([], null, { target });
  return findingOf(check(delivery, evidenceOf([delivery])));
}
const words = (url: string) => factsOf(urlNotBlocked, url);
const known = (url: string) => factsOf(knownReceiverWorks, url);
const named = (service: string, because: string, instead: string) => ({ kind: 'known-bad-receiver', service, because, instead });

test('words of filter lists count in host and path, as words of their own, in any case', () => {
  for (const word of ['analytics', 'tracking', 'track', 'tracker', 'metrics', 'events', 'telemetry', 'pixel', 'beacon', 'ads']) {
    expect(words(`https://receiver.example/${word}`)).toEqual({ kind: 'blocked-word', words: [word] });
    expect(words(`https://${word}.receiver.example/`)).toEqual({ kind: 'blocked-word', words: [word] });
  }
  expect(words('https://receiver.example/Tracking/v2-EVENTS')).toEqual({ kind: 'blocked-word', words: ['tracking', 'events'] });
  for (const url of ['https://receiver.example/results', 'https://loads.example/uploads/eventstore', 'https://receiver.example/results?to=tracking']) expect(words(url), url).toBe('fine');
});

test('services that take no JSON POST of a browser are known by their host names, to their end', () => {
  const PROXY = 'Put a small proxy of your own before it that answers the preflight and passes the POST on.';
  const APPS_SCRIPT = named('Google Apps Script', 'it has no answer to OPTIONS, and answers a POST with a redirect', PROXY);
  const TEAMS = named('a Microsoft Teams webhook', 'it answers no preflight', 'Receive the result on a server of your own, and let that post to Teams.');
  expect(known('https://script.google.com/macros/s/x/exec')).toEqual(APPS_SCRIPT);
  expect(known('https://script.googleusercontent.com/macros/echo')).toEqual(APPS_SCRIPT);
  expect(known('https://hooks.zapier.com/hooks/catch/1/x/')).toEqual(named('a Zapier catch hook', 'it refuses the preflight of a JSON POST', PROXY));
  for (const host of ['acme.webhook.office.com', 'webhook.office.com', 'outlook.office.com']) expect(known(`https://${host}/webhookb2/x`), host).toEqual(TEAMS);
  expect(known('https://0a1b.webhook.we.azure-automation.net/webhooks')).toEqual(named('an Azure Automation webhook', 'it answers no preflight', 'Put an Azure Function or API Management with CORS before it.'));
  for (const host of ['receiver.example', 'script.google.com.receiver.example', 'my-script.google.com', 'hooks.zapier.com.example', 'xhooks.zapier.com', 'outlook.office.com.example', 'myoutlook.office.com', 'x.webhook.we.azure-automation.net.example', 'scriptxgoogle.com']) expect(known(`https://${host}/`), host).toBe('fine');
});
