/** Which stimuli of the catalogue a recorded result stands for. */
import { contract } from '../../generated/contract.js';
import type { Delivery } from '../../generated/types.ts';
import type { DELIVERY } from '../../scenarios/stimuli/delivery.ts';

/** Payloads alone: what a recipe of another group tries shows in no single result. */
type Kind = Exclude<keyof typeof DELIVERY, 'keep-alive' | 'retake'>;

const FIELDS = Object.keys(contract.senders.course.example.value);
/** As the catalogue's own long learner, or longer. */
export const LONG = 100;

const scoreOf = ({ stimulus }: Delivery): unknown => stimulus.body['score'];
const learnerOf = ({ stimulus }: Delivery): string => (typeof stimulus.body['learnerId'] === 'string' ? stimulus.body['learnerId'] : '');
/** 56.99999999999999: nearer to a whole number than a person would write. */
const hasTail = (score: unknown): boolean => typeof score === 'number' && !Number.isInteger(score) && Math.abs(score - Math.round(score)) < 1e-9;

const IS: { readonly [K in Kind]: (delivery: Delivery) => boolean } = {
  failed: ({ stimulus }) => stimulus.body['status'] === 'failed',
  'binary-fraction': (delivery) => hasTail(scoreOf(delivery)),
  'score-0': (delivery) => scoreOf(delivery) === 0,
  'fractional-score': (delivery) => typeof scoreOf(delivery) === 'number' && !Number.isInteger(scoreOf(delivery)) && !hasTail(scoreOf(delivery)),
  'null-score': (delivery) => scoreOf(delivery) === null,
  'long-learner': (delivery) => learnerOf(delivery).length >= LONG,
  'plus-learner': (delivery) => learnerOf(delivery).includes('+'),
  'upper-case-learner': (delivery) => learnerOf(delivery).includes('@') && learnerOf(delivery) !== learnerOf(delivery).toLowerCase(),
  'apostrophe-learner': (delivery) => learnerOf(delivery).includes("'"),
  'international-learner': (delivery) => /[^\x20-\x7e]/.test(learnerOf(delivery)),
  'account-id': (delivery) => learnerOf(delivery) !== '' && !learnerOf(delivery).includes('@'),
  'key-order': ({ stimulus }) => Object.keys(stimulus.body).filter((field) => FIELDS.includes(field)).some((field, place, sent) => FIELDS.indexOf(field) < FIELDS.indexOf(sent[place - 1] ?? '')),
  charset: ({ stimulus }) => /charset/i.test(stimulus.contentType),
  'new-field': ({ stimulus }) => Object.keys(stimulus.body).some((field) => !FIELDS.includes(field)),
};

/** In which ways it differs from a plain result. */
export const kindsOf = (delivery: Delivery): Kind[] => (Object.keys(IS) as Kind[]).filter((kind) => IS[kind](delivery));
