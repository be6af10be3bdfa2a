/** Instruments by kind. */
import { CLAUSES, articlesOf } from './clauses.js';
import { someMeasures } from './measures.js';
import type { Day, ModelInstrument, ModelLaw, ModelParty } from './model.js';
import { someParties } from './municipalities.js';
import type { Random } from './random.js';

/** What an instrument is made from. */
export interface Ground {
  readonly random: Random;
  readonly parties: readonly ModelParty[];
  readonly region: string;
  readonly date: Day;
}

const REGION_NAMES = ['中央', '北部', '南部', '東部', '西部', 'みらい', 'ひかり', 'みどり'];

/** Parties, a region and a day. */
export function someGround(random: Random, most = 4): Ground {
  const count = Math.min(most, random.pick([2, 2, 2, 2, 3, 4]));
  const parties = someParties(random, count);
  const [core] = parties;
  const prefecture = core?.prefecture.replace(/[都府県]$/, '') ?? '';
  return {
    random,
    parties,
    region: `${prefecture}${random.pick(REGION_NAMES)}`,
    date: someDay(random, 2015, 2025),
  };
}

/** A day in some years; those of 令和元年 come often, for its name. */
export function someDay(random: Random, first: number, last: number): Day {
  const year = random.chance(0.15) ? 2019 : random.int(first, last);
  return `${year}-${two(random.int(1, 12))}-${two(random.int(1, 28))}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

const LOCAL_AUTONOMY = { name: '地方自治法', number: '昭和22年法律第67号' };

/** A provision of the Local Autonomy Act: 252_2, 1. */
export function autonomyLaw(article: string, paragraph?: number): ModelLaw {
  return { ...LOCAL_AUTONOMY, article, ...(paragraph === undefined ? {} : { paragraph }) };
}

/** Whether three parties or more have one role in common: 乙及び丙の役割. */
function sharesRoles({ random, parties }: Ground): boolean {
  return parties.length > 2 && random.chance(0.5);
}

/** 連携協約. */
export function cooperationAgreement(ground: Ground): ModelInstrument {
  const { random, parties, region, date } = ground;
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
  return {
    kind: 'cooperation-agreement',
    act: 'base',
    status: 'concluded',
    title: random.pick([
      '{names}における{region}連携中枢都市圏の形成に係る連携協約',
      '{region}連携中枢都市圏の形成に関する連携協約書',
      '{names}との間の連携中枢都市圏形成に係る連携協約',
      '連携中枢都市圏の形成に関する連携協約',
    ]),
    self: random.pick(['この連携協約', '本協約', 'この協約']),
    parties,
    region,
    preamble: random.pick([
      '{region}連携中枢都市圏（以下「圏域」という。）を形成するため、地方自治法（{law}）第{n:252}条の{n:2}第{n:1}項の規定に基づき、次のとおり連携協約を締結する。',
      '圏域における連携の推進に関し、地方自治法（{law}）第{n:252}条の{n:2}第{n:1}項の規定により、次のとおり連携協約を締結する。',
    ]),
    articles: articlesOf(random, clauses),
    measures: someMeasures(random, ['A', 'B', 'CA', 'CB', 'CC'], {
      count: parties.length,
      shared: sharesRoles(ground),
    }),
    testimonium: testimoniumOf(random, parties.length),
    date,
    modifications: [],
    laws: [autonomyLaw('252_2', 1)],
  };
}

/** The sentence that says how many originals are made. */
export function testimoniumOf(random: Random, parties: number): string {
  return random
    .pick([
      '{doc}の締結を証するため、本書{n}通を作成し、{all}が記名押印の上、各自{n:1}通を保有する。',
      '以上の証として、本書{n}通を作成し、{all}が署名の上、それぞれ{n:1}通を保有するものとする。',
      '{doc}の成立を証するため、{doc}書{n}通を作成し、当事者が記名押印して各{n:1}通を所持する。',
    ])
    .replace('{n}', `{n:${parties}}`);
}
