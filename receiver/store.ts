/** Submissions in SQLite, append-only: a late twin can overwrite nothing. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createClient, type Client, type Row } from '@libsql/client';
import { validateResult } from '../generated/validators.js';
import { inOrder, merge, type StoredResult, type Submission } from './merge.ts';

// The body is the truth, as sent: fields are read from it, so that no column can shorten or round one.
const TABLE = `CREATE TABLE IF NOT EXISTS submissions (
  digest TEXT PRIMARY KEY,
  body TEXT NOT NULL,
  received_at TEXT NOT NULL,
  times_received INTEGER NOT NULL DEFAULT 1
)`;

// One statement a result: concurrent transactions would end in SQLITE_BUSY, and a twin is seen by the same statement that stores it.
const ADD = `INSERT INTO submissions (digest, body, received_at) VALUES (?, ?, ?)
  ON CONFLICT (digest) DO UPDATE SET times_received = times_received + 1`;

/** Begins the digest of what stands alone. */
const APART = 'apart:';

/** How long a write waits for another process that writes to the same file. */
const BUSY_MS = 2000;

export interface Store {
  /** Resolves when the body, a valid result's text as sent, is committed, and not before. Apart: for a flawed receiver, which knows no twin and merges nothing. */
  add(body: string, how?: { readonly apart: boolean }): Promise<void>;
  results(): Promise<StoredResult[]>;
  close(): Promise<void>;
}

/**
 * Opens a file, or a libsql server by its URL (the same client; not tested against one). Without `db` a temporary file,
 * removed at close. Throws where it cannot be opened.
 */
export async function openStore(db?: string): Promise<Store> {
  const folder = db === undefined ? await mkdtemp(join(tmpdir(), 'hookproof-')) : undefined;
  const url = urlOf(db ?? join(folder ?? '', 'results.db'));
  const client = await open(url).catch(async (cause: unknown) => {
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
    throw new Error(`Failed to open the database "${db ?? url}": ${cause instanceof Error ? cause.message : String(cause)}. Name a file in a folder that exists and can be written, or a libsql URL.`, { cause });
  });
  return {
    async add(body, { apart } = { apart: false }) {
      const digest = apart ? `${APART}${randomUUID()}` : createHash('sha256').update(body).digest('hex');
      await client.execute({ sql: ADD, args: [digest, body, new Date().toISOString()] });
    },
    async results() {
      const { rows } = await client.execute('SELECT * FROM submissions ORDER BY rowid');
      const isApart = (row: Row) => textOf(row['digest']).startsWith(APART);
      return inOrder([...merge(rows.filter((row) => !isApart(row)).map(submissionOf)), ...rows.filter(isApart).flatMap((row) => merge([submissionOf(row)]))]);
    },
    async close() {
      client.close();
      if (folder !== undefined) await rm(folder, { recursive: true, force: true });
    },
  };
}

async function open(url: string): Promise<Client> {
  const client = createClient({ url, timeout: BUSY_MS });
  // A kill right after the 200 loses nothing: a commit is in the write-ahead log, on the disk, before the statement returns.
  if (url.startsWith('file:')) await client.execute('PRAGMA journal_mode = WAL');
  await client.execute(TABLE);
  return client;
}

const urlOf = (db: string) => (/^(libsql|https?|wss?|file):|^:memory:$/.test(db) ? db : pathToFileURL(resolve(db)).href);

function submissionOf(row: Row): Submission {
  const [body, receivedAt] = [textOf(row['body']), textOf(row['received_at'])];
  const result: unknown = JSON.parse(body);
  if (!validateResult(result)) throw new Error('Failed to read the database: it holds a body that is no course result. Name a database that hookproof made.');
  const { courseId, learnerId, score, status, finishedOn } = result;
  return { courseId, learnerId, score, status, finishedOn, body, receivedAt, timesReceived: Number(row['times_received']) };
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');
