/** A file of gold that is wrong is an error that names file, field and remedy. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findDocuments, slugsIn } from '../../evaluation/documents.js';
import { readGold } from '../../evaluation/gold-file.js';
import { KNOWLEDGE } from '../support/knowledge.js';

const folder = mkdtempSync(join(tmpdir(), 'renkei-gold-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const slugsOf = slugsIn(KNOWLEDGE);

const INSTRUMENT = {
  kind: 'cooperation-agreement',
  act: 'base',
  status: 'concluded',
  parties: [],
  articles: [],
  measures: [],
  signatures: [],
  laws: [],
  modifications: [],
};

function write(name: string, content: unknown): string {
  const file = join(folder, name);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

const having = (change: object): unknown => ({ instruments: [{ ...INSTRUMENT, ...change }] });

it('reads gold that is right', () => {
  expect(readGold(write('a.gold.json', having({})), slugsOf).instruments).toHaveLength(1);
});

describe('says file, field and remedy', () => {
  it.each<[string, unknown, RegExp]>([
    ['no JSON', '{', /bad\.gold\.json: it is no JSON .* Mend the place/],
    ['a list', [], /Make it an object/],
    ['a field that is missing', { instruments: [{}] }, /field instruments\[0\]\.kind .* there: it is required/],
    ['a field that nobody knows', having({ titel: 'x' }), /instruments\[0\]\.titel .* known field \(kind, act, .*title/],
    ['an act that is none', having({ act: 'new' }), /instruments\[0\]\.act .* one of: base, amending/],
    ['a day that is none', having({ date: '2026年' }), /instruments\[0\]\.date .* as "2026-01-19"/],
    ['an empty text', having({ title: '' }), /title .* a text, not empty/],
    ['a code of four digits', having({ parties: [{ name: '松山市', code: '3820' }] }), /parties\[0\]\.code .* as "08201"/],
    ['an article number in words', having({ articles: [{ number: '第1条', paragraphs: [] }] }), /articles\[0\]\.number .* as "3-2"/],
    ['a mode that is none', having({ measures: [{ content: 'x', roles: [{ bearer: '甲', text: 'x', modes: ['lead', 'help'] }] }] }), /roles\[0\]\.modes\[1\] .* one of: joint, lead, /],
    ['a pillar that is none', having({ measures: [{ content: 'x', pillar: 'D', roles: [] }] }), /measures\[0\]\.pillar .* one of: A1/],
    ['a paragraph number 0', having({ laws: [{ name: '地方自治法', paragraph: 0 }] }), /laws\[0\]\.paragraph .* whole number from 1/],
    ['a text for yes or no', having({ term: { renews: 'yes' } }), /term\.renews .* true or false/],
    ['one for a list', having({ parties: {} }), /parties .* a list/],
  ])('%s', (_, content, message) => {
    expect(() => readGold(write('bad.gold.json', content), slugsOf)).toThrow(message);
  }); // prettier-ignore
});

describe('a folder', () => {
  it('without gold says what to put there', () => {
    const empty = mkdtempSync(join(folder, 'empty-'));
    expect(() => findDocuments({ gold: empty }, slugsOf)).toThrow(
      /holds no \.gold\.json file\. Put/,
    );
  });

  it('with gold that has no document says what to put there', () => {
    const lonely = mkdtempSync(join(folder, 'lonely-'));
    writeFileSync(join(lonely, 'x.gold.json'), JSON.stringify(having({})));
    expect(() => findDocuments({ gold: lonely }, slugsOf)).toThrow(
      /x\.gold\.json: there is no document x\.txt .* Put it there/,
    );
  });

  it('takes every format of a text, each with the one gold', () => {
    const both = mkdtempSync(join(folder, 'both-'));
    writeFileSync(join(both, 'x.gold.json'), JSON.stringify(having({})));
    for (const name of ['x.txt', 'x.pdf', 'xy.txt']) writeFileSync(join(both, name), '');
    const names = findDocuments({ gold: both }, slugsOf).map(({ name }) => name);
    expect(names).toEqual(['x.pdf', 'x.txt']);
  });
});
