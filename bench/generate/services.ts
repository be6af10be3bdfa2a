/** Agreements about a task: 事務委託規約, 相互応援協定; and 宣言, which agree with nobody. */
import type { Clause } from './clauses.js';
import { CLAUSES, articlesOf } from './clauses.js';
import type { Ground } from './ground.js';
import { autonomyLaw, testimoniumOf } from './ground.js';
import type { ModelInstrument, ModelParty } from './model.js';
import { prefectureOf, unionNear } from './municipalities.js';

const TASKS = ['公平委員会', '戸籍証明書の交付', '消防', 'し尿の処理', '学齢児童の教育', '行政不服審査会', '住民票の写しの交付']; // prettier-ignore

const ENTRUSTMENT: readonly Clause[] = [
  {
    headings: ['委託事務の範囲', '事務の委託'],
    texts: [
      ['{1}は、{task}に関する事務（以下「委託事務」という。）の管理及び執行を{2}に委託する。'],
      ['{1}は、次に掲げる事務（以下「委託事務」という。）の管理及び執行を{2}に委託する。|{task}に関する事務|前号の事務に附帯する事務'],
    ],
  },
  {
    headings: ['管理及び執行の方法'],
    texts: [['委託事務の管理及び執行については、{2}の条例、規則その他の規程の定めるところによるものとする。']],
  },
  {
    headings: ['経費の負担', '経費の支弁の方法'],
    texts: [
      ['委託事務の管理及び執行に要する経費は、{1}の負担とし、{1}は、これを{2}に交付するものとする。', '前項の経費の額及び交付の時期は、{1}と{2}が協議して定める。'],
      ['委託事務に要する経費は、{1}が負担する。この場合において、{2}は、あらかじめ経費の見積りに関する書類を{1}に送付しなければならない。'],
    ],
  },
  {
    headings: ['予算の計上', '収入の帰属'],
    texts: [
      ['{2}は、委託事務に係る収入及び支出について、歳入歳出予算において分別して計上するものとする。'],
      ['委託事務の管理及び執行に伴い徴収する手数料は、{2}の収入とする。'],
    ],
  },
  {
    headings: ['決算の場合の措置'],
    texts: [['{2}は、地方自治法第{n:233}条第{n:6}項の規定により決算の要領を公表したときは、委託事務に関する部分を{1}に通知するものとする。']],
  },
  {
    headings: ['条例等改正の場合の措置'],
    texts: [['{2}は、委託事務に適用される条例等を改正しようとするときは、あらかじめ{1}に通知しなければならない。', '前項の改正があったときは、{1}は、直ちにこれを公表するものとする。']],
  },
]; // prettier-ignore

/** 事務委託規約, by a municipality to another or to its prefecture. */
export function entrustmentRules(ground: Ground): ModelInstrument {
  const { random, region, date } = ground;
  const parties = twoParties(ground, party => prefectureOf(party, random));
  const task = random.pick(TASKS);
  const articles = articlesOf(random, [...ENTRUSTMENT, CLAUSES.doubt]).map(article => ({
    ...article,
    paragraphs: article.paragraphs.map(({ text, items }) => ({
      text: text.replace('{task}', task),
      ...(items === undefined ? {} : { items: items.map(item => item.replace('{task}', task)) }),
    })),
  }));
  return {
    kind: 'entrustment-rules',
    act: 'base',
    status: 'concluded',
    title: random.pick([
      `{1name}と{2name}との間の${task}に係る事務の委託に関する規約`,
      `${task}に関する事務の委託に関する規約`,
      `{1name}と{2name}との間における${task}の事務委託に関する規約`,
    ]),
    self: 'この規約',
    parties,
    region,
    preamble:
      '地方自治法（{law}）第{n:252}条の{n:14}第{n:1}項の規定により、次のとおり事務の委託に関する規約を定める。',
    articles,
    measures: [],
    testimonium: random.pick(['', testimoniumOf(random, 2)]),
    date,
    inForce: date,
    modifications: [],
    laws: [autonomyLaw('252_14', 1), autonomyLaw('233', 6)],
  };
}

function twoParties(
  ground: Ground,
  other: (party: ModelParty) => ModelParty,
): readonly ModelParty[] {
  const [first, second] = ground.parties;
  if (first === undefined || second === undefined) return ground.parties;
  return [first, ground.random.chance(0.3) ? other(first) : second];
}

const MUTUAL_AID: readonly Clause[] = [
  {
    headings: ['目的', '趣旨'],
    texts: [
      ['{doc}は、{all}のいずれかの区域において災害が発生した場合に、相互に応援を行うために必要な事項を定めるものとする。'],
      ['{doc}は、災害対策基本法（昭和{n:36}年法律第{n:223}号）に規定する災害が発生し、被災した市町村のみでは十分な対策を講ずることができない場合に、{all}が相互に応援することを目的とする。'],
    ],
  },
  {
    headings: ['応援の種類', '応援の内容'],
    texts: [
      ['応援の種類は、次のとおりとする。|食料、飲料水及び生活必需品の供給|救助及び応急復旧に必要な資機材の提供|救援に必要な職員の派遣|前各号に掲げるもののほか、特に要請のあった事項'],
      ['{all}が行う応援の内容は、次に掲げるとおりとする。|被災者の一時的な受入れ|応急対策に必要な車両及び資機材の提供|その他特に必要と認める事項'],
    ],
  },
  {
    headings: ['応援要請の手続', '応援の要請'],
    texts: [
      ['応援を要請しようとする者は、次の事項を明らかにして、電話等により要請し、後日、速やかに文書を提出するものとする。|被害の状況|応援を必要とする期間|応援の場所及び経路'],
      ['応援の要請は、被害の状況その他必要な事項を明らかにして行わなければならない。ただし、緊急を要する場合は、口頭により行うことができる。'],
    ],
  },
  {
    headings: ['応援の実施'],
    texts: [['応援の要請を受けた者は、極力これに応じ、必要な応援を行うものとする。', '被害が甚大で連絡が取れないときは、要請を待たずに応援を行うことができる。']],
  },
  {
    headings: ['経費の負担', '応援経費の負担'],
    texts: [['応援に要した経費は、原則として応援を受けた者が負担する。', '前項の規定により難いときは、{all}が協議して定める。']],
  },
  {
    headings: ['連絡担当部局', '連絡の窓口'],
    texts: [['{all}は、あらかじめ連絡を担当する部局を定め、災害が発生したときは、速やかに情報を交換するものとする。']],
  },
]; // prettier-ignore

/** 相互応援協定, among municipalities and unions. */
export function mutualAidAgreement(ground: Ground): ModelInstrument {
  const { random, region, date } = ground;
  const parties = random.chance(0.2)
    ? twoParties(ground, party => unionNear(party, '消防', random))
    : ground.parties;
  const articles = articlesOf(random, [...MUTUAL_AID, CLAUSES.doubt]);
  const citesAct = articles[0]?.paragraphs[0]?.text.includes('災害対策基本法') === true;
  return {
    kind: 'mutual-aid-agreement',
    act: 'base',
    status: 'concluded',
    title: random.pick([
      '災害時における相互応援に関する協定',
      '災害時相互応援協定書',
      '{names}における災害時の相互応援に関する協定書',
    ]),
    self: random.pick(['この協定', '本協定']),
    parties,
    region,
    preamble: '災害時における相互応援について、次のとおり協定を締結する。',
    articles,
    measures: [],
    testimonium: testimoniumOf(random, parties.length),
    date,
    inForce: date,
    modifications: [],
    laws: citesAct ? [{ name: '災害対策基本法', number: '昭和36年法律第223号' }] : [],
  };
}

/** 連携中枢都市宣言 or 中心市宣言: one city on its own. */
export function declaration(ground: Ground): ModelInstrument {
  const { random, region, date } = ground;
  const isHub = random.chance(0.5);
  const name = isHub ? '連携中枢都市宣言' : '中心市宣言';
  const role = isHub ? '連携中枢都市' : '中心市';
  const kindOfRegion = isHub ? '連携中枢都市圏' : '定住自立圏';
  return {
    kind: isHub ? 'hub-city-declaration' : 'central-city-declaration',
    act: 'declaration',
    status: 'concluded',
    title: random.pick([name, `{region}${kindOfRegion}${name}`, `{1name}${name}`]),
    self: '',
    parties: ground.parties.slice(0, 1),
    region,
    preamble: '',
    articles: [],
    paragraphs: [
      `{1name}は、{region}地域の中心として、古くから産業、医療、教育等の都市機能が集まり、近隣の市町村の住民の暮らしを支えてきた。`,
      random.pick([
        '一方で、人口減少と少子高齢化が進み、一つの自治体だけで行政サービスを維持することは難しくなっている。',
        'しかしながら、地域を取り巻く環境は厳しさを増しており、近隣の市町村との連携がこれまで以上に重要となっている。',
      ]),
      `ここに、{1name}は、近隣の市町村と共に${kindOfRegion}を形成し、その${role}としての役割を担うことを宣言する。`,
    ],
    measures: [],
    testimonium: '',
    date,
    inForce: date,
    modifications: [],
    laws: [],
  };
}
