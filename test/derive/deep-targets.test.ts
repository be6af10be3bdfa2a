/** Parts deep inside articles, parts without a number, and what stands around the articles. */
import { describe, expect, it } from 'vitest';
import { sharedTriples } from '../../src/dataset/assemble.js';
import { validate } from '../../src/index.js';
import { agreement, amendment, effectOf } from '../support/changes.js';
import { KNOWLEDGE } from '../support/knowledge.js';
import { Versions } from '../support/versions.js';

const BASE = agreement([
  '（取組）',
  '第１条　甲及び乙は、次に掲げる取組を行う。',
  '(1)　観光の振興',
  'ア　案内所の運営',
  'イ　特産品の開発',
  '(ア)　果実の加工',
  '(イ)　陶器の加工',
  '(2)　医療の充実',
  '（協議）',
  '第２条　甲及び乙は、毎年度協議する。この場合において、甲は、議題を示す。',
  '２　協議の結果は、公表する。ただし、協議により変更することができる。',
  '（費用）',
  '第３条　費用は、甲が負担する。',
  '附則',
  '１　この連携協約は、平成28年7月4日から施行する。',
  '２　甲及び乙は、3年後に協議する。',
]);

const DEEP = 'ア案内所の運営イ特産品の開発(ア)果実の加工(イ)陶器の加工';
const list = (entries: string): string => `第1項 甲及び乙は、次に掲げる取組を行う。${entries}`;
const first = (entries: string): string => `(1) 観光の振興 ${entries}`;

/** The lines that show an entry below (1): the paragraph, (1), イ. */
function shown(entries: string, second = '特産品の開発 (ア)果実の加工(イ)陶器の加工'): string[] {
  return [list(`(1)観光の振興${entries}(2)医療の充実`), first(entries), `イ ${second}`];
}

const gone = (lines: readonly string[]): readonly string[] => lines.map(line => `- ${line}`);
const come = (lines: readonly string[]): readonly string[] => lines.map(line => `+ ${line}`);

const OLD = gone(shown(DEEP));

describe('an entry below an entry', () => {
  it.each([
    ['第１条第１項第１号イ中「特産品」を「名産品」に改める。', 'ア案内所の運営イ名産品の開発(ア)果実の加工(イ)陶器の加工', '名産品の開発 (ア)果実の加工(イ)陶器の加工', [], []],
    ['第１条第１号のイ中「特産品」を「名産品」に改める。', 'ア案内所の運営イ名産品の開発(ア)果実の加工(イ)陶器の加工', '名産品の開発 (ア)果実の加工(イ)陶器の加工', [], []],
    ['第１条(1)イ(ア)中「果実」を「野菜」に改める。', 'ア案内所の運営イ特産品の開発(ア)野菜の加工(イ)陶器の加工', '特産品の開発 (ア)野菜の加工(イ)陶器の加工', ['- (ア) 果実の加工'], ['+ (ア) 野菜の加工']],
    ['第１条第１号イ（ア）を削り、同号イ（イ）を同号イ（ア）とする。', 'ア案内所の運営イ特産品の開発(ア)陶器の加工', '特産品の開発 (ア)陶器の加工', ['- (ア) 果実の加工', '- (イ) 陶器の加工'], ['+ (ア) 陶器の加工']],
    ['第１条第１号イに次のように加える。\n(ウ)　木材の加工', 'ア案内所の運営イ特産品の開発(ア)果実の加工(イ)陶器の加工(ウ)木材の加工', '特産品の開発 (ア)果実の加工(イ)陶器の加工(ウ)木材の加工', [], ['+ (ウ) 木材の加工']],
  ] as const)('%s', (sentence, entries, second, lost, won) => {
    expect(effectOf(BASE, sentence)).toEqual([...OLD, ...lost, ...come(shown(entries, second)), ...won]);
  }); // prettier-ignore

  it('moves to the next letter, and a new one takes its own', () => {
    const entries = 'ア案内所の運営イ宣伝ウ特産品の開発(ア)果実の加工(イ)陶器の加工';
    expect(effectOf(BASE, '第１条第１号中イをウとし、アの次に次のように加える。', 'イ　宣伝')).toEqual(
      [...OLD, ...come([list(`(1)観光の振興${entries}(2)医療の充実`), first(entries), 'イ 宣伝', 'ウ 特産品の開発 (ア)果実の加工(イ)陶器の加工'])],
    );
  }); // prettier-ignore

  it('is counted by イロハ where its list is, but for the second, which may be イ or ロ', () => {
    const base = agreement([
      '第１条　甲及び乙は、次に掲げる取組を行う。',
      '一　観光の振興',
      'イ　案内所の運営',
      'ロ　特産品の開発',
      'ハ　市場の運営',
    ]);
    expect(effectOf(base, '第１条第１号ハ中「市場」を「市」に改める。')).toContain('+ ハ 市の運営');
    expect(effectOf(base, '第１条第１号イ中「案内所」を「相談所」に改める。')).toEqual([
      '! 変更される部分を一つに決められません',
    ]);
  });
});

describe('a part without a number', () => {
  const SECOND = '第1項 甲及び乙は、毎年度協議する。この場合において、甲は、議題を示す。';
  const PROVISO = '第2項 協議の結果は、公表する。ただし、協議により変更することができる。';
  const COST = '第1項 費用は、甲が負担する。';
  it.each([
    ['第２条第１項前段中「協議」を「会議」に改める。', SECOND, '第1項 甲及び乙は、毎年度会議する。この場合において、甲は、議題を示す。'],
    ['第２条第１項後段を次のように改める。\nこの場合において、乙は、議題を示す。', SECOND, '第1項 甲及び乙は、毎年度協議する。この場合において、乙は、議題を示す。'],
    ['第２条第２項本文中「結果」を「議事」に改め、同項ただし書を次のように改める。\nただし、急ぐときは、この限りでない。', PROVISO, '第2項 協議の議事は、公表する。ただし、急ぐときは、この限りでない。'],
    ['第２条第２項ただし書中「協議」を「会議」に改める。', PROVISO, '第2項 協議の結果は、公表する。ただし、会議により変更することができる。'],
    ['第２条第２項ただし書を削る。', PROVISO, '第2項 協議の結果は、公表する。'],
    ['第２条第２項に後段として次のように加える。\nこの場合において、乙は、意見を述べる。', PROVISO, '第2項 協議の結果は、公表する。この場合において、乙は、意見を述べる。ただし、協議により変更することができる。'],
    ['第２条第１項に次のただし書を加える。\nただし、急ぐときは、この限りでない。', SECOND, `${SECOND}ただし、急ぐときは、この限りでない。`],
    ['第３条中「費用」を「経費」に改める。', COST, '第1項 経費は、甲が負担する。'],
    ['第１条各号列記以外の部分中「次に」を「以下に」に改める。', list(`(1)観光の振興${DEEP}(2)医療の充実`), `第1項 甲及び乙は、以下に掲げる取組を行う。(1)観光の振興${DEEP}(2)医療の充実`],
  ])('%s', (sentence, before, after) => {
    expect(effectOf(BASE, sentence)).toEqual([`- ${before}`, `+ ${after}`]);
  }); // prettier-ignore

  it.each([
    ['第３条の見出しを「（経費）」に改める。', ['- 第3条（費用）', '+ 第3条（経費）']],
    ['第３条（見出しを含む。）中「費用」を「経費」に改める。', ['- 第3条（費用）', `- ${COST}`, '+ 第3条（経費）', '+ 第1項 経費は、甲が負担する。']],
    ['第３条の見出し及び同条中「費用」を「経費」に改める。', ['- 第3条（費用）', `- ${COST}`, '+ 第3条（経費）', '+ 第1項 経費は、甲が負担する。']],
    ['第１条各号中「の」を「に係る」に改める。', [...gone([list(`(1)観光の振興${DEEP}(2)医療の充実`), first(DEEP), 'ア 案内所の運営', 'イ 特産品の開発 (ア)果実の加工(イ)陶器の加工', '(ア) 果実の加工', '(イ) 陶器の加工', '(2) 医療の充実']),
      ...come([list(`(1)観光に係る振興${DEEP.replaceAll('の', 'に係る')}(2)医療に係る充実`), `(1) 観光に係る振興 ${DEEP.replaceAll('の', 'に係る')}`, 'ア 案内所に係る運営', 'イ 特産品に係る開発 (ア)果実に係る加工(イ)陶器に係る加工', '(ア) 果実に係る加工', '(イ) 陶器に係る加工', '(2) 医療に係る充実'])]],
  ])('%s', (sentence, effect) => {
    expect(effectOf(BASE, sentence)).toEqual(effect);
  }); // prettier-ignore
});

describe('what stands around the articles', () => {
  it.each([
    ['附則第２項中「3年」を「5年」に改める。', ['- 第2項 甲及び乙は、3年後に協議する。', '+ 第2項 甲及び乙は、5年後に協議する。']],
    ['附則を次のように改める。\n附則\nこの連携協約は、平成30年4月1日から施行する。', ['- 第1項 この連携協約は、平成28年7月4日から施行する。', '- 第2項 甲及び乙は、3年後に協議する。', '+ 第1項 この連携協約は、平成30年4月1日から施行する。']],
    ['本則中「費用」を「経費」に改める。', ['- 第1項 費用は、甲が負担する。', '+ 第1項 経費は、甲が負担する。']],
    ['第１条及び第２条から第３条まで中「甲」を「丙」に改める。', ['- 第1項 甲及び乙は、次に掲げる取組を行う。(1)観光の振興' + DEEP + '(2)医療の充実', '- 第1項 甲及び乙は、毎年度協議する。この場合において、甲は、議題を示す。', '- 第1項 費用は、甲が負担する。', '+ 第1項 丙及び乙は、次に掲げる取組を行う。(1)観光の振興' + DEEP + '(2)医療の充実', '+ 第1項 丙及び乙は、毎年度協議する。この場合において、丙は、議題を示す。', '+ 第1項 費用は、丙が負担する。']],
    ['第２条から第３条まで及び第１条中「議題」を「課題」に改める。', ['! 改正前の字句がありません']],
    ['第２条から第３条までの規定中「甲」を「乙」に改める。', ['- 第1項 甲及び乙は、毎年度協議する。この場合において、甲は、議題を示す。', '- 第1項 費用は、甲が負担する。', '+ 第1項 乙及び乙は、毎年度協議する。この場合において、乙は、議題を示す。', '+ 第1項 費用は、乙が負担する。']],
    ['前文を次のように改める。\n松山市及び東温市は、この連携協約を締結する。\n　この連携協約は、対等の立場で結ぶ。', ['- 前文 松山市（以下「甲」という。）及び東温市（以下「乙」という。）は、次のとおり連携協約を締結する。', '+ 前文 松山市及び東温市は、この連携協約を締結する。この連携協約は、対等の立場で結ぶ。']],
    ['目次中「第３章」を「第４章」に改める。\n第３条中「費用」を「経費」に改める。', ['- 第1項 費用は、甲が負担する。', '+ 第1項 経費は、甲が負担する。']],
  ])('%s', (sentence, effect) => {
    expect(effectOf(BASE, sentence)).toEqual(effect);
  }); // prettier-ignore
});

it('what is changed and added conforms to the shapes, with every triple in one graph', async () => {
  const change = amendment(
    '令和3年2月15日',
    '第１条第１号イ中「特産品」を「名産品」に改め、同号イに次のように加える。',
    '(ウ)　木材の加工',
    '第２条第１項後段を次のように改める。',
    'この場合において、乙は、議題を示す。',
    '附則を次のように改める。',
    '附則',
    'この連携協約は、平成30年4月1日から施行する。',
    '附則第１項中「平成30年」を「平成31年」に改める。',
  );
  const versions = new Versions(BASE, change);
  const { findings } = await validate(versions.quads, KNOWLEDGE.ontology.shapes);
  expect(versions.refusals('2021-02-15')).toEqual([]);
  expect(findings.filter(({ severity }) => severity === 'Violation')).toEqual([]);
  expect(sharedTriples(versions.quads)).toEqual([]);
});

describe('nothing is changed', () => {
  it.each([
    ['where only the entries have the words', '第１条各号列記以外の部分中「医療」を「福祉」に改める。', '改正前の字句がありません'],
    ['where only what stands around the articles has the words', '本則中「施行」を「適用」に改める。', '改正前の字句がありません'],
    ['where the entry is not there', '第１条第１号エを削る。', '変更される部分がありません'],
    ['where no sentence is a second one', '第３条後段を削る。', '変更される部分がありません'],
    ['where there is a proviso already', '第２条第２項に次のただし書を加える。\nただし、急ぐときは、この限りでない。', 'その番号の部分が既にあります'],
    ['where a part without a number should have another', '第２条第２項ただし書を同項後段とする。', '改め文を読み取れません'],
    ['where a sentence should stand behind the preamble', '前文の次に次のように加える。\n甲は、公表する。', '改め文を読み取れません'],
    ['where an entry should become a sentence', '第１条第１項を「甲は、観光を振興する。」に改める。', '改め文を読み取れません'],
    ['where an aside is not understood', '第１条第１号（観光に限る。）中「観光」を「交流」に改める。', '改め文を読み取れません'],
  ])('%s', (_, sentence, reason) => {
    expect(effectOf(BASE, '第３条中「費用」を「経費」に改める。', sentence)).toEqual([`! ${reason}`]);
  }); // prettier-ignore
});
