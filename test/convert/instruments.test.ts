/** Several instruments in one file: each has its own IRIs, and the graphs of the file hold all. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { build, convertSource, readText } from '../../src/index.js';
import { RDF, RK } from '../../src/rdf/namespaces.js';
import { KNOWLEDGE, PROJECT } from '../support/knowledge.js';

const ONE = readFileSync(join(PROJECT, 'data/sources/hachinohe-hashikami-2017.txt'), 'utf8');
const TEMPLATE = readFileSync(join(PROJECT, 'data/sources/toyama-template-draft.txt'), 'utf8');

function fileOf(text: string): Parameters<typeof convertSource>[1]['file'] {
  return { path: 'two.txt', name: 'two.txt', bytes: Buffer.from(text) };
}

describe('a file with two instruments', () => {
  it.each([
    ['agreements of the same parties and day', `${ONE}\f${ONE}`, /2017-03-22-2\/doc\/2017-03-22$/],
    ['drafts', `${TEMPLATE}\f${TEMPLATE}`, /draft-[0-9a-f]{8}-2$/],
  ])('gives a name to each: %s', (_, text, second) => {
    const file = fileOf(text);
    const conversions = convertSource(readText(file.bytes, file.name), {
      file,
      knowledge: KNOWLEDGE,
    });
    expect(conversions).toHaveLength(2);
    expect(conversions[1]?.graphs.instrument.value).toMatch(second);
    const [first, other] = conversions.map(({ graphs }) => graphs.document[0]?.graph.value);
    expect(first).toBe(other);
    const diagnostics = conversions.flatMap(({ graphs }) =>
      graphs.evidence.filter(q => q.predicate.equals(RDF.type) && q.object.equals(RK.Diagnostic)),
    );
    const names = diagnostics.map(({ subject }) => subject.value);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toHaveLength(conversions.flatMap(c => c.diagnostics).length);
  });

  it('is built into a dataset that conforms, with a file of its own for each', async () => {
    const options = { inputKey: '0'.repeat(64), softwareVersion: '0' };
    const { manifest, report, files } = await build([fileOf(`${ONE}\f${ONE}`)], KNOWLEDGE, options);
    expect(report.conforms).toBe(true);
    expect(manifest.documents).toHaveLength(2);
    const paths = files.map(({ path }) => path).filter(path => path.startsWith('agreements/'));
    expect(paths).toEqual(['agreements/two.trig', 'agreements/two-2.trig']);
  });
});
