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

test('an error inside a 200 is one that the body says of itself', () => {
  const of = (text: string, status = 200) => found(answersHonestly, ...answered(status, read(status, text, 'application/json')));
  for (const text of ['{"error":"x"}', '{"Errors":["x"]}', '{"exception":{}}', '{"success":false}', '{"ok":false}', '{"status":"error"}', '{"result":"FAILED"}', '{"status":"failure"}', '{"status":"fail"}', '<input type="password">', '<title>Log in</title>', '<title>Please sign in</title>', '<title>Login</title>', '<title>Signin</title>', "<input type='password'>", '<INPUT TYPE = password>']) {
    expect(of(text), text).toBe('violation error-inside-200');
  }
  for (const text of ['{}', '[]', 'null', '"error"', '[{"error":1}]', '{"error":null}', '{"error":false}', '{"error":""}', '{"errors":[]}', '{"success":true}', '{"ok":0}', '{"status":"failed","score":40}', '{"status":"failed","courseId":"x"}', '{"status":"failed","learnerId":"x"}', '{"status":"errors"}', '{"status":1}', '{"status":["error"]}', '{"status":"saved","result":"failed"}', '{"error":0}', '{"status":"an error"}', 'error', '<title>Thank you</title>']) {
    expect(of(text), text).toBe('fine');
  }
  expect(of('{"error":"x"}', 400)).toBe('fine');
  expect(found(answersHonestly, [ASKED, post({ status: 200 })], { ...read(200), body: { state: 'unobserved', why: 'not-read' } })).toBe('not-reached');
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

test('the sign of an error is what the body says of itself', () => {
  for (const [text, sign] of [
    ['{"Error":{"code":7}}', '"error": {"code":7}'], ['{"success":false}', '"success": false'], ['{"ok":false}', '"ok": false'], ['{"result":"Failed"}', '"result": "Failed"'], ['{"Status":"error","result":"failed"}', '"status": "error"'], ['<title>Sign in</title>', 'an HTML login page'],
  ] as const) expect(seen(answersHonestly, text, 'text/plain'), text).toEqual({ state: 'violation', finding: { kind: 'error-inside-200', sign, body: text } });
  const long = JSON.stringify({ error: 'x'.repeat(300) });
  expect(seen(answersHonestly, long, 'application/json')).toMatchObject({ finding: { sign: `"error": "${'x'.repeat(190)}`, body: long.slice(0, 200) } });
});
