/** Checks of what an answer's body is and says, over exchanges made by hand. */
import { expect, test } from '@playwright/test';
import type { Delivery, Exchange, PageView } from '../../generated/types.ts';
import { answersHonestly, saysWhatItIs } from '../../scenarios/checks/body.ts';
import type { Check } from '../../scenarios/scenario.ts';
import { options, page, post } from '../support/attempt.ts';
import { deliveryOf, evidenceOf } from '../support/delivery.ts';
import { foundIn } from '../support/found.ts';

const ASKED = options({ status: 204 });
const read = (status: number, text = '', contentType: string | null = null) => page('response', { status, accepted: status === 200, because: 'status-counts', text, contentType });
const found = (one: Check, exchanges: Exchange[], view: PageView | null): string => foundIn(one, deliveryOf(exchanges, view));
const answered = (status: number, view: PageView = page('response', { status })): [Exchange[], PageView] => [[ASKED, post({ status })], view];
const seen = (one: Check, text: string, contentType: string) => {
  const delivery = deliveryOf(...answered(200, read(200, text, contentType)));
  return one(delivery, evidenceOf([delivery]));
};

test('a body fits what its Content-Type says', () => {
  const of = (text: string, type: string | null, status = 200) => found(saysWhatItIs, ...answered(status, read(status, text, type)));
  for (const [text, type, expected] of [
    ['{}', 'application/json', 'fine'], ['', 'application/json', 'violation body-mislabelled'], ['<!doctype html>', 'application/json', 'violation body-mislabelled'], ['ok', 'application/problem+json', 'violation body-mislabelled'],
    ['{}', 'text/html', 'violation body-mislabelled'], ['ok', 'text/html', 'fine'], ['<html>', 'text/html; charset=utf-8', 'fine'], ['', 'text/html', 'fine'], ['<BODY>', 'TEXT/JSON', 'violation body-mislabelled'],
    ['{}', 'text/plain', 'fine'], ['', null, 'fine'], [' {"a":1} ', 'application/json', 'fine'], ['<script>', 'application/json', 'violation body-mislabelled'], ['<head>', 'text/json', 'violation body-mislabelled'], ['<p>', 'application/jsonx', 'fine'],
  ] as const) expect(of(text, type), `${type ?? 'none'} ${text}`).toBe(expected);
  expect(of('', 'application/json', 204)).toBe('fine');
  expect(of('<!doctype html>', 'application/json', 404)).toBe('fine');
  expect(found(saysWhatItIs, ...answered(200, read(200)))).toBe('fine');
  expect(found(saysWhatItIs, ...answered(200))).toBe('not-reached');
  expect(found(saysWhatItIs, [ASKED, post({ status: 200 })], { ...read(200, '', 'application/json'), body: { state: 'read', text: '', bytes: 0, complete: false } })).toBe('not-reached');
  expect(found(saysWhatItIs, [ASKED, post({ status: 200 })], { ...read(200), body: { state: 'unobserved', why: 'not-read' } })).toBe('not-reached');
});

test('what a mislabelled body holds is said by its look, and shown from its start', () => {
  for (const [text, type, holds] of [['', 'application/json', 'nothing'], [' \n', 'application/json', 'nothing'], ['\n <!DOCTYPE html>', 'application/json', 'html'], ['saved: <body>', 'application/json', 'text'], [' [1] ', 'text/html', 'json']] as const) {
    expect(seen(saysWhatItIs, text, type), text).toEqual({ state: 'violation', finding: { kind: 'body-mislabelled', contentType: type, holds, body: text } });
  }
  expect(seen(saysWhatItIs, 'x'.repeat(300), 'application/json')).toMatchObject({ finding: { body: 'x'.repeat(200) } });
});

test('a body that Check URL stumbles over is told at its row, and there alone', () => {
  const view = read(200, 'saved', 'application/json');
  const plain = deliveryOf(...answered(200, view));
  const beside = (exchanges: Exchange[], seenThere: PageView | null) => deliveryOf(exchanges, seenThere, { name: 'check-url', sender: 'check-url' });
  const told = (authoring: Delivery) => foundIn(saysWhatItIs, plain, evidenceOf([plain, authoring]));
  const stumbled: PageView = { ...view, accepted: false, because: 'json-does-not-parse' };
  expect(told(beside([ASKED, post({ status: 200 })], stumbled))).toBe('not-reached');
  expect(told(beside([ASKED, post({ status: 200 })], { ...view, because: 'json-parses' }))).toBe('violation body-mislabelled');
  const redirected = [ASKED, post({ status: 302, headers: [['Location', '/thanks']] }), post({ hop: 1, method: 'GET', status: 200 })];
  expect(told(beside(redirected, stumbled))).toBe('violation body-mislabelled');
  expect(told(beside([ASKED, post()], null))).toBe('violation body-mislabelled');
  expect(told({ ...beside([], null), attempts: [] })).toBe('violation body-mislabelled');
});

test('a page in place of an answer is told with its title, whatever type it has but JSON', () => {
  const of = (text: string, type: string | null) => {
    const delivery = deliveryOf(...answered(200, read(200, text, type)));
    return answersHonestly(delivery, evidenceOf([delivery]));
  };
  const told = (body: string, title: string | null) => ({ state: 'violation', finding: { kind: 'page-answered', status: 200, title, body } });
  for (const type of [null, 'text/html', 'text/plain']) expect(of('<html><title lang="en">\n Welcome </title>', type), type ?? 'none').toEqual(told('<html><title lang="en">\n Welcome </title>', 'Welcome'));
  expect(of('<!doctype html><title></title>', null)).toEqual(told('<!doctype html><title></title>', null));
  expect(of('<html><title>Welcome</title>', 'application/json').state).toBe('fine');
  expect(of('saved', null).state).toBe('fine');
});
