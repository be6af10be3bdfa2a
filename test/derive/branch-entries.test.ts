/** 号 with branch numbers: 第2号の2 stands behind 第2号. */
import { describe, expect, it } from 'vitest';
import { sharedTriples } from '../../src/dataset/assemble.js';
import { validate } from '../../src/index.js';
import { agreement, amendment, effectOf } from '../support/changes.js';
import { KNOWLEDGE } from '../support/knowledge.js';
import { Versions } from '../support/versions.js';

const LEAD = '甲は、次に掲げる取組を行う。';
const PLAIN = ['(1)\u3000観光の振興', '(2)\u3000医療の充実', '(3)\u3000農業の振興'];
const BRANCHED = [...PLAIN.slice(0, 2), '(2)の2\u3000防災の推進', ...PLAIN.slice(2)];

function base(entries: readonly string[]): string {
  return agreement([`第１条\u3000${LEAD}`, ...entries, '第２条\u3000乙は、協力する。']);
}

const shown = (...entries: readonly string[]): string => `第1項 ${LEAD}${entries.join('')}`;
const PLAIN_LINE = shown('(1)観光の振興', '(2)医療の充実', '(3)農業の振興');
const BRANCHED_LINE = shown('(1)観光の振興', '(2)医療の充実', '(2)の2防災の推進', '(3)農業の振興');

describe('an entry with a branch number', () => {
  it.each([
    ['is changed', '第１条第２号の２中「防災」を「防犯」に改める。',
      [`- ${BRANCHED_LINE}`, '- (2)の2 防災の推進', `+ ${BRANCHED_LINE.replace('防災', '防犯')}`, '+ (2)の2 防犯の推進']],
    ['is left out', '第１条第２号の２を削る。', [`- ${BRANCHED_LINE}`, '- (2)の2 防災の推進', `+ ${PLAIN_LINE}`]],
    ['does not count: (3) is 第3号', '第１条第３号を削る。', [`- ${BRANCHED_LINE}`, '- (3) 農業の振興', `+ ${BRANCHED_LINE.replace('(3)農業の振興', '')}`]],
    ['does not lose its branch', '第１条第２号の２を同条第４号とする。', [expect.stringMatching(/^! /)]],
  ])('%s', (_, sentence, effect) => {
    expect(effectOf(base(BRANCHED), sentence)).toEqual(effect);
  }); // prettier-ignore

  it('is added behind the entry of its number', () => {
    const lines = ['第１条第２号の次に次の１号を加える。', '(2)の2\u3000防災の推進'];
    const effect = [`- ${PLAIN_LINE}`, `+ ${BRANCHED_LINE}`, '+ (2)の2 防災の推進'];
    expect(effectOf(base(PLAIN), ...lines)).toEqual(effect);
  });

  it('is added with another, each with its own branch', () => {
    const lines = ['第１条第２号の次に次の２号を加える。', '(2)の2\u3000防災の推進', '(2)の3\u3000防犯の推進'];
    const [, , ...added] = effectOf(base(PLAIN), ...lines);
    expect(added).toEqual(['+ (2)の2 防災の推進', '+ (2)の3 防犯の推進']);
  }); // prettier-ignore

  it('has its branch in kanji where its list is', () => {
    const entries = ['一\u3000観光の振興', '二\u3000医療の充実', '二の二\u3000防災の推進'];
    const effect = effectOf(base(entries), '第一条第二号の二中「防災」を「防犯」に改める。');
    expect(effect.filter(line => !line.includes('第1項'))).toEqual(['- 二の二 防災の推進', '+ 二の二 防犯の推進']);
  }); // prettier-ignore

  it('conforms to the shapes, with every triple in one graph', async () => {
    const lines = ['第１条第２号の次に次の２号を加える。', '(2)の2\u3000防災の推進', '(2)の3\u3000防犯の推進', '第１条第２号の２中「防災」を「災害」に改める。'];
    const { quads } = new Versions(base(PLAIN), amendment('令和3年2月15日', ...lines));
    const { findings } = await validate(quads, KNOWLEDGE.ontology.shapes);
    expect(findings.filter(({ severity }) => severity === 'Violation')).toEqual([]);
    expect(sharedTriples(quads)).toEqual([]);
  }); // prettier-ignore
});
