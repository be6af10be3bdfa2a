import { describe, expect, it } from 'vitest';
import { readRole } from '../../src/analyze/roles.js';
import type { Actor, RoleAssignment } from '../../src/model/agreement.js';
import { nameOf, setting } from '../support/agreements.js';
import { codesOf } from '../support/documents.js';

/** The role that a cell gives 甲, or another bearer, with the codes that were reported. */
function roleIn(
  text: string,
  bearer: Actor = { kind: 'party', order: 1 },
): RoleAssignment & { readonly codes: readonly string[] } {
  const { shared } = setting(text);
  return {
    ...readRole([{ start: 0, end: text.length }], bearer, shared),
    codes: codesOf(shared.context),
  };
}

/** Each mode with its words: lead=主体的に. */
function modesIn(text: string): readonly string[] {
  return roleIn(text).modes.map(({ mode, words }) => `${mode}=${words?.text ?? ''}`);
}

describe('the mode of a role', () => {
  it.each([
    ['観光に主体的に取り組む。', 'lead=主体的に'],
    ['主体となって取り組む。', 'lead=主体となって'],
    ['圏域の中心となって取り組む。', 'lead=中心となって'],
    ['圏域の中心となり、取り組む。', 'lead=中心となり'],
    ['圏域の中心的な役割を担う。', 'lead=中心的な役割'],
    ['圏域の中心的役割を担う。', 'lead=中心的役割'],
    ['中核的な役割を果たす。', 'lead=中核的な役割'],
    ['甲が主導して取り組む。', 'lead=主導し'],
    ['主導的な役割を果たす。', 'lead=主導的な役割'],
    ['先導的に取り組む。', 'lead=先導的に'],
    ['圏域経済を牽引する。', 'lead=牽引する'],
    ['圏域経済のけん引役を果たす。', 'lead=けん引役'],
    ['乙と連携して取り組む。', 'joint=連携して'],
    ['乙と連携・協力して取り組む。', 'joint=連携・協力して'],
    ['乙と共同で運営する。', 'joint=共同で'],
    ['乙と協働して取り組む。', 'joint=協働して'],
    ['乙と一体となって取り組む。', 'joint=一体となって'],
    ['乙との連携の下、取り組む。', 'joint=連携の下'],
    ['乙とともに取り組む。', 'joint=とともに'],
    ['相互に利用する。', 'joint=相互に'],
    ['甲と協力して取り組む。', 'support=協力して'],
    ['甲が行う取組に協力する。', 'support=協力する'],
    ['甲の取組を支援する。', 'support=支援する'],
    ['甲の協力の下、取り組む。', 'support=協力の下'],
    ['乙の経費を補助する。', 'support=補助する'],
    ['事業者に対し、経費を補助する。', 'provide=補助する'],
    ['職員を研修に参加させる。', 'participate=参加させ'],
    ['推進体制に参加する。', 'participate=参加する'],
    ['協議会に積極的に参画し、意見を述べる。', 'participate=参画し'],
    ['関係町村と連携を推進する。', 'promote-cooperation=連携を推進する'],
    ['連携の促進を図る。', 'promote-cooperation=連携の促進を図'],
    ['乙との連携を図る。', 'promote-cooperation=連携を図'],
    // what describes a noun is not what the party does
    ['輪番制に参加する病院を支援する。', 'provide=支援する'],
    ['協議会に参加する甲の病院を支援する。', 'support=支援する'],
    ['研修会に参加した乙の職員を支援する。', 'support=支援する'],
    ['圏域経済を牽引する企業の誘致に乙と連携して取り組む。', 'joint=連携して'],
    ['協議会に参加する等、必要な措置を講ずる。', 'participate=参加する'],
    ['体制を整備する。', 'provide=整備する'],
    ['体制の整備・運営を行う。', 'provide=整備・運営を行う'],
    ['情報を提供する。', 'provide=提供する'],
    ['運行に要する経費の一部を負担する。', 'provide=経費の一部を負担する'],
    ['乙が開催する研修に職員を参加させる。', 'participate=参加させ'],
  ])('%s: %s', (text, expected) => {
    expect(modesIn(text)).toEqual([expected]);
    expect(roleIn(text).codes).toEqual([]);
  });

  it.each([
    ['a leading word before a joint one', '乙と連携して主体的に取り組む。', ['lead=主体的に']],
    [
      'one mode a clause',
      '主体的に取り組むとともに、連携を推進する。',
      ['lead=主体的に', 'promote-cooperation=連携を推進する'],
    ],
    [
      'what is done behind taking part',
      '協議会に参加し、乙と連携して取り組む。',
      ['participate=参加し', 'joint=連携して'],
    ],
    [
      'what とともに joins as a predicate of its own',
      '商談会に参加するとともに、住民に周知する。',
      ['participate=参加する', 'provide='],
    ],
    ['a mode once', '乙と連携して計画するとともに、乙と連携して実施する。', ['joint=連携して']],
    ['no clause at a party’s とともに', '砥部町とともに会議に参加する。', ['participate=参加する']],
    [
      'nothing from the scope',
      '甲と連携して実施する事業について、協力して取り組む。',
      ['support=協力して'],
    ],
  ])('takes %s', (_, text, expected) => {
    expect(modesIn(text)).toEqual(expected);
  });

  it.each([
    ['主体的な参加を促す。'],
    ['住民の参加を促す。'],
    ['住民が参加する講座について周知を行う。'],
    ['講座に住民を参加させる。'],
    ['負担の軽減に取り組む。'],
    ['医療連携の促進に取り組む。'],
    ['観光に取り組む。'],
    ['甲の協力を得て取り組む。'],
  ])('is 整備・運営 by default, and reported: %s', text => {
    expect(roleIn(text).modes).toEqual([{ mode: 'provide' }]);
    expect(roleIn(text).codes).toEqual(['mode-by-default']);
  });
});

describe('with whom a role is done', () => {
  it.each([
    ['乙と連携して取り組む。', ['乙']],
    ['砥部町及び関係機関と連携・協力して取り組む。', ['砥部町', '〈関係機関〉']],
    ['関係町村と連携を推進する。', ['〈関係町村〉']],
    ['ときがわ町と東松山市と連携して取り組む。', ['ときがわ町', '東松山市']],
    ['乙と協力し、取り組む。', ['乙']],
    ['乙と緊密に連携して取り組む。', ['乙']],
    ['乙との緊密な連携の下、取り組む。', ['乙']],
    ['乙と相互に協力して取り組む。', ['乙']],
    ['砥部町とともに会議を開く。', ['砥部町']],
    ['乙と連携して実施する事業について、協力して取り組む。', ['乙']],
    ['乙と連携し、砥部町と協力して取り組む。', ['乙', '砥部町']],
    ['東京都府中市と連携して取り組む。', ['東京都府中市']],
    ['医療機関と協働して取り組む。', ['〈医療機関〉']],
  ])('%s', (text, expected) => {
    expect(roleIn(text).counterparts.map(({ actor }) => nameOf(actor))).toEqual(expected);
  });

  it.each([
    ['what describes a thing', '高等教育機関等と連携した人材育成に取り組む。'],
    ['who has joined already', '砥部町と連携した取組を行う。'],
    ['a joint of predicates', '観光に取り組むとともに、連携を推進する。'],
    ['a thing', '商業と農業の連携に取り組む。'],
    ['its bearer', '甲と連携して取り組む。'],
  ])('is not %s', (_, text) => {
    expect(roleIn(text).counterparts).toEqual([]);
  });

  it('is not the bearer by its name either, but the other party', () => {
    const role = roleIn('松山市及び東温市と連携して取り組む。', { kind: 'party', order: 2 });
    expect(role.counterparts.map(({ actor }) => nameOf(actor))).toEqual(['甲']);
  });
});

describe('the scope of a role', () => {
  it.each([
    ['甲と連携して実施する事業について、協力する。', '甲と連携して実施する事業について'],
    ['甲が行う取組に関し、協力する。', '甲が行う取組に関し'],
    ['連携に係る事務について、協力する。', '連携に係る事務について'],
    ['別に定める範囲内で、協力する。', '別に定める範囲内で'],
  ])('%s', (text, expected) => {
    expect(roleIn(text).scope?.text).toBe(expected);
  });

  it.each([
    ['a purpose', '観光の振興を図るため、協力する。'],
    ['a thing that is spoken of', '商品について、協力する。'],
    ['a scope in the middle', '観光に取り組み、甲が実施する事業について、協力する。'],
  ])('is not %s', (_, text) => {
    expect(roleIn(text)).not.toHaveProperty('scope');
  });
});

describe('the words of a role', () => {
  it('are quoted whole, without layout, with their form', () => {
    expect(roleIn('乙と連携\nし、E S Dを推進するものとする。')).toMatchObject({
      activity: { text: '乙と連携し、ESDを推進するものとする。' },
      deonticForm: 'shall',
    });
  });
});

describe('who is helped', () => {
  it.each([
    ['乙に対し助言するとともに、取り組む。', '乙'],
    ['乙に協力する。', '乙'],
    ['乙の取組を支援する。', '乙'],
    ['乙が行う取組を支援する。', ''],
    ['乙の取組に参加し、西条市及び今治市の協力を得て取り組む。', '乙西条市今治市'],
    ['関係町村を支援する。', '〈関係町村〉'],
    ['中小企業を支援する。', ''],
    ['関係機関に情報を提供する。', ''],
    ['乙の施設に設置する。', ''],
  ])('is a counterpart where it is a municipality: %s', (text, expected) => {
    expect(
      roleIn(text)
        .counterparts.map(({ actor }) => nameOf(actor))
        .join(''),
    ).toBe(expected);
  });
});

describe('a municipality that is named otherwise', () => {
  it.each([
    ['伊達市の先進事例を調査して、体制を整備する。', ['municipality-mentioned']],
    ['松山市の施設を整備する。', []],
    ['西条市と連携して取り組む。', []],
  ])('is reported where it is neither party nor counterpart: %s', (text, codes) => {
    expect(roleIn(text).codes).toEqual(codes);
  });
});
