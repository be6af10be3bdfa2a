/** Whether the terms of data/lexicon are general: rows as other regions word them. */
import { describe, expect, it } from 'vitest';
import { foldWidth } from '../../src/japanese/normalize.js';
import { analyzeText, annexRow } from '../support/agreements.js';
import { KNOWLEDGE } from '../support/knowledge.js';

const HEADINGS = {
  A: '１　圏域全体の経済成長のけん引',
  B: '２　高次の都市機能の集積・強化',
  C: '３　圏域全体の生活関連機能サービスの向上',
} as const;

it.each([
  // pillar, title, content, primary theme, further themes
  ['C', '有害鳥獣対策', '有害鳥獣の広域的な捕獲体制の整備に取り組む。', 'wildlife'],
  ['C', '鳥獣被害防止対策', 'イノシシやニホンジカの捕獲に取り組む。', 'wildlife'],
  ['C', '消防の広域化', '消防の広域化に向けた検討を行う。', 'disaster'],
  ['C', '大規模災害時の相互応援', '大規模災害時の相互応援に取り組む。', 'disaster'],
  ['C', '防犯対策', '青色防犯パトロールを共同で行う。', 'public-safety'],
  ['C', '交通安全対策', '交通安全教室の共同開催に取り組む。', 'public-safety'],
  ['C', '図書館の相互利用', '圏域内の図書館の相互利用を促進する。', 'social-education'],
  ['C', '生涯学習の推進', '市民大学の共同開催に取り組む。', 'social-education'],
  ['B', 'プラネタリウムの広域利用', '科学館の広域利用に取り組む。', 'social-education'],
  ['C', '学校給食の共同化', '学校給食センターの運営に取り組む。', 'school-education'],
  ['C', 'いじめ・不登校対策', '教育支援センターの運営に取り組む。', 'school-education'],
  ['C', '文化財の保存・活用', '文化財の保存及び活用に取り組む。', 'culture'],
  ['C', 'スポーツ合宿の誘致', 'プロバスケットボールの試合を誘致する。', 'sports'],
  ['C', 'スポーツ施設の相互利用', 'スポーツ施設の相互利用に取り組む。', 'public-facilities sports'],
  ['C', '公共施設の相互利用', '体育施設を含む公共施設の相互利用に取り組む。', 'public-facilities'],
  ['C', '火葬場の広域利用', '火葬場の広域利用に取り組む。', 'public-facilities'],
  ['C', '休日夜間急患センターの運営', '休日夜間急患センターを運営する。', 'community-medical'],
  ['C', '医師確保対策', '医師の派遣に取り組む。', 'community-medical'],
  ['C', '看護師の確保', '看護専門学校の運営を支援する。', 'community-medical'],
  ['C', '感染症対策', '感染症対策の連携に取り組む。', 'community-medical'],
  ['B', '高度医療の提供', '周産期医療の提供体制を充実する。', 'advanced-medical'],
  [
    'C',
    '在宅医療・介護連携の推進',
    '在宅医療と介護の連携に取り組む。',
    'community-medical long-term-care',
  ],
  ['C', '認知症施策の推進', '認知症サポーターの養成に取り組む。', 'long-term-care'],
  ['C', '病児・病後児保育', '病児・病後児保育に取り組む。', 'childcare'],
  ['C', '子ども食堂の支援', '子ども食堂を支援する。', 'childcare'],
  ['C', '成年後見制度の利用促進', '中核機関の共同設置に取り組む。', 'adult-guardianship'],
  ['C', '障がい福祉の推進', '障害福祉サービスを充実する。', 'disability-welfare'],
  ['C', 'ヘルプマークの普及', 'ヘルプマークの普及に取り組む。', 'disability-welfare'],
  ['C', '生活困窮者の自立支援', '生活困窮者の自立支援に取り組む。', 'welfare'],
  ['C', 'ごみの広域処理', '可燃ごみの広域処理に取り組む。', 'waste'],
  ['C', '食品ロスの削減', '食品ロスの削減に取り組む。', 'waste'],
  ['C', '地球温暖化対策', '再生可能エネルギーの導入に取り組む。', 'environment'],
  ['C', '森林の保全', '水源となる森林の保全に取り組む。', 'agriculture environment'],
  ['A', '農業の担い手育成', '新規就農者の育成に取り組む。', 'agriculture'],
  ['C', '農業の振興', 'スマート農業の実証に取り組む。', 'agriculture'],
  ['C', '地産地消の推進', '地元食材の利用に取り組む。', 'local-consumption'],
  ['A', '6次産業化の推進', '農産物を活用した商品開発に取り組む。', 'regional-products agriculture'],
  ['A', 'ふるさと納税の推進', '返礼品の共同開発に取り組む。', 'regional-products'],
  ['A', 'インバウンドの推進', '外国人観光客の誘致に取り組む。', 'tourism'],
  ['B', 'コンベンションの誘致', '国際会議の誘致に取り組む。', 'tourism'],
  ['A', '企業誘致の推進', '企業立地フェアに共同で出展する。', 'business-attraction'],
  ['A', '就職支援', '合同就職面接会を開催する。', 'employment'],
  ['A', '事業承継の支援', '事業承継相談会を開催する。', 'industry-startup'],
  ['B', '中心市街地の活性化', '中心市街地の活性化に取り組む。', 'urban-core'],
  ['B', '大学との連携', '大学と連携した人材育成に取り組む。', 'higher-education-research'],
  ['C', 'デマンド交通の導入', '交通空白地域の解消に取り組む。', 'local-transit'],
  ['C', '鉄道の利用促進', '鉄道の利用促進に取り組む。', 'local-transit'],
  ['B', '広域交通網の整備', '広域交通網の整備に取り組む。', 'wide-area-transit'],
  ['C', '道路網の整備', '幹線道路の整備に取り組む。', 'roads'],
  ['C', '自治体クラウドの推進', '基幹系システムの標準化に取り組む。', 'ict'],
  ['C', '関係人口の創出', '関係人口の創出に取り組む。', 'migration'],
  ['C', '若者の地元定着', '若者の地元定着に取り組む。', 'migration'],
  ['C', '婚活支援', '婚活イベントを共同で開催する。', 'marriage-support'],
  ['C', '国際交流の推進', '多文化共生を推進する。', 'exchange'],
  ['C', '空き家対策', '空き家バンクを運営する。', 'regional-promotion'],
  ['C', 'NPOの支援', 'ボランティア活動を支援する。', 'civic-activity'],
  ['C', '男女共同参画の推進', '男女共同参画に関する講座を開催する。', 'gender-equality'],
  ['C', '消費生活相談の広域化', '消費生活センターを設置する。', 'consumer'],
  ['C', '職員研修の共同実施', '職員の合同研修を実施する。', 'staff-development'],
  ['C', '外部専門人材の活用', '外部人材を活用する。', 'staff-development'],
  ['C', '行政事務の共同処理', '事務の委託に取り組む。', 'devolution'],
  ['C', '', '圏域住民が安心して暮らせるよう、防災及び消防体制の充実を図る。', 'disaster'],
  ['A', '', '高校生の就業体験等、若年者の就労支援に取り組む。', 'employment'],
  ['A', '', '特産品の開発等、農林水産業の振興に取り組む。', 'agriculture regional-products'],
  ['C', '', '病児保育等、子育て支援の充実に取り組む。', 'childcare'],
  ['C', '動物愛護の推進', '動物愛護の啓発に取り組む。', 'unclassified'],
] as const)('pillar %s, %s %s: %s', (pillar, title, content, expected) => {
  const text = annexRow({ title, content }, HEADINGS[pillar]);
  const [measure] = analyzeText(text, KNOWLEDGE.lexicon).measures;
  const [primary, ...further] = expected.split(' ');
  expect(measure?.themes[0]).toMatchObject({ theme: primary, primary: true });
  expect(
    measure?.themes
      .slice(1)
      .map(({ theme }) => theme)
      .sort(),
  ).toEqual(further.sort());
});

describe('the table of terms', () => {
  const { themes } = KNOWLEDGE.lexicon;
  const concepts = new Set(
    KNOWLEDGE.ontology.vocabulary.flatMap(({ subject: { value } }) =>
      value.includes('/vocab/theme/') ? [value.slice(value.lastIndexOf('/') + 1)] : [],
    ),
  );

  it('has each term once', () => {
    const terms = themes.map(({ term }) => term);
    expect(terms.filter((term, at) => terms.indexOf(term) !== at)).toEqual([]);
  });

  it('has terms that are folded, for they are looked for in folded text', () => {
    expect(themes.filter(({ term }) => foldWidth(term) !== term)).toEqual([]);
  });

  it('names themes of the vocabulary only', () => {
    const unknown = themes.filter(term => term.themes.some(theme => !concepts.has(theme)));
    expect(concepts.size).toBeGreaterThan(40);
    expect(unknown).toEqual([]);
  });

  it('has themes for every term but a mask', () => {
    const odd = themes.filter(term => (term.use === 'mask') !== (term.themes.length === 0));
    expect(odd).toEqual([]);
  });

  it('has no use but the four', () => {
    const uses = new Set(themes.map(({ use }) => use));
    expect([...uses].sort()).toEqual(['combined', 'example', 'head', 'mask']);
  });
});
