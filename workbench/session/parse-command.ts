/** From what a page says to a command: nothing of it is believed before it was looked at. */
import { allFaults } from '../../receiver/faults/index.ts';
import { COURSES, questionsOf, type TemplateId } from '../../simulator/course/course.ts';
import { ROAD_FAULTS } from '../../simulator/relay/faults.ts';
import type { Command } from '../command.ts';
import { PRESETS } from './payload.ts';

const LONGEST = 10_000;
const DEEPEST = 100;
const BARE = ['anonymous', 'results', 'finish', 'back', 'submit-again', 'leave-unreported', 'restart', 'check-url', 'save-evidence'] as const;

/** Throws "Failed to do what the page asks: ..." for what is no command, or has a value that cannot be. */
export function parseCommand(value: unknown): Command {
  if (typeof value !== 'object' || value === null) return refuse('it is no object');
  const given = value as Readonly<Record<string, unknown>>;
  const { kind } = given;
  const bare = BARE.find((one) => one === kind);
  if (bare !== undefined) return { kind: bare };
  const text = (name: string): string => { const one = given[name]; return typeof one === 'string' && one.length <= LONGEST ? one : refuse(`${name} is no text of at most ${LONGEST} characters`); };
  const whole = (name: string, least: number, most: number): number => { const one = given[name]; return Number.isInteger(one) && Number(one) >= least && Number(one) <= most ? Number(one) : refuse(`${name} is no whole number from ${least} to ${most}`); };
  const oneOf = <T extends string>(name: string, allowed: readonly T[]): T => allowed.find((one) => one === given[name]) ?? refuse(`${name} is none of ${allowed.slice(0, 8).join(', ')}${allowed.length > 8 ? ' ...' : ''}`);
  switch (kind) {
    case 'identify': return { kind, name: text('name').trim(), email: filled(text('email').trim(), 'email') };
    case 'answer': return answer(text('question'), whole('option', 0, 20));
    case 'template': return { kind, value: oneOf('value', Object.keys(COURSES) as TemplateId[]) };
    case 'behaviour': return { kind, value: oneOf('value', ['article', 'templates-2020']) };
    case 'attempts': return { kind, value: whole('value', 1, 100) };
    case 'mastery': return { kind, value: whole('value', 0, 100) };
    case 'sections': return typeof given['value'] === 'boolean' ? { kind, value: given['value'] } : refuse('value is neither true nor false');
    case 'preset': return { kind, value: oneOf('value', PRESETS.map(({ id }) => id)) };
    case 'set': return { kind, field: filled(text('field'), 'field'), json: json(text('json')) };
    case 'unset':
    case 'reset': return { kind, field: text('field') };
    case 'fault': return { kind, id: given['id'] === null ? null : oneOf('id', [...allFaults.map(({ id }) => id), ...ROAD_FAULTS]), failFirst: given['failFirst'] == null ? null : whole('failFirst', 1, 100) };
    case 'replay': return { kind, arrival: whole('arrival', 1, Number.MAX_SAFE_INTEGER), how: oneOf('how', ['browser', 'identical']) };
    default: return refuse(`there is no command ${String(kind).slice(0, 40)}`);
  }
}

function answer(question: string, option: number): Command {
  const found = Object.values(COURSES).flatMap(questionsOf).find(({ id }) => id === question);
  return found !== undefined && option < found.options.length ? { kind: 'answer', question, option } : refuse('no course has this question and option');
}

/** Whether brackets nest no deeper than any result would; deeper ones end in a full stack. */
export function isShallow(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === '[' || character === '{') depth += 1;
    if (character === ']' || character === '}') depth -= 1;
    if (depth > DEEPEST) return false;
  }
  return true;
}

function json(text: string): string {
  if (!isShallow(text)) return refuse(`the value is nested more than ${DEEPEST} deep`);
  try {
    JSON.parse(text);
    return text;
  } catch (error) {
    return refuse(`the value is not JSON (${error instanceof Error ? error.message : String(error)}); a text needs quotes`);
  }
}

const filled = (text: string, name: string): string => (text === '' ? refuse(`${name} is empty`) : text);

function refuse(found: string): never {
  throw new Error(`Failed to do what the page asks: ${found}. Try again with another value.`);
}
