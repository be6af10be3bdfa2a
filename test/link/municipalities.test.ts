import { describe, expect, it } from 'vitest';
import { link } from '../../src/link/index.js';
import type { Links } from '../../src/model/links.js';
import { nameKey } from '../../src/model/links.js';
import { analyzeText, annexRow, preambleOf } from '../support/agreements.js';
import { AUTHORITIES } from '../support/lexicon.js';
import { KNOWLEDGE } from '../support/knowledge.js';

/** The links of parties, and of others that a role names. */
function linksOf(parties: readonly string[], others: readonly string[] = []): Links {
  const roles = others.map(name => `${name}と連携して取り組む。`).join('');
  const text = `${preambleOf(...parties)}\n${annexRow({ roles: [roles || '行う。', '協力する。'] })}`;
  return link(analyzeText(text), AUTHORITIES);
}

/** Name, six-digit code and method of each link. */
function shown({ municipalities }: Links): readonly string[] {
  return [...municipalities].map(
    ([name, { municipality, method }]) => `${name} ${municipality.dantaiCode} ${method}`,
  );
}

describe('a municipality', () => {
  it.each([
    [
      'is exact where one has the name',
      ['松山市', '東温市'],
      [],
      ['松山市 382019 exact', '東温市 382159 exact'],
    ],
    [
      'is exact by the prefecture that is written',
      ['広島県府中市', '東京都府中市'],
      [],
      ['広島県府中市 342084 exact', '東京都府中市 132063 exact'],
    ],
    [
      'is decided by the prefecture of the other party',
      ['府中市', '福山市'],
      [],
      ['府中市 342084 rule', '福山市 342076 exact'],
    ],
    [
      'is decided by the prefecture of the other party, in another region',
      ['府中市', '調布市'],
      [],
      ['府中市 132063 rule', '調布市 132080 exact'],
    ],
    [
      'is decided by one of the other parties',
      ['室蘭市', '伊達市', '松山市'],
      [],
      ['室蘭市 012050 exact', '伊達市 012335 rule', '松山市 382019 exact'],
    ],
    [
      'is decided by the prefecture that the other party is written with',
      ['福島県福島市', '伊達市'],
      [],
      ['福島県福島市 072010 exact', '伊達市 072133 rule'],
    ],
    [
      'is decided by the parties where a role names it',
      ['福山市', '広島市'],
      ['府中市'],
      ['福山市 342076 exact', '広島市 341002 exact', '府中市 342084 rule'],
    ],
    [
      'is exact where a role names it with its prefecture',
      ['福山市', '広島市'],
      ['東京都府中市'],
      ['福山市 342076 exact', '広島市 341002 exact', '東京都府中市 132063 exact'],
    ],
    [
      'is exact where its name is a part of another',
      ['津市', '中津市'],
      ['四日市市'],
      ['津市 242012 exact', '中津市 442038 exact', '四日市市 242021 exact'],
    ],
    [
      'is exact without its district',
      ['松山市', '愛媛県伊予郡砥部町'],
      [],
      ['松山市 382019 exact', '愛媛県砥部町 384020 exact'],
    ],
  ])('%s', (_, parties, others, expected) => {
    const links = linksOf(parties, others);
    expect(shown(links)).toEqual(expected);
    expect(links.diagnostics).toEqual([]);
  });

  it.each([
    [
      'nothing tells which of two it is',
      ['府中市', '松山市'],
      '府中市: 東京都 132063, 広島県 342084',
    ],
    ['both parties have such a name', ['府中市', '伊達市'], '府中市: 東京都 132063, 広島県 342084'],
    [
      'parties are in both prefectures',
      ['調布市', '福山市', '府中市'],
      '府中市: 東京都 132063, 広島県 342084',
    ],
  ])('is reported as ambiguous where %s', (_, parties, detail) => {
    const links = linksOf(parties);
    expect(links.municipalities.has('府中市')).toBe(false);
    expect(links.diagnostics).toContainEqual(
      expect.objectContaining({ code: 'municipality-ambiguous', detail }),
    );
  });

  it.each([
    ['is in no list', ['松山市', '西条町'], '西条町'],
    [
      'is written with a prefecture that has none of that name',
      ['松山市', '愛媛県府中市'],
      '愛媛県府中市',
    ],
  ])('is reported as unknown where it %s', (_, parties, detail) => {
    const links = linksOf(parties);
    expect(shown(links)).toEqual(['松山市 382019 exact']);
    expect(links.diagnostics).toMatchObject([{ code: 'municipality-unknown', detail }]);
  });

  it('is reported once, at its first place', () => {
    const links = linksOf(['松山市', '西条町'], ['西条町', '高岡町', '高岡町']);
    expect(links.diagnostics.map(({ detail }) => detail)).toEqual(['西条町', '高岡町']);
    expect(links.diagnostics.map(({ spans }) => spans.length)).toEqual([1, 1]);
  });

  it.each([
    ['a blank', ['松山市', '○○町'], []],
    ['a group', ['松山市', '東温市'], ['関係町村']],
  ])('is not %s', (_, parties, others) => {
    const links = linksOf(parties, others);
    expect(links.diagnostics).toEqual([]);
    expect([...links.municipalities.keys()]).toEqual(parties.filter(name => !name.startsWith('○')));
  });

  it('is a member of the region too', () => {
    const text = preambleOf('松山市', '東温市').replace(
      '次のとおり',
      '松山市、東温市及び砥部町で構成される圏域（以下「圏域」という。）を形成するため、',
    );
    expect(shown(link(analyzeText(text), AUTHORITIES))).toContain('砥部町 384020 exact');
  });
});

describe('a name with variants', () => {
  it.each([
    ['龍ヶ崎市', '龍ケ崎市'],
    ['龍ケ崎市', '龍ケ崎市'],
    ['檮原町', '梼原町'],
    ['松山市', '松山市'],
  ])('%s is looked up as %s', (name, key) => {
    expect(nameKey(name)).toBe(key);
  });

  it.each([
    ['龍ヶ崎市', '082082'],
    ['龍ケ崎市', '082082'],
    ['鎌ヶ谷市', '122246'],
    ['鎌ケ谷市', '122246'],
    ['鰺ヶ沢町', '023213'],
    ['檮原町', '394050'],
    ['梼原町', '394050'],
    ['いちき串木野市', '462195'],
    ['野々市市', '172120'],
    ['大町市', '202126'],
    ['十日町市', '152102'],
    ['葛\u{E0100}城市', '292117'],
  ])('%s has the code %s in the real list', (name, code) => {
    const text = preambleOf('松山市', name);
    const links = link(analyzeText(text, KNOWLEDGE.lexicon), KNOWLEDGE.authorities);
    expect([...links.municipalities.values()].map(found => found.municipality.dantaiCode)).toEqual([
      '382019',
      code,
    ]);
    expect(links.diagnostics).toEqual([]);
  });
});
