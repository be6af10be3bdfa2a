/** Every query of the library gives its exact answer, on oxigraph and on Comunica over n3. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rowsOf } from '../../src/engine/rows.js';
import type { EmbeddedEngine } from '../../src/engine/embedded.js';
import { bindQuery } from '../../src/query-library/bind.js';
import { loadLibrary } from '../../src/query-library/load.js';
import { comunicaRows, openDataset } from '../support/dataset.js';
import type { Row } from '../support/dataset.js';

/** A query with values for its parameters; the answer on record is `test/queries/{answer}.csv`. */
interface Case {
  readonly answer: string;
  readonly query: string;
  readonly values: Readonly<Record<string, string>>;
}

const CASES = JSON.parse(readFileSync('test/queries/cases.json', 'utf8')) as readonly Case[];

const library = await loadLibrary('queries');
let engine: EmbeddedEngine;

beforeAll(async () => {
  engine = await openDataset();
});
afterAll(() => engine.close());

function csv(rows: readonly Row[], variables: readonly string[]): string {
  const quote = (value: string): string =>
    /[",\n]/.test(value) ? `"${value.replace(/"/g, '""')}"` : value;
  const lines = [variables, ...rows.map(row => variables.map(name => row[name] ?? ''))];
  return lines.map(line => `${line.map(quote).join(',')}\n`).join('');
}

describe.each(CASES)('$answer', ({ answer, query: name, values }) => {
  it('gives the answer on record, the same on both engines', async () => {
    const query = library.find(candidate => candidate.name === name);
    if (query === undefined) throw new Error(`queries/${name}.rq is missing`);
    const text = await bindQuery(query, values, rowsOf(engine, 5000));
    const accept = { results: ['text/csv'], graph: [] };
    const answered = await engine.query(text, { accept, deadline: 5000 });
    const embedded = answered.body.replace(/\r\n/g, '\n');
    const recorded = `test/queries/${answer}.csv`;
    if (process.env['UPDATE'] === '1') writeFileSync(recorded, embedded);
    expect(existsSync(recorded), `${recorded} is missing; UPDATE=1 writes it`).toBe(true);
    expect(embedded).toBe(readFileSync(recorded, 'utf8'));
    const variables = (embedded.split('\n')[0] ?? '').split(',');
    expect(csv(await comunicaRows(text), variables)).toBe(embedded);
  });
});

it('leaves no query of the library without a case', () => {
  const tested = new Set(CASES.map(({ query }) => query));
  expect(library.map(({ name }) => name).filter(name => !tested.has(name))).toEqual([]);
});

it('has a title and a description in both languages for every query and parameter', () => {
  for (const { name, title, description, parameters } of library) {
    const texts = [title, description, ...parameters.map(({ label }) => label)];
    for (const text of texts) {
      expect(text.ja, name).toMatch(/[\u3040-\u30FF\u4E00-\u9FFF]/);
      expect(text.en, name).toMatch(/[A-Za-z]{3}/);
    }
  }
});
