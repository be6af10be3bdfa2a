/** npm run evaluate: documents with gold → scores, and every miss. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadKnowledge } from '../src/index.js';
import { UsageError, reasonOf } from '../src/model/input-error.js';
import type { Collection, EvaluatedDocument } from './documents.js';
import { evaluate, findDocuments, slugsIn } from './documents.js';
import { changesText, documentsText, missesText, tableText } from './print.js';
import type { ScoreRecord } from './record.js';
import { readRecord, recordOf, recordText } from './record.js';
import { macroF1, missesOf, scoreOf, scoresByClass } from './score.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const inProject = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** Where the scores of the bundled gold are kept. */
export const SCORES = inProject('evaluation/scores.json');

/** The bundled gold: of the agreements of data/sources, and of documents written for it. */
export const BUNDLED: readonly Collection[] = [
  { gold: inProject('evaluation/gold'), documents: inProject('data/sources') },
  { gold: inProject('evaluation/documents') },
];

/** Evaluates every document of some folders. */
export async function evaluateAll(
  collections: readonly Collection[],
): Promise<readonly EvaluatedDocument[]> {
  const knowledge = await loadKnowledge(ROOT);
  const documents = collections.flatMap(folder => findDocuments(folder, slugsIn(knowledge)));
  const evaluated: EvaluatedDocument[] = [];
  for (const document of documents) evaluated.push(await evaluate(document, knowledge));
  return evaluated;
}

/** Prints the evaluation that the arguments ask for. */
export async function main(args: readonly string[]): Promise<void> {
  const { folder, documents, json, update } = readArguments(args);
  const bundled = folder === undefined;
  const evaluated = await evaluateAll(
    bundled ? BUNDLED : [{ gold: folder, ...(documents === undefined ? {} : { documents }) }],
  );
  const before = bundled ? readRecord(SCORES) : undefined;
  if (bundled && update) writeFileSync(SCORES, recordText(recordOf(evaluated)));
  process.stdout.write(json ? jsonText(evaluated) : reportText(evaluated, before));
}

interface Arguments {
  readonly folder: string | undefined;
  readonly documents: string | undefined;
  readonly json: boolean;
  readonly update: boolean;
}

const USAGE = 'npm run evaluate [-- FOLDER [--documents FOLDER]] [-- --json] [-- --update]';

function readArguments(args: readonly string[]): Arguments {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        documents: { type: 'string' },
        json: { type: 'boolean', default: false },
        update: { type: 'boolean', default: false },
      },
    });
    if (positionals.length > 1) throw new Error('one folder at a time');
    return { folder: positionals[0], documents: values.documents, ...flags(values) };
  } catch (error) {
    throw new UsageError({
      ja: `引数が正しくありません（${reasonOf(error)}）。使い方: ${USAGE}`,
      en: `wrong arguments (${reasonOf(error)}). Usage: ${USAGE}`,
    });
  }
}

function flags({
  json,
  update,
}: {
  json: boolean;
  update: boolean;
}): Pick<Arguments, 'json' | 'update'> {
  return { json, update };
}

function reportText(
  evaluated: readonly EvaluatedDocument[],
  before: ScoreRecord | undefined,
): string {
  const parts = [
    missesText(evaluated),
    documentsText(evaluated),
    tableText(evaluated),
    before === undefined ? '' : changesText(before, recordOf(evaluated)),
  ];
  return parts.filter(part => part !== '').join('\n');
}

function jsonText(evaluated: readonly EvaluatedDocument[]): string {
  const findings = evaluated.flatMap(document => document.findings);
  const classes = scoresByClass(findings);
  const result = {
    micro: scoreOf(findings),
    macroF1: macroF1(classes),
    classes: Object.fromEntries(classes),
    documents: evaluated.map(({ name, findings: own, unreadable }) => ({
      name,
      ...scoreOf(own),
      ...(unreadable === undefined ? {} : { unreadable }),
    })),
    misses: evaluated.flatMap(({ name, findings: own }) =>
      missesOf(own).map(miss => ({ file: name, ...miss, place: miss.place.join('/') })),
    ),
  };
  return `${JSON.stringify(result, null, 2)}\n`;
}
