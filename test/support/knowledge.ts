/** The real lexicon and registers of the project, read once a test file. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Conversion } from '../../src/index.js';
import { convert, loadKnowledge } from '../../src/index.js';

/** The project folder. */
export const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/** What conversion knows besides the text. */
export const KNOWLEDGE = await loadKnowledge(PROJECT);

/** The conversion of a bundled agreement, by the name of its file without ending. */
export function convertBundled(name: string): Conversion {
  const file = `${name}.txt`;
  const path = join(PROJECT, 'data', 'sources', file);
  return convert({ path, name: file, bytes: readFileSync(path) }, KNOWLEDGE);
}
