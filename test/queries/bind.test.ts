/** Values that do not fit a parameter are told in words: what does not exist is not asked for. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EmbeddedEngine } from '../../src/engine/embedded.js';
import { rowsOf } from '../../src/engine/rows.js';
import { ParameterError, bindQuery } from '../../src/query-library/bind.js';
import type { LibraryQuery, ParameterType } from '../../src/query-library/load.js';
import { openDataset } from '../support/dataset.js';

let engine: EmbeddedEngine;
beforeAll(async () => {
  engine = await openDataset();
});
afterAll(() => engine.close());

async function bound(type: ParameterType, value: string): Promise<string> {
  const words = { ja: '値', en: 'value' };
  const parameters = [{ name: 'value', type, label: words }];
  const query: LibraryQuery = { name: 'test', title: words, description: words, tags: [], parameters, text: 'SELECT ?x { ?x ?p $value }', line: 1 }; // prettier-ignore
  return bindQuery(query, { value }, rowsOf(engine, 5000));
}

describe('a value that there is', () => {
  it.each([
    ['municipality', '16211', '/id/municipality/16211>'],
    ['municipality', '162116', '/id/municipality/16211>'],
    ['municipality', '射水市', '/id/municipality/16211>'],
    ['prefecture', '16', '/id/prefecture/16>'],
    ['date', '2024-02-29', '"2024-02-29"'],
  ] as const)('%s %s is bound', async (type, value, term) => {
    expect(await bound(type, value)).toContain(term);
  });
});

describe('a value that there is not', () => {
  it.each([
    ['municipality', '99999', 'コードが 99999 の市町村はこのデータにありません'],
    ['municipality', '162115', 'コードが 162115 の市町村はこのデータにありません'],
    ['municipality', '無市', '「無市」という市町村はこのデータにありません'],
    ['prefecture', '99', 'コードが 99 の都道府県はこのデータにありません'],
    ['date', '2026-13-45', '2026-13-45 という日はありません'],
    ['date', '2026-02-29', '2026-02-29 という日はありません'],
    ['date', '2026/01/19', '「2026/01/19」は日付として読めません'],
  ] as const)('%s %s is told, with the parameter', async (type, value, said) => {
    const error: unknown = await bound(type, value).catch((thrown: unknown) => thrown);
    if (!(error instanceof ParameterError)) throw new Error(`${value} was bound`);
    expect(error.text.ja).toContain(said);
    expect(error.text.ja + error.text.en).not.toContain('--');
    expect(error.parameter?.name).toBe('value');
  });
});
