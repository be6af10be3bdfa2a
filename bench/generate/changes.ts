/** Instruments that change or end another, and files that carry one or several. */
import { CLAUSES, articleOf, articlesOf } from './clauses.js';
import type { Ground } from './ground.js';
import { someGround, testimoniumOf, yearsAfter } from './ground.js';
import { cooperationAgreement, settlementAgreement } from './instruments.js';
import type { ModelInstrument, ModelModification } from './model.js';
import { blankParty, someParties } from './municipalities.js';
import type { Random } from './random.js';

function baseOf(ground: Ground): ModelInstrument {
  return ground.random.chance(0.5) ? cooperationAgreement(ground) : settlementAgreement(ground);
}

/** What an agreement is called in the sentence that changes it. */
function nameOf({ kind }: Pick<ModelInstrument, 'kind'>): string {
  return kind === 'cooperation-agreement'
    ? '連携中枢都市圏の形成に係る連携協約'
    : '定住自立圏の形成に関する協定';
}

function shortOf({ kind }: Pick<ModelInstrument, 'kind'>): string {
  return kind === 'cooperation-agreement' ? '協約' : '協定';
}

/** 原協定を変更する: the whole text anew. */
export function restatingInstrument(ground: Ground): ModelInstrument {
  const base = baseOf(ground);
  const { random, date } = ground;
  const before = yearsAfter(date, -random.int(2, 5));
  const short = shortOf(base);
  return {
    ...base,
    act: 'restating',
    title: `${nameOf(base)}を変更する${short}`,
    preamble: random.pick([
      `{day:${before}}に締結した${nameOf(base)}（以下「原${short}」という。）の全部を次のように変更する。`,
      `{day:${before}}付けで締結した${nameOf(base)}（以下「原${short}」という。）を変更し、次のとおり${short}を締結する。`,
    ]),
    laws: [],
  };
}

/** 一部変更: sentences that change parts. */
export function amendingInstrument(ground: Ground): ModelInstrument {
  const base = baseOf({ ...ground, hasTerm: false });
  const { random, date } = ground;
  const before = yearsAfter(date, -random.int(2, 5));
  const changes = someChanges(random);
  const replacesAnnex = changes.some(({ type }) => type === 'replace-annex');
  return {
    ...base,
    act: 'amending',
    title: `${nameOf(base)}の一部を変更する${shortOf(base)}`,
    preamble: `{day:${before}}に締結した${nameOf(base)}の一部を次のように変更する。`,
    articles: [],
    measures: replacesAnnex ? base.measures : [],
    modifications: changes,
    testimonium: testimoniumOf(random, ground.parties.length),
    laws: [],
  };
}

const WORDS: readonly (readonly [string, string])[] = [
  ['定期的に', '毎年度'],
  ['協議して定める', '協議の上、別に定める'],
  ['観光の振興', '観光及び文化の振興'],
  ['町長', '市長'],
  ['担当職員', '担当部局の職員'],
];

/** Changes in the order of the parts that they change; new annexes stand last. */
function someChanges(random: Random): readonly ModelModification[] {
  const [[from, to] = ['', ''], [old, added] = ['', '']] = random.sample(WORDS, 2);
  const changes: readonly ModelModification[] = [
    { type: 'replace-words', target: 'art/2', old: from, new: to, sentence: `{art:2}中「${from}」を「${to}」に改める。` },
    { type: 'replace-words', target: 'art/4/para/2', old, new: added, sentence: `{art:4}第{n:2}項中「${old}」を「${added}」に改める。` },
    { type: 'replace', target: 'art/5', sentence: '{art:5}を次のように改める。', article: articleOf(random, CLAUSES.consultation, '5') },
    { type: 'insert', target: 'art/5', sentence: '{art:5}の次に次の{n:1}条を加える。', article: articleOf(random, CLAUSES.information, '5-2') },
    { type: 'delete', target: 'art/7', sentence: '{art:7}を削る。' },
  ]; // prettier-ignore
  const annex: ModelModification = { type: 'replace-annex', target: 'annex/1', sentence: '別表を次のように改める。' }; // prettier-ignore
  const some = changes.filter(() => random.chance(0.5));
  return some.length === 0 || random.chance(0.4) ? [...some, annex] : some;
}

/** 廃止. */
export function abolishingInstrument(ground: Ground): ModelInstrument {
  const base = baseOf(ground);
  const { random, date, region, parties } = ground;
  const before = yearsAfter(date, -random.int(2, 9));
  const short = shortOf(base);
  const clauses = [
    {
      headings: [`${short}の廃止`],
      texts: [
        [`{all}が{day:${before}}に締結した${nameOf(base)}は、{day:${date}}をもって廃止する。`],
      ],
    },
    CLAUSES.doubt,
  ];
  return {
    kind: base.kind,
    act: 'abolishing',
    status: 'concluded',
    title: random.pick([
      `${nameOf(base)}を廃止する${short}`,
      `${nameOf(base)}の廃止に関する${short}書`,
    ]),
    self: `この${short}`,
    parties,
    region,
    preamble: `{day:${before}}に締結した${nameOf(base)}を廃止することについて、次のとおり合意する。`,
    articles: articlesOf(random, clauses),
    measures: [],
    testimonium: testimoniumOf(random, parties.length),
    date,
    inForce: date,
    modifications: [],
    laws: [],
  };
}

/** A form with a blank for a party and for the day. */
export function template(ground: Ground): ModelInstrument {
  const [core, ...others] = ground.parties;
  const parties = [core, blankParty(ground.random), ...others.slice(1)].filter(
    party => party !== undefined,
  );
  const { date, ...base } = cooperationAgreement({ ...ground, parties });
  return { ...base, inForce: date ?? '', act: 'template', status: 'draft' };
}

/** A bill that carries an agreement, whose day is still blank. */
export function bill(ground: Ground): ModelInstrument {
  const { date, ...base } = baseOf(ground);
  return {
    ...base,
    inForce: date ?? '',
    status: 'draft',
    bill: { number: ground.random.int(1, 120), day: ground.date },
  };
}

/** Two agreements of one city with two neighbours, one below the other. */
export function twoAgreements(random: Random): readonly ModelInstrument[] {
  const [core, ...others] = someParties(random, 3);
  const ground = someGround(random, 2);
  return others.flatMap(other =>
    core === undefined ? [] : [cooperationAgreement({ ...ground, parties: [core, other] })],
  );
}
