/** Agreements that form a region: 連携協約 and 定住自立圏形成協定. */
import { CLAUSES, articlesOf, termArticle } from './clauses.js';
import type { Ground } from './ground.js';
import { autonomyLaw, regionTitle, sharesRoles, testimoniumOf } from './ground.js';
import { someMeasures } from './measures.js';
import type { Field, ModelInstrument } from './model.js';

/** 連携協約. */
export function cooperationAgreement(ground: Ground): ModelInstrument {
  const { random } = ground;
  return {
    ...common(ground, ['A', 'B', 'CA', 'CB', 'CC']),
    kind: 'cooperation-agreement',
    title: regionTitle(ground, '連携中枢都市圏', random.pick(['連携協約', '連携協約書'])),
    self: random.pick(['この連携協約', '本協約', 'この協約']),
    preamble: random.pick([
      '{region}連携中枢都市圏（以下「圏域」という。）を形成するため、地方自治法（{law}）第{n:252}条の{n:2}第{n:1}項の規定に基づき、次のとおり連携協約を締結する。',
      '圏域における連携の推進に関し、地方自治法（{law}）第{n:252}条の{n:2}第{n:1}項の規定により、次のとおり連携協約を締結する。',
    ]),
    laws: [autonomyLaw('252_2', 1)],
  };
}

/** 定住自立圏形成協定. */
export function settlementAgreement(ground: Ground): ModelInstrument {
  const { random } = ground;
  return {
    ...common(ground, ['T1', 'T2', 'T3']),
    kind: 'settlement-independence-agreement',
    title: regionTitle(ground, '定住自立圏', random.pick(['協定', '協定書'])),
    self: random.pick(['この協定', '本協定']),
    preamble: random.pick([
      '定住自立圏構想推進要綱（平成{n:20}年{n:12}月{n:26}日総行応第{n:39}号総務事務次官通知）に基づき、次のとおり定住自立圏の形成に関する協定を締結する。',
      '{region}定住自立圏（以下「圏域」という。）の形成に関し、次のとおり定住自立圏形成協定を締結する。',
    ]),
    laws: [],
  };
}

/** What both have: articles, measures, and how they are signed. */
function common(
  ground: Ground,
  fields: readonly Field[],
): Omit<ModelInstrument, 'kind' | 'title' | 'self' | 'preamble' | 'laws'> {
  const { random, parties, region, date, hasTerm = true } = ground;
  const clauses = [
    CLAUSES.purpose,
    CLAUSES.policy,
    CLAUSES.measures,
    CLAUSES.cost,
    CLAUSES.consultation,
    ...(random.chance(0.4) ? [CLAUSES.information] : []),
    random.pick([CLAUSES.change, CLAUSES.lapse]),
    CLAUSES.doubt,
  ];
  const articles = articlesOf(random, clauses);
  const term =
    hasTerm && random.chance(0.3) ? termArticle(random, articles.length + 1, date) : undefined;
  return {
    act: 'base',
    status: 'concluded',
    parties,
    region,
    articles: term === undefined ? articles : [...articles, term.article],
    measures: someMeasures(random, fields, {
      count: parties.length,
      shared: sharesRoles(ground),
    }),
    testimonium: testimoniumOf(random, parties.length),
    date,
    inForce: date,
    ...(term === undefined ? {} : { term: term.term }),
    modifications: [],
  };
}
