import { describe, expect, it } from 'vitest';
import type { CooperationMeasure } from '../../src/model/agreement.js';
import { analyzeText, annexRow } from '../support/agreements.js';
import { codesOf } from '../support/documents.js';
import { convertBundled } from '../support/knowledge.js';

/**
 * Themes of three agreements as a reader assigned them: row, how its title or content begins, primary
 * theme, further themes. A row is its pillar, its field and its number.
 */
const ASSIGNED: Readonly<Record<string, readonly (readonly [string, string, string, string])[]>> = {
  'takaoka-himi-2026': [
    ['A1', '構成市で組織する協議会や産学', 'strategy-governance', ''],
    ['A2', '異業種交流や新規創業促進、研', 'industry-startup', 'higher-education-research'],
    ['A3', '伝統産業や農林水産物等の地域', 'regional-products', 'agriculture'],
    ['A4', '観光資源の連携によるマーケテ', 'tourism', 'regional-products'],
    ['B1', 'がん医療等における高度な医療', 'advanced-medical', 'community-medical'],
    ['B2', '鉄軌道を中心とする各種公共交', 'wide-area-transit', ''],
    ['B3', '高度専門的な研究施設整備や地', 'higher-education-research', 'industry-startup'],
    [
      'C-A1',
      '病診連携の強化、看護人材の確',
      'community-medical',
      'long-term-care welfare childcare ict',
    ],
    [
      'C-A2',
      'ICT教育の推進、地域の歴史',
      'education',
      'school-education culture sports ict public-facilities',
    ],
    [
      'C-A3',
      '地域のにぎわい創出、企業誘致',
      'regional-promotion',
      'business-attraction employment',
    ],
    ['C-A4', '自然災害や有害鳥獣等の各種対', 'disaster', 'wildlife'],
    ['C-A5', '環境負荷の低減と持続可能な社', 'environment', ''],
    ['C-B1', '住民の移動手段となる電車・バ', 'local-transit', ''],
    ['C-B2', '定住・移住に係る総合的支援、', 'migration', 'exchange'],
    ['C-C1', '人事交流、統一的な職員研修、', 'staff-development', 'public-facilities devolution'],
  ],
  'toyama-template-draft': [
    ['A1', '産学金官民一体となった経済成', 'strategy-governance', ''],
    ['A2', '新規創業の促進及び地域産業の振興', 'industry-startup', ''],
    ['A3', '地域資源を活用した地域経済の裾野拡大', 'regional-products', ''],
    ['A4', '戦略的な観光施策の推進', 'tourism', 'regional-products'],
    ['B1', '高度な医療サービスの提供', 'advanced-medical', ''],
    ['B2', '高度な中心拠点の整備・広域的', 'urban-core', 'wide-area-transit'],
    [
      'B3',
      '高等教育・研究開発の環境整備',
      'higher-education-research',
      'employment industry-startup',
    ],
    ['C1', '地域医療・介護の充実', 'community-medical', 'long-term-care'],
    ['C2', '福祉の充実', 'welfare', 'childcare elderly-welfare disability-welfare'],
    [
      'C3',
      '教育・文化・スポーツの振興',
      'education',
      'school-education social-education culture sports',
    ],
    ['C4', '広域的な土地利用', 'land-use', ''],
    ['C5', '地域振興', 'regional-promotion', ''],
    ['C6', '災害対策等の充実', 'disaster', 'wildlife public-safety'],
    ['C7', '環境対策の推進', 'environment', 'waste'],
    ['C8', '地域公共交通の充実', 'local-transit', ''],
    ['C9', 'ＩＣＴインフラの整備', 'ict', ''],
    ['C10', '道路等の社会インフラの整備', 'roads', ''],
    ['C11', '地域の生産者や消費者等の連携', 'local-consumption', 'regional-products'],
    ['C12', '圏域内外の住民との交流・移住促進', 'migration', 'exchange'],
    ['C13', '圏域マネジメント能力の強化', 'staff-development', ''],
  ],
  'okayama-wake-2016': [
    ['A1', '圏域全体の戦略的な産業振興に', 'industry-startup', ''],
    ['A2', '強みをいかした新たな産業の創出・育成', 'industry-startup', ''],
    ['A3', '地域資源をいかした商品や農産', 'regional-products', 'agriculture'],
    ['A4', '国内外に開かれた広域観光の推進', 'tourism', 'culture'],
    ['B1', 'ESDによる人づくりとネット', 'esd', ''],
    ['B2', '市民活動の広域展開と市民協働の推進', 'civic-activity', ''],
    ['C1', '子育て支援の充実', 'childcare', ''],
    ['C2', '教育分野における交流の強化', 'school-education', ''],
    ['C3', '圏域の活性化に向けたスポーツ振興', 'sports', ''],
    ['C4', '安定したごみ処理の推進', 'waste', ''],
    ['C5', '公共交通ネットワークの利便性の向上', 'local-transit', 'wide-area-transit'],
    ['C6', '圏域内への移住・定住の促進', 'migration', ''],
    ['C7', '公共施設の最適化', 'public-facilities', ''],
    ['C8', '圏域内市町の職員の育成', 'staff-development', ''],
  ],
};

function rowOf({ pillar, subfield, place }: CooperationMeasure): string {
  const field = subfield === undefined ? '' : `-${subfield.slice(1)}`;
  return `${pillar ?? ''}${field}${place.kind === 'row' ? place.row.order : ''}`;
}

/** The words of a measure in the widths of the table above. */
function beginningOf({ title, content }: CooperationMeasure): string {
  return (title ?? content).text;
}

function slugs(text: string): ReadonlySet<string> {
  return new Set(text.split(' ').filter(Boolean));
}

describe.each(Object.entries(ASSIGNED))('the themes of %s', (name, rows) => {
  const { measures } = convertBundled(name).agreement;

  it('are assigned for every measure', () => {
    expect(measures.map(rowOf)).toEqual(rows.map(([row]) => row));
  });

  it.each(rows)('%s %s: %s %s', (row, words, primary, further) => {
    const measure = measures.find(candidate => rowOf(candidate) === row)!;
    const themes = measure.themes.map(({ theme }) => theme);
    expect(beginningOf(measure).startsWith(words)).toBe(true);
    expect(measure.themes.filter(theme => theme.primary).map(({ theme }) => theme)).toEqual([
      primary,
    ]);
    expect(new Set(themes.filter(theme => theme !== primary))).toEqual(slugs(further));
  });
});

/** The themes of a row in the small lexicon, primary first. */
function themesOf(title: string, content: string, ...headings: readonly string[]) {
  const [measure] = analyzeText(annexRow({ title, content }, ...headings)).measures;
  return measure?.themes.map(({ theme }) => theme);
}

describe('the primary theme', () => {
  it.each([
    ['is named in the title', '観光', '医療に取り組む。', ['tourism', 'medical']],
    ['is the first that the title names', '医療・観光', '取り組む。', ['medical', 'tourism']],
    [
      'is what joins fields, wherever it stands',
      '観光と教育・文化',
      '取り組む。',
      ['education', 'culture', 'tourism'],
    ],
    ['is in the content where the title names none', '推進体制', '観光に取り組む。', ['tourism']],
    [
      'is at the end of a content without title',
      '',
      '医療の充実、観光に取り組む。',
      ['tourism', 'medical'],
    ],
    [
      'is the first of the end of a content',
      '',
      '防災、医療及び観光に取り組む。',
      ['medical', 'disaster', 'tourism'],
    ],
    [
      'is before the end where the end names none',
      '',
      '医療の充実等、各種施策に取り組む。',
      ['medical'],
    ],
    [
      'is no example while another word decides',
      '',
      '企業の誘致、観光に取り組む。',
      ['tourism', 'industry-startup'],
    ],
    [
      'is an example where nothing else decides',
      '',
      '企業の支援に取り組む。',
      ['industry-startup'],
    ],
    ['is a whole title where a term asks for that', '環境', '取り組む。', ['environment']],
    [
      'is not a part of the title where a term asks for the whole',
      '環境の整備',
      '観光に取り組む。',
      ['tourism'],
    ],
    ['is the longer of two terms', '地域公共交通', '取り組む。', ['local-transit']],
    ['is not in a word that is masked', '文化施設', '観光に取り組む。', ['tourism']],
    ['has its term wherever the letters are spaced', '観 光', '取り組む。', ['tourism']],
  ])('%s', (_, title, content, expected) => {
    expect(themesOf(title, content)).toEqual(expected);
  });

  it.each([
    ['pillar A, which does not divide it', '１　圏域全体の経済成長', '医療', ['medical']],
    ['pillar B', '２　高次の都市機能', '医療', ['advanced-medical']],
    ['pillar C', '３　生活関連機能', '医療', ['community-medical']],
    [
      'pillar B, though a narrower one is named',
      '２　高次の都市機能',
      '地域公共交通',
      ['local-transit'],
    ],
  ])('is the narrower one of %s', (_, heading, title, expected) => {
    expect(themesOf(title, '取り組む。', heading)).toEqual(expected);
  });

  it('is unclassified where no word decides, which is reported', () => {
    const agreement = analyzeText(annexRow({ content: '各種の施策に取り組む。' }));
    expect(agreement.measures[0]?.themes).toMatchObject([{ theme: 'unclassified', primary: true }]);
    expect(codesOf(agreement)).toContain('theme-unknown');
  });

  it('quotes the word that decides, as published', () => {
    const [measure] = analyzeText(
      annexRow({ title: '広域 観　光', content: '取り組む。' }),
    ).measures;
    expect(measure?.themes[0]?.words.text).toBe('観光');
  });
});
