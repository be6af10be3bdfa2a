/**
 * The articles that agreements have, each in several wordings, as officials write them. Slots are
 * those of model.ts.
 */
import { yearsAfter } from './ground.js';
import type { Day, ModelArticle, ModelParagraph, ModelTerm } from './model.js';
import type { Random } from './random.js';

/** What an article of some sort may say: one of its headings and one of its texts. */
export interface Clause {
  readonly headings: readonly string[];
  /** One entry a paragraph; items of a list behind bars. */
  readonly texts: readonly (readonly string[])[];
  readonly measures?: boolean;
}

const PURPOSE: Clause = {
  headings: ['目的', '趣旨'],
  texts: [
    ['{doc}は、{all}が連携して圏域の発展に取り組むことにより、人口が減少する中にあっても、誰もが安心して暮らし続けることができる地域をつくることを目的とする。'],
    ['{doc}は、{all}が互いの特性を尊重しつつ役割を分担し、住民の福祉の増進と地域の活性化を図ることを目的とする。'],
    ['{doc}は、{all}の連携に関し必要な事項を定めることにより、効率的で質の高い行政サービスを将来にわたって提供することを目的とする。'],
  ],
}; // prettier-ignore

const POLICY: Clause = {
  headings: ['基本方針', '連携の基本方針'],
  texts: [
    ['{all}は、前条の目的を達成するため、次条に規定する取組について、相互に役割を分担し、連携して事務の執行に当たるものとする。'],
    ['{all}は、対等の立場で協議し、信頼関係に基づいて取組を進めるものとする。', '前項の取組は、住民の意見を反映して進めるものとする。'],
    ['{all}は、前条に規定する目的の達成に向けて、それぞれの資源を有効に活用し、一体となって取組を進める。'],
  ],
}; // prettier-ignore

const MEASURES: Clause = {
  headings: ['連携する取組及び役割分担', '取組の内容等', '連携する政策分野、取組の内容及び役割分担'],
  texts: [
    ['{all}が連携して行う取組の内容及びそれぞれの役割は、{annex}のとおりとする。'],
    ['{all}が相互に役割を分担して連携を図る取組は、{annex}に掲げるものとする。', '{all}は、前項の取組を誠実に進めなければならない。'],
    ['{all}は、{annex}に定める役割分担により取組を行う。ただし、特別の事情があるときは、{all}が協議してこれを変更することができる。'],
  ],
  measures: true,
}; // prettier-ignore

const COST: Clause = {
  headings: ['費用の負担', '費用分担', '経費の負担'],
  texts: [
    ['{art:3}に規定する取組に要する費用は、受益の程度に応じて{all}が負担するものとし、その額は、{all}が協議して定める。'],
    ['前条の取組に必要な経費は、{all}が別に協議して定める割合により負担する。', '前項の経費は、毎年度、{all}が定める期日までに支払うものとする。'],
    ['取組に要する費用の負担については、その都度、{all}が協議の上、決定するものとする。'],
  ],
}; // prettier-ignore

const CONSULTATION: Clause = {
  headings: ['連絡会議', '協議の場', '定期的な協議'],
  texts: [
    ['{all}の長は、取組の進捗を確認し、必要な連絡調整を行うため、毎年度{n:1}回以上会議を開くものとする。'],
    ['{all}は、取組を円滑に進めるため、定期的に協議を行う。', '前項の協議を補佐するため、担当職員による連絡会を置くことができる。'],
    ['{all}は、次に掲げる事項について協議するため、連絡会議を設置する。|取組の実施状況に関すること|費用の負担に関すること|その他必要な事項に関すること'],
  ],
}; // prettier-ignore

const INFORMATION: Clause = {
  headings: ['個人情報の保護', '秘密の保持', '情報の共有'],
  texts: [
    ['{all}は、取組を行うに当たって知り得た個人情報を適正に取り扱わなければならない。'],
    ['{all}は、取組により知り得た秘密を他に漏らしてはならない。{doc}が効力を失った後も、同様とする。'],
    ['{all}は、取組に必要な情報を相互に提供し、その有効な活用に努めるものとする。'],
  ],
}; // prettier-ignore

const CHANGE: Clause = {
  headings: ['変更及び廃止', '協約の変更等', '内容の変更'],
  texts: [
    ['{doc}の内容を変更し、又はこれを廃止しようとするときは、{all}が協議して定めるものとする。'],
    ['{all}のいずれかが{doc}の変更又は廃止を求めるときは、相手方にその旨を申し出て協議するものとする。', '前項の変更又は廃止については、あらかじめそれぞれの議会の議決を経なければならない。'],
  ],
}; // prettier-ignore

const LAPSE: Clause = {
  headings: ['失効', '効力の終了'],
  texts: [
    ['{1}又は{2}は、{doc}の失効を求めるときは、議会の議決を経て、その旨を相手方に書面で通告するものとする。', '{doc}は、前項の通告があった日から起算して{n:2}年を経過した日に、その効力を失う。'],
    ['{all}は、議会の議決を経て{doc}の廃止を通告することができる。この場合において、{doc}は、通告の日から{n:1}年を経過したときに失効する。'],
  ],
}; // prettier-ignore

const DOUBT: Clause = {
  headings: ['疑義の決定', '協議事項', '疑義の解決', '補則'],
  texts: [
    ['{doc}に定めのない事項又は疑義が生じた事項については、{all}が協議して定める。'],
    ['{doc}の解釈に疑義を生じたとき、又は{doc}に定めのない事項について定める必要があるときは、{all}が誠意をもって協議するものとする。'],
  ],
}; // prettier-ignore

/** The clauses by name. */
export const CLAUSES = {
  purpose: PURPOSE,
  policy: POLICY,
  measures: MEASURES,
  cost: COST,
  consultation: CONSULTATION,
  information: INFORMATION,
  change: CHANGE,
  lapse: LAPSE,
  doubt: DOUBT,
} satisfies Record<string, Clause>;

/** Makes articles of clauses, numbered from 1. */
export function articlesOf(random: Random, clauses: readonly Clause[]): readonly ModelArticle[] {
  return clauses.map((clause, at) => articleOf(random, clause, String(at + 1)));
}

/** One article of a clause. */
export function articleOf(random: Random, clause: Clause, number: string): ModelArticle {
  return {
    number,
    heading: random.pick(clause.headings),
    paragraphs: random.pick(clause.texts).map(paragraphOf),
    ...(clause.measures === true ? { measures: true } : {}),
  };
}

/** A paragraph as it is written above: its text, and its items behind bars. */
function paragraphOf(written: string): ModelParagraph {
  const [text = '', ...items] = written.split('|');
  return items.length === 0 ? { text } : { text, items };
}

const RENEWALS: readonly string[] = [
  'ただし、期間満了の日の{m}前までに{all}のいずれからも書面による申出がないときは、更に{n:1}年間更新するものとし、以後も同様とする。',
  '前項の期間が満了する{m}前までに当事者から別段の意思表示がない場合は、同一の条件で{n:1}年間延長するものとし、その後も同様とする。',
];

const MONTHS = ['か月', '箇月', '月', 'カ月'];

/** The article on how long an agreement is in force. */
export function termArticle(
  random: Random,
  number: number,
  from: Day,
): { readonly article: ModelArticle; readonly term: ModelTerm } {
  const to = yearsAfter(from, random.int(2, 10));
  const first = `{doc}の有効期間は、{day:${from}}から{day:${to}}までとする。`;
  const renews = random.chance(0.6);
  const notice = random.pick([1, 2, 3, 6]);
  const renewal = random.pick(RENEWALS).replace('{m}', `{n:${notice}}${random.pick(MONTHS)}`);
  const isProviso = renewal.startsWith('ただし');
  const texts = !renews ? [first] : isProviso ? [`${first}${renewal}`] : [first, renewal];
  return {
    article: {
      number: String(number),
      heading: random.pick(['有効期間', '期間', '協定の有効期間']),
      paragraphs: texts.map(text => ({ text })),
    },
    term: { from, to, ...(renews ? { renews, notice } : {}) },
  };
}
