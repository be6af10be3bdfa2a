import { describe, expect, it } from 'vitest';
import { analyzeText, nameOf, preambleOf } from '../support/agreements.js';

/** The region of a preamble that goes on like this behind its parties. */
function regionOf(text: string): readonly unknown[] | undefined {
  const { region } = analyzeText(`${preambleOf('松山市', '東温市').slice(0, -15)}${text}`);
  if (region === undefined) return undefined;
  return [region.name, region.quotation.text, region.members.map(({ actor }) => nameOf(actor))];
}

const DEFINED = '（以下「圏域」という。）を形成するため、協約を締結する。';

describe('the region in the preamble', () => {
  it.each([
    ['behind である', '連携中枢都市圏である松山広域連携中枢都市圏', '松山広域連携中枢都市圏'],
    ['behind を', '連携中枢都市圏を東海圏域', '東海圏域'],
    ['behind a comma', '相互に連携し、瀬戸内広域都市圏', '瀬戸内広域都市圏'],
    ['behind における', '愛媛県における中予圏域', '中予圏域'],
    ['behind する', '松山市を中心市とする松山圏域', '松山圏域'],
    ['behind に基づく', '要綱に基づくいよ圏域', 'いよ圏域'],
    ['with の in it', '連携中枢都市圏であるみのかも定住自立圏', 'みのかも定住自立圏'],
    ['with は in it', '連携中枢都市圏であるはりま圏域', 'はりま圏域'],
    ['with が in it', '連携中枢都市圏である長崎ながさき広域圏域', '長崎ながさき広域圏域'],
  ])('has a name %s', (_, words, name) => {
    expect(regionOf(`${words}${DEFINED}`)).toEqual([name, name, []]);
  });

  it.each([
    [
      'without a name',
      '松山市、東温市及び砥部町で構成される圏域',
      [undefined, '松山市、東温市及び砥部町で構成される圏域', ['甲', '乙', '砥部町']],
    ],
    [
      'with a name',
      '松山市、東温市及び砥部町で構成する松山圏域',
      ['松山圏域', '松山圏域', ['甲', '乙', '砥部町']],
    ],
    [
      'in other words',
      '伊予市、東温市及び砥部町からなる圏域',
      [undefined, '伊予市、東温市及び砥部町からなる圏域', ['伊予市', '乙', '砥部町']],
    ],
    [
      'with a member that is not in the list',
      '松山市及び西条市により構成される圏域',
      [undefined, '松山市及び西条市により構成される圏域', ['甲', '西条市']],
    ],
    [
      'and leaves out a group',
      '松山市、東温市及び関係町で構成される圏域',
      [undefined, '松山市、東温市及び関係町で構成される圏域', ['甲', '乙']],
    ],
  ])('lists its members %s', (_, words, expected) => {
    expect(regionOf(`${words}${DEFINED}`)).toEqual(expected);
  });

  it.each([
    ['a comma', '（以下、「圏域」という。）'],
    ['another word', '（以下「連携中枢都市圏」という。）'],
    ['本圏域', '（以下「本圏域」という。）'],
    ['称する', '（以下「圏域」と称する。）'],
  ])('may be defined with %s', (_, definition) => {
    expect(regionOf(`連携中枢都市圏である松山圏域${definition}を形成する。`)?.[0]).toBe('松山圏域');
  });

  it.each([
    ['only says what kind it is', `連携中枢都市圏${DEFINED}`],
    ['defines another word', '松山圏域（以下「構想」という。）を定める。'],
    ['says what is done in one that is defined nowhere', '圏域において協約を締結する。'],
    ['means its own', '本圏域の形成に関し、当該圏域において、協約を締結する。'],
    ['describes one', '活力ある圏域の形成に関し、一体的な圏域を形成するため、協約を締結する。'],
    ['forms one without a name', '連携中枢都市圏の形成に関し、協約を締結する。'],
  ])('is not found where the text %s', (_, words) => {
    expect(regionOf(words)).toBeUndefined();
  });
});

describe('the region that a text says is formed', () => {
  it.each([
    ['の形成に関し', '松山圏域の形成に関し、協約を締結する。', '松山圏域'],
    [
      'a name that ends in 本',
      '熊本連携中枢都市圏の形成に関し、協約を締結する。',
      '熊本連携中枢都市圏',
    ],
    [
      'a name that ends in 本, of a wide area',
      '松本広域連携中枢都市圏を形成し、締結する。',
      '松本広域連携中枢都市圏',
    ],
    ['を形成し', '松山広域定住自立圏を形成し、協約を締結する。', '松山広域定住自立圏'],
    ['において', '松山圏域において連携中枢都市圏を形成するため、協約を締結する。', '松山圏域'],
  ])('has a name before %s', (_, words, name) => {
    expect(regionOf(words)).toEqual([name, name, []]);
  });

  it.each([
    ['松山広域都市圏（以下「圏域」という。）を形成し、活性化を図る。', '松山広域都市圏'],
    ['松山広域連携中枢都市圏において、活力ある社会経済を維持する。', '松山広域連携中枢都市圏'],
  ])('may be named in the first article: %s', (sentence, name) => {
    const text = `${preambleOf('松山市', '東温市')}\n第１条 甲及び乙は、${sentence}`;
    expect(analyzeText(text).region?.name).toBe(name);
  });
});

describe('the region that an article defines', () => {
  it.each([
    [
      'by its members',
      'この協約において「圏域」とは、松山市、東温市及び砥部町で構成される区域をいう。',
      [undefined, ['甲', '乙', '砥部町']],
    ],
    [
      'by their area',
      'この協定において「圏域」とは、松山市及び東温市の区域をいう。',
      [undefined, ['甲', '乙']],
    ],
    [
      'by a name of its own',
      'この協約において「松山圏域」とは、松山市、伊予市及び東温市からなる圏域をいう。',
      ['松山圏域', ['甲', '伊予市', '乙']],
    ],
    [
      'not where another word is defined',
      'この協約において「取組」とは、別表の事業をいう。',
      undefined,
    ],
    [
      'not where nothing is said of it',
      'この協約において「圏域」とは、前条の圏域をいう。',
      undefined,
    ],
  ])('%s', (_, sentence, expected) => {
    const text = `${preambleOf('松山市', '東温市')}\n第１条 ${sentence}`;
    const { region } = analyzeText(text);
    const said =
      region === undefined
        ? undefined
        : [region.name, region.members.map(({ actor }) => nameOf(actor))];
    expect(said).toEqual(expected);
  });
});

describe('the region in the title', () => {
  function regionOfTitle(title: string): string | undefined {
    return analyzeText(`${title}\n第１条 甲は、定める。`).region?.name;
  }

  it.each([
    [
      'behind the parties',
      '松山市及び東温市における瀬戸内圏域連携中枢都市圏形成に係る連携協約',
      '瀬戸内圏域連携中枢都市圏',
    ],
    ['alone', '瀬戸内広域連携中枢都市圏の形成に関する連携協約書', '瀬戸内広域連携中枢都市圏'],
    ['behind との', '松山市と東温市との瀬戸内圏域の形成に関する連携協約', '瀬戸内圏域'],
    ['of a settlement area', '松山市と東温市とのいよ定住自立圏形成協定', 'いよ定住自立圏'],
  ])('is found %s', (_, title, name) => {
    expect(regionOfTitle(title)).toBe(name);
  });

  it.each([
    ['names only the kind', '松山市及び東温市における連携中枢都市圏形成に係る連携協約'],
    ['names none', '松山市及び東温市における連携協約'],
  ])('is not found where the title %s', (_, title) => {
    expect(regionOfTitle(title)).toBeUndefined();
  });

  it('gives way to the preamble', () => {
    const title = '松山市及び東温市における瀬戸内圏域の形成に関する連携協約';
    const preamble = preambleOf('松山市', '東温市').replace(
      '次のとおり',
      '松山圏域（以下「圏域」という。）を形成するため、',
    );
    expect(analyzeText(`${title}\n${preamble}`).region?.name).toBe('松山圏域');
  });
});
