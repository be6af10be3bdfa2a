/** The real lexicon and registers of the project, read once a test file. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SourceFile } from '../../src/dataset/sources.js';
import type { Conversion, Knowledge } from '../../src/index.js';
import { convertSource, loadKnowledge, readText } from '../../src/index.js';

/** The project folder. */
export const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/** What conversion knows besides the text. */
export const KNOWLEDGE = await loadKnowledge(PROJECT);

/** The conversion of a bundled agreement, by the name of its file without ending. */
export function convertBundled(name: string): Conversion {
  const file = `${name}.txt`;
  const path = join(PROJECT, 'data', 'sources', file);
  const bytes = readFileSync(path);
  return convertText({ path, name: file, bytes }, KNOWLEDGE);
}

/** The conversion of a text file that holds one agreement. */
export function convertText(file: SourceFile, knowledge: Knowledge): Conversion {
  const [first, ...more] = convertSource(readText(file.bytes, file.name), { file, knowledge });
  if (first === undefined || more.length > 0) throw new Error(`${file.name} is not one agreement`);
  return first;
}
