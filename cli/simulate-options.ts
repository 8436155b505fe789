/** The options of simulate, parsed and checked before anything is started. */
import { contract } from '../generated/contract.js';
import type { Repro } from '../generated/types.ts';
import { COURSES, type TemplateId } from '../simulator/course/course.ts';
import type { Behaviour } from '../simulator/course/player.ts';
import { USUAL } from '../workbench/session/desk.ts';
import { isShallow } from '../workbench/session/parse-command.ts';
import { PRESETS, type Wish } from '../workbench/session/payload.ts';
import { faultOf } from './fault-option.ts';
import { roadOf } from './road-option.ts';
import { filled, oneOf, whole } from './options.ts';
import { suggest, UsageError } from './usage-error.ts';

/** As the command line gives them. */
export interface SimulateFlags {
  headless?: boolean;
  auto?: boolean;
  template?: string;
  behaviour?: string;
  attempts?: string;
  mastery?: string;
  sections?: boolean;
  name?: string;
  email?: string;
  anonymous?: boolean;
  preset?: string;
  set?: string[];
  unset?: string[];
  courseId?: string;
  fault?: string;
  road?: string;
  failFirst?: string;
  timeout?: string;
  evidence?: string;
  repro?: string;
  port?: string;
}

export interface SimulateOptions {
  readonly rules: { readonly template: TemplateId; readonly behaviour: Behaviour; readonly attempts: number; readonly mastery: number; readonly sections: boolean };
  readonly wish: Wish;
  /** Of the embedded receiver, or of the way. */
  readonly fault: string | null;
  /** A relay stands before the endpoint, wherever that is. */
  readonly relayed: boolean;
  readonly failFirst: number | null;
  readonly courseId: string;
  readonly timeoutMs: number;
  readonly port: number;
}

const BEHAVIOURS = ['article', 'templates-2020'] as const;
/** Percentage from which a course is passed; ours, since each author sets his own. */
const MASTERY = 80;

/** What the command line says, else what the repro file says, else the defaults. */
export function simulateOptions(flags: SimulateFlags, repro: Repro | null): SimulateOptions {
  const behaviour = oneOf('--behaviour', flags.behaviour, BEHAVIOURS) ?? repro?.behaviour ?? 'article';
  const embedded = repro?.receiver.kind === 'embedded' ? repro.receiver : null;
  const road = roadOf(flags.road);
  if (flags.fault !== undefined && road != null) throw new UsageError('Failed to read --road: --fault breaks the receiver already, and one fault is on at a time. Leave one of them out.');
  const fault = faultOf(flags.fault)?.id ?? road ?? embedded?.fault ?? embedded?.road ?? null;
  if (flags.failFirst !== undefined && fault === null) throw new UsageError('Failed to read --fail-first: there is no fault to fail with. Add --fault <id> or --road <id>');
  return {
    rules: {
      template: oneOf('--template', flags.template, Object.keys(COURSES) as TemplateId[]) ?? repro?.template ?? 'simple',
      behaviour,
      attempts: whole('--attempts', flags.attempts, 1, 100) ?? repro?.attempts ?? USUAL[behaviour],
      mastery: whole('--mastery', flags.mastery, 0, 100) ?? repro?.mastery ?? MASTERY,
      sections: flags.sections !== false && (repro?.sections ?? true),
    },
    wish: wishOf(flags, repro),
    fault,
    relayed: road !== undefined,
    failFirst: whole('--fail-first', flags.failFirst, 1, 100) ?? embedded?.failFirst ?? null,
    courseId: filled('--course-id', flags.courseId) ?? contract.senders.course.example.value.courseId,
    timeoutMs: whole('--timeout', flags.timeout, 100, 600_000) ?? contract.timeoutMs.value,
    port: whole('--port', flags.port, 0, 65_535) ?? 0,
  };
}

function wishOf({ preset, set, unset }: SimulateFlags, repro: Repro | null): Wish {
  const chosen = oneOf('--preset', preset, PRESETS.map(({ id }) => id));
  // A preset that this version does not know is the course's own result: what it was changed to still holds.
  const given = repro === null ? undefined : PRESETS.find(({ id }) => id === repro.preset)?.id;
  return {
    preset: chosen ?? given ?? 'played',
    set: { ...repro?.overrides.set, ...Object.fromEntries((set ?? []).map(assignment)) },
    unset: [...new Set([...(repro?.overrides.unset ?? []), ...(unset ?? [])])],
  };
}

/** score=57 is a number, learnerId=ann a text, score="57" a text too: JSON where it is JSON, else a text. */
function assignment(text: string): [string, unknown] {
  const at = text.indexOf('=');
  if (at < 1) throw new UsageError(`Failed to read --set: "${text}" names no field and value. ${suggest(text, contract.fields.value.map((field) => `${field}=`))}`);
  const value = text.slice(at + 1);
  if (!isShallow(value)) throw new UsageError(`Failed to read --set: the value of ${text.slice(0, at)} is nested too deeply. Give a simpler one.`);
  try {
    return [text.slice(0, at), JSON.parse(value) as unknown];
  } catch {
    return [text.slice(0, at), value];
  }
}
