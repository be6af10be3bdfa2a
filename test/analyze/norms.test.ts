import { describe, expect, it } from 'vitest';
import { findNorms } from '../../src/analyze/norms.js';
import type { Norm } from '../../src/model/agreement.js';
import { nameOf, setting } from '../support/agreements.js';
import { codesOf } from '../support/documents.js';

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
  ])('is %s: %s', (_, sentence, expected) => {
    expect(bearersIn(sentence)).toBe(expected);
  });

  it('may be three parties', () => {
    expect(bearersIn('甲、乙及び丙は、定める。', ['松山市', '東温市', '砥部町'])).toBe('甲乙丙');
  });

  it.each([
    ['甲及び乙の長は、会議を開く。', true],
    ['甲及び乙の市長は、会議を開く。', true],
    ['松山市長及び東温市長は、会議を開く。', true],
    ['甲及び乙は、会議を開く。', false],
    ['甲及び乙は、甲及び乙の長が定める会議を開く。', false],
  ])('acts through the head or not: %s', (sentence, expected) => {
    expect(normIn(sentence).actsThroughHead).toBe(expected);
  });

  it.each([
    ['the purpose', 'この協約は、甲及び乙の発展を目的とする。'],
    ['a pointer to the annex', '甲及び乙が連携する取組は、別表に掲げるとおりとする。'],
    ['a sentence without parties', '砥部町は、協力する。'],
    ['a rule on costs without parties', '費用は、別に定める。'],
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
