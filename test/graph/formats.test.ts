/** The same agreement as text, as a Word file, a web page and a PDF: one graph. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Conversion } from '../../src/index.js';
import { convert } from '../../src/index.js';
import { factsOf } from '../support/facts.js';
import { convertBundled, KNOWLEDGE, PROJECT } from '../support/knowledge.js';

/** Files made from the bundled texts with other programs; they are not part of the project. */
const SAMPLES = join(PROJECT, '..', 'shared', 'samples');

async function convertSample(name: string): Promise<Conversion> {
  const path = join(SAMPLES, name);
  const file = { path, name: basename(path), bytes: readFileSync(path) };
  const [first, ...more] = await convert(file, KNOWLEDGE);
  if (first === undefined || more.length > 0) throw new Error(`${name} is not one agreement`);
  return first;
}

describe.skipIf(!existsSync(SAMPLES))(
  'the facts of an agreement do not depend on the format of its file (needs ../shared/samples)',
  () => {
    it.each([
      ['hachinohe-hashikami-2017', 's002.docx'],
      ['mito-omitama-2022', 's003.docx'],
      ['okayama-wake-2016', 's004.docx'],
      ['hachinohe-hashikami-2017', 's002.pdf'],
      ['hachinohe-hashikami-2017', 's002c.pdf'],
      ['hachinohe-hashikami-2017', 's002t.pdf'],
      ['mito-omitama-2022', 's003.pdf'],
      ['okayama-wake-2016', 's004.pdf'],
      ['okayama-wake-2016', 's004c.pdf'],
      ['hachinohe-hashikami-2017', 's002.html'],
      ['okayama-wake-2016', 's004.html'],
    ])('%s is the same as %s', async (bundled, sample) => {
      const facts = factsOf(convertBundled(bundled));
      expect(facts.length).toBeGreaterThan(500);
      expect(factsOf(await convertSample(sample))).toEqual(facts);
    });

    it('the pages of an 例規集 in three encodings are the same, but for the widths of brackets', async () => {
      const [utf8, ...others] = await Promise.all(
        ['utf8', 'sjis', 'euc'].map(async encoding =>
          factsOf(await convertSample(`s003_reiki.${encoding}.html`)),
        ),
      );
      expect(others).toEqual([utf8, utf8]);
      const folded = factsOf(convertBundled('mito-omitama-2022')).map(fact =>
        fact.normalize('NFKC'),
      );
      expect(utf8!.map(fact => fact.normalize('NFKC'))).toEqual(folded);
    });
  },
);
