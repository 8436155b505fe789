import cors from 'cors';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import { listening, ORIGINS, PATH, stack, take } from './stack.ts';

const allow = cors({ origin: ORIGINS });
const json = express.json();
const results: RequestHandler = ({ body }, response) => { const answer = take(body); response.status(answer.status).json(answer.json); };
const status = (code: number): RequestHandler => (_request, response) => { response.status(code).json({ stored: true }); };
const broken: ErrorRequestHandler = (error, _request, response, next) => { if (response.headersSent) next(error); else response.status(400).json({ error: 'This is no JSON.' }); };
/** express answers errors by itself; this takes their headers away, as handlers that begin anew do. */
const anew: ErrorRequestHandler = (error, _request, response, next) => {
  if (response.headersSent) { next(error); return; }
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  response.status(500).json({ error: 'Something went wrong.' });
};
const failing: RequestHandler = () => { throw new Error('The database is away.'); };

const app = stack((build: (made: Express) => void) => {
  const made = express();
  // Otherwise it prints each error that it answers.
  made.set('env', 'test');
  build(made);
  return listening(made);
});

/** express 5 with cors 2. Sources: cors's README ("Enabling CORS Pre-Flight"), expressjs/cors#106, failure-reasons 7, 16, 25, 29. */
export const expressStacks = [
  app('express, cors before everything', (made) => { made.use(allow, json, broken).post(PATH, results); }, [], true),
  app('express, cors() that lets everybody in', (made) => { made.use(cors(), json, broken).post(PATH, results); }, []),
  app('express, cors in the route, and for its OPTIONS', (made) => { made.options(PATH, allow).post(PATH, allow, json, results); }, []),
  app('express, cors after the route', (made) => { made.use(json).post(PATH, results).use(allow); }, ['delivery/allows-origin-on-post'], true),
  app('express, cors in app.post alone', (made) => { made.use(json).post(PATH, allow, results); }, ['preflight/allows-published-origin', 'preflight/allows-authoring-origin']),
  app('express without cors', (made) => { made.use(json).post(PATH, results); }, ['preflight/allows-published-origin', 'preflight/allows-authoring-origin']),
  app('express, an origin with a slash', (made) => { made.use(cors({ origin: ORIGINS.map((origin) => `${origin}/`) }), json).post(PATH, results); }, ['preflight/allows-published-origin', 'preflight/allows-authoring-origin']),
  app('express, one origin of the two', (made) => { made.use(cors({ origin: ORIGINS[0] ?? '' }), json).post(PATH, results); }, ['preflight/allows-authoring-origin']),
  app('express, allowedHeaders without Content-Type', (made) => { made.use(cors({ origin: ORIGINS, allowedHeaders: ['Authorization'] }), json).post(PATH, results); }, ['preflight/allows-content-type']),
  app('express, a login before cors', (made) => { made.use(({ headers }, response, next) => { if (headers.authorization === undefined) response.sendStatus(401); else next(); }, allow, json).post(PATH, results); }, ['preflight/asks-no-login']),
  app('express, 201 for a new result', (made) => { made.use(allow, json).post(PATH, status(201)); }, ['delivery/status-is-200']),
  app('express, sendStatus(204)', (made) => { made.use(allow, json).post(PATH, (_request, response) => { response.sendStatus(204); }); }, ['delivery/status-is-200']),
  app('express, sendStatus(200), which says OK', (made) => { made.use(allow, json).post(PATH, (_request, response) => { response.type('json').status(200).send('OK'); }); }, ['delivery/check-url-succeeds']),
  app('express without a body parser', (made) => { made.use(allow).post(PATH, results); }, ['delivery/status-is-2xx']),
  app('express, cors after the body parser', (made) => { made.use(json, allow).post(PATH, results); }, ['retry/error-keeps-cors']),
  app('express, an error handler that begins anew', (made) => { made.use(allow, json).post(PATH, failing).use(anew); }, ['delivery/allows-origin-on-post']),
];
