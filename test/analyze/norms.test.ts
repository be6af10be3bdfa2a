import { describe, expect, it } from 'vitest';
import { findNorms } from '../../src/analyze/norms.js';
import type { Norm } from '../../src/model/agreement.js';
import { nameOf, setting } from '../support/agreements.js';
import { codesOf } from '../support/documents.js';

/** Each norm of a sentence: who is bound, how, to what. */
function normsIn(sentence: string, parties?: readonly string[]): readonly string[] {
  const { text, shared } = setting(sentence, parties);
  return findNorms(text, 1, shared).map(
    ({ bearers, kind, deonticForm, activity }) =>
      `${bearers.map(nameOf).join('')} ${kind === 'effect-rule' ? 'effect' : deonticForm} ${activity}`,
  );
}

/** The one norm of a sentence. */
function normIn(sentence: string, parties?: readonly string[]): Norm {
  const { text, shared } = setting(sentence, parties);
  const [norm, ...more] = findNorms(text, 1, shared);
  if (norm === undefined || more.length > 0) throw new Error(`not one norm in ${sentence}`);
  return norm;
}

function bearersIn(sentence: string, parties?: readonly string[]): string {
  return normIn(sentence, parties).bearers.map(nameOf).join('');
}

describe('who bears a duty', () => {
  it.each([
    ['the topic', '甲は、定める。', '甲'],
    ['a list that is the topic', '甲及び乙は、定める。', '甲乙'],
    ['one of two', '甲又は乙は、通告する。', '甲乙'],
    ['labels side by side', '甲乙は、定める。', '甲乙'],
    ['the heads of the parties', '甲及び乙の長は、会議を開く。', '甲乙'],
    ['the heads by name', '松山市長及び東温市長は、会議を開く。', '甲乙'],
    ['the parties by name', '松山市及び東温市は、定める。', '甲乙'],
    ['both cities', '両市は、協議する。', '甲乙'],
    ['both sides', '双方は、協議する。', '甲乙'],
    [
      'the topic, and not who stands in a relative clause',
      '甲は、乙が実施する取組に協力する。',
      '甲',
    ],
    ['the topic behind a relative clause', '乙が実施する取組について、甲は、協力する。', '甲'],
    ['the subject, where there is no topic', '費用は、甲及び乙が協議して定める。', '甲乙'],
    ['the last subject, where there is no topic', '甲が行う取組の費用は、乙が負担する。', '乙'],
    ['who consults', '変更しようとする場合は、甲及び乙の協議によるものとする。', '甲乙'],
    ['labels that consult', '疑義が生じたときは、甲乙協議の上、定める。', '甲乙'],
    ['a list with と', '甲と乙とは、定める。', '甲乙'],
    ['a list with と before が', '疑義が生じたときは、甲と乙とが協議して定める。', '甲乙'],
    ['a list joined in kana', '甲および乙は、定める。', '甲乙'],
    ['one of two in kana', '甲または乙は、通告する。', '甲乙'],
    ['either', '甲又は乙のいずれか一方は、通告する。', '甲乙'],
    ['both, behind their labels', '甲及び乙の双方は、協議する。', '甲乙'],
    ['the head of each', '甲の市長及び乙の市長は、協議する。', '甲乙'],
    ['the head of each, with と', '必要な事項は、甲の長と乙の長が協議して定める。', '甲乙'],
    ['who pays', '前項の費用は、甲の負担とする。', '甲'],
    [
      'who pays, and not who stands in a relative clause',
      '甲が設置する施設の費用は、乙の負担とする。',
      '乙',
    ],
    ['whom brackets follow', '甲（以下「受託市」という。）は、処理する。', '甲'],
    [
      'the head of whom brackets follow',
      '要請を受けた市（以下「応援市」という。）の長は、派遣しなければならない。',
      '〈要請を受けた市〉',
    ],
    [
      'the head of one whom brackets follow',
      '甲（以下「応援市」という。）の長は、派遣する。',
      '甲',
    ],
    ['whose organ acts', '乙の人事委員会は、規則を定めることができる。', '乙'],
    ['whose chiefs settle it', '必要な事項は、甲及び乙の消防長が協議して定める。', '甲乙'],
    [
      'who asks to end the agreement',
      'この協約の廃止を求めようとする者は、通告するものとする。',
      '〈この協約の廃止を求めようとする者〉',
    ],
    [
      'who wants to leave it',
      '本協定から脱退しようとする者は、申し出るものとする。',
      '〈本協定から脱退しようとする者〉',
    ],
    ['who agrees', 'ただし、甲乙合意のうえ、この期間を短縮することができる。', '甲乙'],
  ])('is %s: %s', (_, sentence, expected) => {
    expect(bearersIn(sentence)).toBe(expected);
  });

  const FOUR = ['松山市', '東温市', '松前町', '砥部町'];

  it.each([
    ['両市', ['松山市', '東温市'], '甲乙'],
    ['両市', ['松山市', '砥部町', '東温市'], '甲丙'],
    ['両市', ['松山市', '砥部町'], '甲乙'],
    ['両市町', ['松山市', '砥部町'], '甲乙'],
    ['2市', FOUR, '甲乙'],
    ['二町', FOUR, '丙丁'],
    ['２市２町', FOUR, '甲乙丙丁'],
    ['4市町', FOUR, '甲乙丙丁'],
    ['各市町', FOUR, '甲乙丙丁'],
    ['各市', FOUR, '甲乙'],
    ['4団体', FOUR, '甲乙丙丁'],
    ['3市', FOUR, ''],
    ['両市', ['松山市', '東温市', '宇和島市'], ''],
    ['圏域の両市', ['松山市', '東温市'], ''],
  ])('are the parties that a number and a kind call: %s of %j', (words, parties, expected) => {
    const { text, shared } = setting(`${words}は、協力する。`, parties);
    const bearers = findNorms(text, 1, shared).flatMap(norm => norm.bearers);
    expect(bearers.map(nameOf).join('')).toBe(expected);
  });

  it.each([
    ['当該市町は、報告するものとする。', '〈当該市町〉'],
    ['関係市町は、協力する。', '〈関係市町〉'],
    ['応援団体は、応援に努めるものとする。', '〈応援団体〉'],
    ['他の市町は、応援を行うことができる。', '〈他の市町〉'],
    ['応援を要請された市町は、これに応じるものとする。', '〈応援を要請された市町〉'],
    ['廃止しようとする市町（以下「申出市町」という。）は、申し出る。', '〈廃止しようとする市町〉'],
    ['費用は、要請団体及び応援団体が協議して定める。', '〈要請団体〉〈応援団体〉'],
    ['費用は、応援を受けた市町の負担とする。', '〈応援を受けた市町〉'],
    ['砥部町は、協力する。', ''],
    ['関係機関は、協力する。', ''],
    ['市民は、協力する。', ''],
  ])('is a party called by its part, no third one: %s', (sentence, expected) => {
    const { text, shared } = setting(sentence);
    const bearers = findNorms(text, 1, shared).flatMap(norm => norm.bearers);
    expect(bearers.map(nameOf).join('')).toBe(expected);
  });

  it('may be three parties', () => {
    expect(bearersIn('甲、乙及び丙は、定める。', ['松山市', '東温市', '砥部町'])).toBe('甲乙丙');
  });

  it.each([
    ['甲及び乙の長は、会議を開く。', true],
    ['甲及び乙の市長は、会議を開く。', true],
    ['松山市長及び東温市長は、会議を開く。', true],
    ['甲の市長及び乙の市長は、会議を開く。', true],
    ['両市長は、会議を開く。', true],
    ['要請を受けた市（以下「応援市」という。）の長は、派遣する。', true],
    ['甲の消防長は、会議を開く。', false],
    ['甲及び乙は、会議を開く。', false],
    ['甲及び乙は、甲及び乙の長が定める会議を開く。', false],
  ])('acts through the head or not: %s', (sentence, expected) => {
    expect(normIn(sentence).actsThroughHead).toBe(expected);
  });

  it.each([
    ['乙の人事委員会は、規則を定める。', '人事委員会'],
    ['甲及び乙の教育委員会は、協議する。', '教育委員会'],
    ['必要な事項は、甲及び乙の消防長が協議して定める。', '消防長'],
    ['乙の公営企業管理者は、報告する。', '公営企業管理者'],
    ['甲の総務部長は、報告する。', '総務部長'],
    ['甲の長は、報告する。', undefined],
    ['甲の成長は、乙が支援する。', undefined],
  ])('acts through an organ or not: %s', (sentence, expected) => {
    expect(normIn(sentence).organ).toBe(expected);
  });

  it.each([
    ['the purpose', 'この協約は、甲及び乙の発展を目的とする。'],
    ['a pointer to the annex', '甲及び乙が連携する取組は、別表に掲げるとおりとする。'],
    ['a sentence without parties', '砥部町は、協力する。'],
    ['a rule on costs without parties', '費用は、別に定める。'],
    [
      'what the agreement settles',
      'この協定は、甲及び乙が相互に応援することに関し必要な事項を定めるものとする。',
    ],
    ['a duty of a third person', '施設の廃止を求める者は、甲に届け出る。'],
    ['a duty of who runs a facility', '甲の指定管理者は、届け出る。'],
    ['a definition', 'この協定において「分水料」とは、乙が甲に支払う料金をいう。'],
    ['a pointer to what follows', '甲及び乙が連携する取組は、次のとおりとする。'],
    ['an exception', 'ただし、甲が派遣した職員については、この限りでない。'],
  ])('is nobody in %s', (_, sentence) => {
    const { text, shared } = setting(sentence);
    expect(findNorms(text, 1, shared)).toEqual([]);
  });

  it.each([
    ['a third party', '甲及び乙は、砥部町と連携して会議を開く。', ['砥部町']],
    [
      'a group',
      '甲及び乙の長は、圏域内の他の町村長とともに、会議を開催する。',
      ['〈圏域内の他の町村長〉'],
    ],
    ['no party', '甲は、乙と協議して定める。', []],
  ])('acts with %s', (_, sentence, expected) => {
    expect(normIn(sentence).counterparts.map(({ actor }) => nameOf(actor))).toEqual(expected);
  });
});

describe('what a duty is', () => {
  it.each([
    [
      'without bearer and scope',
      '甲又は乙は、この協約の失効を求めるときは、あらかじめ議会の議決を経て相手方に通告するものとする。',
      'この協約の失効を求めるとき',
      'あらかじめ議会の議決を経て相手方に通告する',
    ],
    [
      'with the scope before the bearer',
      'この協約を変更しようとする場合は、甲及び乙が協議するものとする。',
      'この協約を変更しようとする場合',
      '協議する',
    ],
    [
      'in this case',
      'この場合において、甲及び乙は、議会の議決を経なければならない。',
      'この場合',
      '議会の議決を経る',
    ],
    [
      'behind words that are no scope',
      '前条の規定にかかわらず、甲は、必要があるときは、報告する。',
      '必要があるとき',
      '前条の規定にかかわらず、報告する',
    ],
    ['without a scope', '甲及び乙は、定期的に協議を行う。', undefined, '定期的に協議を行う'],
    [
      'not with a time that is no condition',
      '甲は、災害が発生したときの体制を整備する。',
      undefined,
      '災害が発生したときの体制を整備する',
    ],
  ])('is told %s', (_, sentence, scope, activity) => {
    const norm = normIn(sentence);
    expect(norm).toMatchObject({ kind: 'procedural-duty', activity });
    expect(norm.scope?.text).toBe(scope);
  });

  it.each([
    ['甲は、あらかじめ議会の議決を経て通告する。', true],
    ['甲は、議会の議決を経た上で通告する。', true],
    ['甲及び乙は、議会の議決を得て変更する。', true],
    [
      '甲は、地方自治法第252条の2第4項の規定により、あらかじめそれぞれの議会の議決を経るものとする。',
      true,
    ],
    ['甲は、議会に報告する。', false],
    ['甲は、あらかじめ乙に通告する。', false],
  ])('needs a resolution of the council or not: %s', (sentence, expected) => {
    expect(normIn(sentence).priorCouncilResolution).toBe(expected);
  });

  it.each([
    ['毎年度会議を開催する', 'every-fiscal-year'],
    ['毎会計年度協議する', 'every-fiscal-year'],
    ['毎年会議を開催する', 'yearly'],
    ['年1回会議を開催する', 'yearly'],
    ['１年に１回以上会議を開催する', 'yearly'],
    ['一年に一回協議する', 'yearly'],
    ['定期的に協議する', 'regular'],
    ['半年に1回協議する', undefined],
    ['２年に１回協議する', undefined],
    ['年2回協議する', undefined],
    ['必要に応じ協議する', undefined],
  ])('has a frequency or not: %s', (words, frequency) => {
    expect(normIn(`甲及び乙は、${words}。`).frequency).toBe(frequency);
  });
});

describe('a rule that fixes an effect', () => {
  it.each([
    ['2年を経過した日', 'P2Y'],
    ['二年を経過した日', 'P2Y'],
    ['6か月を経過した日', 'P6M'],
    ['６カ月を経過した日', 'P6M'],
    ['6ヶ月を経過した日', 'P6M'],
    ['6箇月を経過した日', 'P6M'],
    ['90日を経過した日', 'P90D'],
    ['1年間が経過した日', 'P1Y'],
    ['通告の日の翌日', undefined],
  ])('comes after %s: %s', (words, delay) => {
    const norm = normIn(`この協約は、通告があった日から起算して${words}に効力を失うものとする。`);
    expect(norm).toMatchObject({ kind: 'effect-rule', bearers: [], deonticForm: 'shall' });
    expect(norm.delay).toBe(delay);
  });

  it.each([
    [
      'where a party only stands in a relative clause',
      'この協約は、甲が通告した日から2年を経過した日に効力を失う。',
    ],
    ['on the day of conclusion', 'この協約は、締結の日から効力を生ずる。'],
    ['on its period', 'この協約の有効期間は、締結の日から5年とする。'],
  ])('has no bearer %s', (_, sentence) => {
    expect(normIn(sentence)).toMatchObject({ kind: 'effect-rule', bearers: [] });
  });

  it('is a duty where a party is the topic', () => {
    expect(normIn('甲は、この協約の効力を失う旨を通告する。').kind).toBe('procedural-duty');
  });

  it.each([
    [
      'its topic and a reference to the paragraph before',
      'この協約は、前項の規定による通告があった日に効力を失うものとする。',
      undefined,
      '通告があった日に効力を失う',
    ],
    [
      'a scope that comes first',
      '前項の規定による通告があったときは、この協約は、2年を経過した日に効力を失う。',
      '前項の規定による通告があったとき',
      '2年を経過した日に効力を失う',
    ],
    [
      'its topic at the end',
      '通告があったときは、通告の日から2年を経過した日に、この協約は効力を失う。',
      '通告があったとき',
      '通告の日から2年を経過した日に、効力を失う',
    ],
  ])('is told without %s', (_, sentence, scope, activity) => {
    expect(normIn(sentence).activity).toBe(activity);
    expect(normIn(sentence).scope?.text).toBe(scope);
  });
});

describe('a sentence that permits', () => {
  it('is no duty', () => {
    const norm = normIn('甲又は乙は、この協約の変更を求めることができる。');
    expect([norm.kind, norm.deonticForm]).toEqual(['permission', 'may']);
  });
});

describe('a sentence that forbids', () => {
  it('is a duty to refrain, its words kept', () => {
    const norm = normIn('乙は、秘密を漏らしてはならない。');
    expect([norm.kind, norm.deonticForm]).toEqual(['procedural-duty', 'must-not']);
    expect(norm.activity).toBe('秘密を漏らしてはならない');
  });
});

describe('a change of the agreement', () => {
  it.each([
    'この協約の変更は、議会の議決を経て行うものとする。',
    'この連携協約の廃止については、あらかじめ議会の議決を経るものとする。',
    'この連携協約の変更又は廃止については、議会の議決を経て行うものとする。',
    'この協定の改廃は、議会の議決を経て行う。',
  ])('is an act of its parties: %s', sentence => {
    expect(bearersIn(sentence)).toBe('甲乙');
    expect(normIn(sentence).priorCouncilResolution).toBe(true);
  });
});

describe('a rule from when it applies', () => {
  it('is an effect', () => {
    expect(normIn('この連携協約は、令和5年4月1日から施行する。').kind).toBe('effect-rule');
  });
});

describe('a sentence that obliges nobody we know', () => {
  it.each([
    ['前項の取組は、毎年度見直すものとする。', ['norm-not-understood']],
    ['経費は、別に定める。', []],
  ])('is reported where its ending obliges: %s', (sentence, codes) => {
    const { text, shared } = setting(sentence);
    expect(findNorms(text, 1, shared)).toEqual([]);
    expect(codesOf(shared.context)).toEqual(codes);
  });
});

describe('a sentence with several predicates', () => {
  it.each([
    [
      'binds each topic to its own',
      '乙は、甲に事務を委託し、甲は、その実施を支援するものとする。',
      ['乙 shall 甲に事務を委託する', '甲 shall その実施を支援する'],
    ],
    [
      'has a form for each that has an ending of its own',
      '甲は、説明を求めることができ、乙は、これに応じなければならない。',
      ['甲 may 説明を求めることができ', '乙 must これに応じる'],
    ],
    [
      'goes on behind ものとし',
      '甲及び乙は、取組を行うものとし、甲は、その結果を公表する。',
      ['甲乙 shall 取組を行う', '甲 declarative その結果を公表する'],
    ],
    [
      'says who pays, and then who does what',
      '経費は、甲の負担とし、甲は、これを乙に交付するものとする。',
      ['甲 shall 経費は、負担とする', '甲 shall これを乙に交付する'],
    ],
    [
      'has an effect, and then a duty',
      'この協約は、令和9年3月31日に効力を失うものとし、甲及び乙は、取扱いを協議する。',
      [' effect 令和9年3月31日に効力を失う', '甲乙 declarative 取扱いを協議する'],
    ],
    [
      'has a condition before the second topic',
      '甲は、事業を行い、必要があるときは、乙は、これを支援する。',
      ['甲 declarative 事業を行い', '乙 declarative これを支援する'],
    ],
    [
      'keeps whole what a predicate is shared by',
      '甲は会場を、乙は資料を準備するものとする。',
      ['甲乙 shall 甲は会場を、乙は資料を準備する'],
    ],
    [
      'keeps whole what each bears',
      '人件費は甲が、物件費は乙が負担する。',
      ['甲乙 declarative 人件費は甲が、物件費は乙が負担する'],
    ],
    [
      'is one where nothing is predicated before the topic',
      '取組の実施について、甲は、乙が要請したときは、応援する。',
      ['甲 declarative 取組の実施について、応援する'],
    ],
    [
      'is one where a number alone goes on with し',
      '分水料は、1立方メートルにつき23円とし、乙は、毎月納入しなければならない。',
      ['乙 must 分水料は、1立方メートルにつき23円とし、毎月納入する'],
    ],
    [
      'has who bears some and who bears the rest',
      '人件費は甲の負担とし、それ以外の費用は乙の負担とする。',
      ['甲 declarative 人件費は負担とする', '乙 declarative それ以外の費用は負担とする'],
    ],
    [
      'has who bears some and who bears the rest, with verbs',
      '人件費は甲が負担し、その他の経費は乙が全額を負担するものとする。',
      ['甲 shall 人件費は負担する', '乙 shall その他の経費は全額を負担する'],
    ],
    [
      'has one who bears and a condition of that',
      '費用は、甲の負担とし、乙が要請したときは、報告する。',
      ['乙 declarative 費用は、甲の負担とし、報告する'],
    ],
    [
      'has a duty, and then an effect',
      'この協約の廃止を求めようとする者は、通告するものとし、通告した日から2年を経過した日にこの協約は効力を失う。',
      [
        '〈この協約の廃止を求めようとする者〉 shall 通告する',
        ' effect 通告した日から2年を経過した日に効力を失う',
      ],
    ],
    [
      'has an effect alone in two clauses',
      'この協約は、締結の日に効力を生ずるものとし、甲への通告があったときは、この協約は効力を失う。',
      [' effect 締結の日に効力を生ずるものとし、この協約は効力を失う'],
    ],
    [
      'binds who settles what the agreement leaves open',
      'この協約は、甲及び乙が協議して見直すものとする。',
      ['甲乙 shall この協約は、協議して見直す'],
    ],
  ])('%s: %s', (_, sentence, expected) => {
    expect(normsIn(sentence)).toEqual(expected);
  });

  it('has the condition that it begins with in all', () => {
    const { text, shared } = setting(
      '災害が発生したときは、甲は、応援を要請し、乙は、応援するものとする。',
    );
    expect(findNorms(text, 1, shared).map(({ scope }) => scope?.text)).toEqual([
      '災害が発生したとき',
      '災害が発生したとき',
    ]);
  });
});

describe('a condition between two predicates of one topic', () => {
  /** Each norm with its condition before a bar. */
  function conditional(sentence: string): readonly string[] {
    const { text, shared } = setting(sentence);
    return findNorms(text, 1, shared).map(
      ({ bearers, scope, deonticForm, activity }) =>
        `${bearers.map(nameOf).join('')} ${deonticForm} ${scope?.text ?? ''}|${activity}`,
    );
  }

  it.each([
    [
      'is none of the first',
      '甲及び乙は、あらかじめ担当部局を定め、災害が発生したときは、速やかに連絡するものとする。',
      ['甲乙 shall |あらかじめ担当部局を定める', '甲乙 shall 災害が発生したとき|速やかに連絡する'],
    ],
    [
      'is none of what とともに closes',
      '甲は、担当部局を整備するとともに、災害が発生した場合には、連絡するものとする。',
      ['甲 shall |担当部局を整備する', '甲 shall 災害が発生した場合|連絡する'],
    ],
    [
      'may have two verbs, and is none of the first predicate',
      '甲は、担当部局を定め、災害が発生し、必要があるときは、連絡する。',
      ['甲 declarative |担当部局を定める', '甲 declarative 災害が発生し、必要があるとき|連絡する'],
    ],
    [
      'is none of what ものとし closes',
      '甲は、会議を開くものとし、必要があるときは、乙に資料を求めることができる。',
      ['甲 shall |会議を開く', '甲 may 必要があるとき|乙に資料を求めることができる'],
    ],
    [
      'lets a duty before a power be one',
      '甲は、体制を整備し、必要があるときは、乙に協力を求めることができる。',
      ['甲 declarative |体制を整備する', '甲 may 必要があるとき|乙に協力を求めることができる'],
    ],
    [
      'may come twice',
      '甲は、災害が発生したときは、情報を連絡し、必要があるときは、会議を開く。',
      [
        '甲 declarative 災害が発生したとき|情報を連絡する',
        '甲 declarative 必要があるとき|会議を開く',
      ],
    ],
    [
      'is whole where something occurs twice',
      '甲は、災害が発生し、支障がないときは、応援する。',
      ['甲 declarative 災害が発生し、支障がないとき|応援する'],
    ],
    [
      'is whole where 又は joins its verbs',
      '乙は、条例を制定し、又は改正の必要が生じたときは、通知する。',
      ['乙 declarative 条例を制定し、又は改正の必要が生じたとき|通知する'],
    ],
    [
      'is whole where the same one acts in it',
      '乙は、条例を制定し、改正したときは、通知する。',
      ['乙 declarative 条例を制定し、改正したとき|通知する'],
    ],
    [
      'is whole where it begins with what is suffered',
      '甲は、応援を求められ、支障がないときは、派遣する。',
      ['甲 declarative 応援を求められ、支障がないとき|派遣する'],
    ],
  ])('%s: %s', (_, sentence, expected) => {
    expect(conditional(sentence)).toEqual(expected);
  });
});

describe('a rule that ends or prolongs the agreement', () => {
  it.each([
    'この協定は、通告があった日から2年を経過した日に廃止されるものとする。',
    'この協定は、甲又は乙から廃止を求める旨の通告があった場合に廃止するものとする。',
    '申出があったときは、この協約は、2年を経過した日に失効する。',
    '申出がないときは、更に5年間更新するものとする。',
    'この協定は、令和3年3月31日をもって廃止する。',
  ])('is an effect: %s', sentence => {
    expect(normIn(sentence)).toMatchObject({ kind: 'effect-rule', bearers: [] });
  });

  it('is a duty where the parties are its topic', () => {
    expect(bearersIn('甲及び乙は、令和3年3月31日をもって、この協定を廃止する。')).toBe('甲乙');
    expect(bearersIn('甲及び乙は、合意した場合に廃止するものとする。')).toBe('甲乙');
  });
});
