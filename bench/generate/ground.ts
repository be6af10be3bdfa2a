/** What every instrument is made from: parties, a region, a day; and words that all of them use. */
import type { Day, ModelLaw, ModelParty } from './model.js';
import { someParties } from './municipalities.js';
import type { Random } from './random.js';

/** What an instrument is made from. */
export interface Ground {
  readonly random: Random;
  readonly parties: readonly ModelParty[];
  readonly region: string;
  readonly date: Day;
  /** Whether it may say how long it is in force; a change in part does not. */
  readonly hasTerm?: boolean;
}

const REGION_NAMES = ['中央', '北部', '南部', '東部', '西部', 'みらい', 'ひかり', 'みどり'];

/** Parties, a region and a day. */
export function someGround(random: Random, most = 4): Ground {
  const count = Math.min(most, random.pick([2, 2, 2, 2, 3, 4]));
  const parties = someParties(random, count);
  const prefecture = parties[0]?.prefecture.replace(/[都府県]$/, '') ?? '';
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

/** A day some years after another, or before it. */
export function yearsAfter(day: Day, years: number): Day {
  return `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

/** A provision of the Local Autonomy Act: 252_2, 1. */
export function autonomyLaw(article: string, paragraph?: number): ModelLaw {
  return {
    name: '地方自治法',
    number: '昭和22年法律第67号',
    article,
    ...(paragraph === undefined ? {} : { paragraph }),
  };
}

/** Whether three parties or more have one role in common: 乙及び丙の役割. */
export function sharesRoles({ random, parties }: Ground): boolean {
  return parties.length > 2 && random.chance(0.5);
}

/** The title of an agreement about a region of some kind. */
export function regionTitle({ random }: Ground, region: string, name: string): string {
  return random.pick([
    `{names}における{region}${region}の形成に係る${name}`,
    `{region}${region}の形成に関する${name}`,
    `{names}との間の${region}形成に係る${name}`,
    `${region}の形成に関する${name}`,
    `{region}${region}形成${name}`,
  ]);
}

/** The sentence that says how many originals are made. */
export function testimoniumOf(random: Random, parties: number): string {
  return random
    .pick([
      '{doc}の締結を証するため、本書{n}通を作成し、{all}が記名押印の上、各自{n:1}通を保有する。',
      '以上の証として、本書{n}通を作成し、{all}が署名の上、それぞれ{n:1}通を保有するものとする。',
      '{doc}の成立を証するため、{doc}書{n}通を作成し、当事者が記名押印して各{n:1}通を所持する。',
    ])
    .replace('{doc}書', '本書')
    .replace('{n}', `{n:${parties}}`);
}
