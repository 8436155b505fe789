/** CORS for every answer, errors too: an answer without it is none to the page that asked. */
import cors from 'cors';
import type { RequestHandler } from 'express';

/** Saves a preflight for each retry, and is over soon after a fix. */
const MAX_AGE_SECONDS = 600;

/** Sets the headers and leaves the answer, that of OPTIONS too, to the next handler. An origin that is not listed gets no Access-Control-Allow-Origin. */
export const corsPolicy = (origins: readonly string[]): RequestHandler =>
  cors({ origin: [...origins], methods: ['POST'], allowedHeaders: ['Content-Type'], maxAge: MAX_AGE_SECONDS, preflightContinue: true });
