/** Writes generated/ from schema/: types, validators, constants. Exits 1 when it changed something under CI. */
import { readFile, mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { compile } from 'json-schema-to-typescript';

const SCHEMA = fileURLToPath(new URL('.', import.meta.url));
const GENERATED = fileURLToPath(new URL('../generated/', import.meta.url));
const BANNER = '/* Written by schema/generate.ts (npm run generate). Never edit it: edit schema/. */\n';
const DOCUMENTS = ['result', 'delivery', 'probe', 'report', 'repro', 'known-failures', 'comparison'] as const;

/** Each generated file's name and text, from what stands in schema/. Touches no file of generated/. */
export async function generate(): Promise<Map<string, string>> {
  const schemas = await Promise.all(DOCUMENTS.map((name) => readJson(`${name}.schema.json`)));
  const contract = await readJson('contract.json');
  const requirements = await readJson('requirements.json');
  return new Map([
    ['types.ts', await types()],
    ['validators.js', validators(schemas)],
    ['validators.d.ts', validatorTypes()],
    ['contract.js', constant('contract', contract)],
    ['contract.d.ts', constantType('contract', contract)],
    ['requirements.js', constant('requirements', requirements)],
    ['requirements.d.ts', `${constantType('requirements', requirements)}export type RequirementId = keyof typeof requirements;\n`],
  ]);
}

async function readJson(file: string): Promise<AnySchemaObject> {
  return JSON.parse(await readFile(join(SCHEMA, file), 'utf8')) as AnySchemaObject;
}

/** One file for all documents, so that a type shared by two of them is declared once. */
async function types(): Promise<string> {
  const all = {
    title: 'Documents',
    type: 'object',
    additionalProperties: false,
    required: [...DOCUMENTS],
    properties: Object.fromEntries(DOCUMENTS.map((name) => [name, { $ref: `${name}.schema.json` }])),
  };
  return compile(all as Parameters<typeof compile>[0], 'Documents', { cwd: SCHEMA, bannerComment: BANNER.trim(), maxItems: 2, additionalProperties: false, style: { singleQuote: true, printWidth: 120 } });
}

function validators(schemas: readonly AnySchemaObject[]): string {
  // unicode: false, because Ajv's ESM output requires() a helper for code-point lengths.
  const ajv = new Ajv2020({ schemas: [...schemas], allErrors: true, unicode: false, inlineRefs: false, logger: false, strict: true, allowUnionTypes: true, strictRequired: false, code: { source: true, esm: true, lines: true } });
  const names = Object.fromEntries(DOCUMENTS.map((name) => [validatorName(name), `https://hookproof.dev/schema/${name}.schema.json`]));
  // Ajv gives its CommonJS module as the default export of the default export.
  const write = standalone.default;
  return BANNER + write(ajv, names).replace('"use strict";', '');
}

function validatorTypes(): string {
  const type = (name: string) => (name === 'result' ? 'CourseResult' : title(name));
  return `${BANNER}import type { ${DOCUMENTS.map(type).join(', ')} } from './types.ts';

export interface ValidationError { instancePath: string; schemaPath: string; keyword: string; params: Record<string, unknown>; message?: string }
export interface Validator<T> { (value: unknown): value is T; errors?: ValidationError[] | null }
${DOCUMENTS.map((name) => `export declare const ${validatorName(name)}: Validator<${type(name)}>;`).join('\n')}
`;
}

const title = (name: string) => name.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
const validatorName = (name: string) => `validate${title(name)}`;

function constant(name: string, value: unknown): string {
  return `${BANNER}export const ${name} = ${JSON.stringify(value, null, 2)};\n`;
}

/** JSON is its own literal type once its arrays are readonly. */
function constantType(name: string, value: unknown): string {
  return `${BANNER}export declare const ${name}: ${literal(value)};\n`;
}

function literal(value: unknown): string {
  if (Array.isArray(value)) return `readonly [${value.map(literal).join(', ')}]`;
  if (typeof value === 'object' && value !== null) return `{\n${Object.entries(value).map(([key, inner]) => `readonly ${JSON.stringify(key)}: ${literal(inner)};`).join('\n')}\n}`;
  return JSON.stringify(value);
}

async function current(file: string): Promise<string | undefined> {
  return readFile(join(GENERATED, file), 'utf8').catch(() => undefined);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await mkdir(GENERATED, { recursive: true });
  const changed: string[] = [];
  for (const [file, text] of await generate()) {
    if ((await current(file)) === text) continue;
    await writeFile(join(GENERATED, file), text);
    changed.push(file);
  }
  process.stdout.write(changed.length === 0 ? 'generated/ is up to date.\n' : `Wrote generated/: ${changed.join(', ')}.\n`);
  if (changed.length > 0 && process.env['CI']) {
    process.stderr.write('Failed to find generated/ up to date: it was changed just now. Run npm run generate and commit what it wrote.\n');
    process.exitCode = 1;
  }
}
