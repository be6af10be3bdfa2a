import { describe, expect, it } from 'vitest';
import { slice } from '../../src/model/text.js';
import { analyzeText, preambleOf } from '../support/agreements.js';

/** The basis of the roles and the order of the core city; undefined where there are no roles. */
function rolesOf(text: string): readonly unknown[] | undefined {
  const { parties } = analyzeText(text);
  if (parties.every(({ regionRole }) => regionRole === undefined)) return undefined;
  const bases = new Set(parties.map(({ roleBasis }) => roleBasis));
  const core = parties.filter(({ regionRole }) => regionRole === 'core-city');
  expect(parties.filter(({ regionRole }) => regionRole === 'partner-municipality')).toHaveLength(
    parties.length - core.length,
  );
  return [...bases, ...core.map(({ order }) => order)];
}

const LABELLED = preambleOf('松山市', '東温市');

function inRegion(region: string, ...names: readonly string[]): string {
  return preambleOf(...names).replace(
    '次のとおり',
    `${region}（以下「圏域」という。）を形成するため、`,
  );
}

describe('the role of a party in its region', () => {
  it.each([
    [
      'by its declaration',
      '連携中枢都市宣言を行った甲と、甲と連携する意思を有する乙とが、連携する。',
      1,
    ],
    [
      'by its declaration, though it is named second',
      '連携中枢都市宣言を行った乙と、甲とが、連携する。',
      2,
    ],
    ['by what it is', '連携中枢都市である甲と連携市である乙は、連携する。', 1],
    ['by what it is called afterwards', '甲は、連携中枢都市として、圏域を支える。', 1],
    ['by what the text makes it', '乙を中心市とし、甲を周辺市とする。', 2],
    ['as the centre of a settlement area', '中心市宣言を行った甲及び乙は、連携する。', 1],
    ['beside its name', '中心市甲と近隣町乙は、連携する。', 1],
    ['as the centre that the text makes it become', '甲は、圏域の連携中枢都市となる。', 1],
    ['of the neighbours', '中心市の乙と近隣市町である甲は、連携する。', 2],
    ['by the part it plays', '連携中枢都市としての役割を担う甲と乙は、連携する。', 1],
  ])('is explicit %s', (_, sentence, core) => {
    expect(rolesOf(`${LABELLED}\n第１条 ${sentence}`)).toEqual(['explicit', core]);
  });

  it('is explicit in the preamble, which has names and no labels yet', () => {
    const text = '中心市である松山市と東温市とは、協約を締結する。';
    const named = `松山市と東温市とは、${text}`;
    expect(rolesOf(named)).toEqual(['explicit', 1]);
  });

  it.each([
    [
      'of each party',
      '連携中枢都市宣言を行った甲と、甲と連携する意思を有する乙は、連携する。',
      [['連携中枢都市宣言を行った甲'], ['と連携する意思を有する乙']],
    ],
    [
      'of the core city for the party that is only the other one',
      '中心市である甲と乙は、連携する。',
      [['中心市である甲'], ['中心市である甲']],
    ],
  ])('quotes the words %s', (_, sentence, expected) => {
    const text = `${LABELLED}\n第１条 ${sentence}`;
    const quoted = analyzeText(text).parties.map(({ roleSpans }) =>
      roleSpans.map(span => slice(text, span)),
    );
    expect(quoted).toEqual(expected);
  });

  it.each([
    ['the core city', 'まつやま圏域', ['松山市', '東温市'], ['convention', 1]],
    ['the core city by its characters', '松山圏域', ['松山市', '東温市'], ['region-name', 1]],
    ['the party that is named second', '松山圏域', ['砥部町', '松山市'], ['region-name', 2]],
    ['the longer of two names', '東松山圏域', ['東松山市', '松山市'], ['region-name', 1]],
    ['the shorter of two names', '広島広域都市圏', ['広島市', '廿日市市'], ['region-name', 1]],
    ['a name with 市 in it', '四日市圏域', ['四日市市', '菰野町'], ['region-name', 1]],
    ['no party of one character', '津圏域', ['津市', '四日市市'], ['convention', 1]],
    [
      'two parties, so that it does not tell',
      '松山東温圏域',
      ['松山市', '東温市'],
      ['convention', 1],
    ],
  ])('follows the name of the region after %s', (_, region, names, expected) => {
    expect(rolesOf(inRegion(region, ...names))).toEqual(expected);
  });

  it.each([
    ['the party named first', ['松山市', '東温市'], ['convention', 1]],
    ['the city, where a town is named first', ['砥部町', '松山市'], ['convention', 2]],
    [
      'the city, where a village that is a blank is named first',
      ['○○村', '松山市'],
      ['convention', 2],
    ],
    ['the party named first, though the other is a blank', ['松山市', '○○○'], ['convention', 1]],
  ])('is by convention that of %s', (_, names, expected) => {
    expect(rolesOf(preambleOf(...names))).toEqual(expected);
  });

  it.each([
    ['of three parties none is said to be the core', ['松山市', '東温市', '砥部町']],
    ['both are towns', ['砥部町', '菰野町']],
  ])('is not given where %s', (_, names) => {
    expect(rolesOf(preambleOf(...names))).toBeUndefined();
  });
});
