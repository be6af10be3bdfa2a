/** Where the headings above a measure put it in the guideline that the agreement follows. */
import { NUMERAL, parseNumber } from '../japanese/numerals.js';
import { descendants } from '../model/document.js';
import { present } from '../model/present.js';
import type { Context } from './context.js';

/** Slugs of `vocab/guideline`. */
export interface GuidelinePlace {
  readonly pillar?: string;
  readonly subfield?: string;
}

type Words = readonly (readonly [item: string, words: RegExp])[];

/**
 * Words of a heading that tell the pillar of 連携中枢都市圏構想推進要綱. The heading says it in its own or in
 * the guideline's words: 地域経済の活性化（圏域全体の経済成長のけん引） · 産業の振興 · 住民生活の向上.
 */
const PILLARS: Words = [
  ['A', /経済(?:の?(?:成長|活性化|発展)|を牽引)|(?:産業|経済)の?振興/],
  ['B', /都市機能/],
  ['C', /生活関連|生活機能|生活環境|住民(?:生活|サービス)|結びつき|ネットワーク|マネジメント/],
];

/** Words of a heading that tell the field within pillar C. */
const SUBFIELDS: Words = [
  ['CA', /生活機能の?強化/],
  ['CB', /結び(?:つき|付き)|ネットワーク/],
  ['CC', /マネジメント/],
];

/** Words of a heading that tell the pillar of 定住自立圏構想推進要綱: 結びつきやネットワークの強化に係る政策分野. */
const SETTLEMENT_PILLARS: Words = [
  ['T1', /生活機能/],
  ['T2', /結び(?:つき|付き)|ネットワーク/],
  ['T3', /マネジメント/],
];

/**
 * Names of the fields of 定住自立圏構想推進要綱 第6, by pillar, as headings have them: 1 医療 · ア 地域公共交通 ·
 * 宣言中心市等における人材の育成. Not 救急医療の充実, which is what one measure is about.
 */
const SETTLEMENT_FIELDS: Words = [
  ['T11', /^(?:地域)?(?:保健)?医療$/],
  ['T12', /^(?:保健)?福祉$/],
  ['T13', /^教育(?:・?文化)?(?:・?スポーツ)?$/],
  ['T14', /^土地利用$/],
  ['T15', /^(?:地域)?産業(?:の)?振興$/],
  ['T21', /^地域公共交通(?:の.{1,6})?$/],
  ['T22', /デジタル・?ディバイド|^ICTインフラ/],
  ['T23', /^(?:道路等の)?交通インフラの?整備/],
  ['T24', /地産地消$/],
  ['T25', /交流(?:及び|・|や)移住|移住・?交流|^(?:地域内外の)?住民との交流/],
  ['T31', /人材の育成$|^人材育成$/],
  ['T32', /外部からの.{0,12}人材の確保$|^外部人材の(?:確保|招へい)$/],
  ['T33', /職員(?:等)?の(?:人事)?交流$/],
];

/** The number before the name of a field: 1 医療, ア 医療, (1) 医療. */
const NUMBER =
  /^(?:第?[0-9一二三四五六七八九十]{1,2}[.、]?|\([0-9ア-ン]{1,2}\)|[ア-ン](?=[^ァ-ヶー]))/;

/** An agreement that follows 定住自立圏構想推進要綱 says so in its title or preamble. */
const SETTLEMENT = /定住自立圏/;
/** A 連携協約 may succeed one: これまでの定住自立圏の取組を継承し. */
const COOPERATION = /連携中枢都市|連携協約/;

/** 第3条第1号関係 · 第3条第1項第1号関係. Not 第3条第1号及び第2号関係. */
const RELATED_ENTRY = new RegExp(
  `^[^()]*\\(第(?<article>[${NUMERAL}]+)条(?:第[${NUMERAL}]+項)?第(?<entry>[${NUMERAL}]+)号関係\\)`,
);

/** What the entries of articles say, by 条/号: `3/1`. A number that an article has twice is none. */
function entriesOfArticles(context: Context): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const twice = new Set<string>();
  for (const { number, paragraphs } of descendants(context.document.children, 'article')) {
    for (const { printed, heading, sentences } of paragraphs.flatMap(({ items }) => items)) {
      const key = `${number}/${printed}`;
      if (found.has(key)) twice.add(key);
      const leaf = heading ?? sentences[0];
      if (leaf !== undefined) found.set(key, context.textOf(leaf).text);
    }
  }
  return new Map([...found].filter(([key]) => !twice.has(key)));
}

/** Puts measures in the guideline that one document follows. */
export class PillarFinder {
  readonly #isSettlement: boolean;
  readonly #entries: ReadonlyMap<string, string>;

  constructor(context: Context) {
    this.#entries = entriesOfArticles(context);
    const texts = (['title', 'preamble'] as const).map(kind => context.firstText(kind)?.text ?? '');
    this.#isSettlement = texts.some(text => SETTLEMENT.test(text) && !COOPERATION.test(text));
  }

  /** The place by the headings above a measure, the outermost first. */
  placeUnder(headings: readonly string[]): GuidelinePlace {
    const place = this.#placeBy(headings);
    if (place.pillar !== undefined) return place;
    return this.#placeBy(headings.flatMap(heading => this.#entryOf(heading) ?? []));
  }

  /** What the one entry says that the heading of an annex belongs to: 別表第1（第3条第1号関係）. */
  #entryOf(heading: string): string | undefined {
    const { article, entry } = RELATED_ENTRY.exec(heading)?.groups ?? {};
    return this.#entries.get(`${parseNumber(article ?? '')}/${parseNumber(entry ?? '')}`);
  }

  #placeBy(headings: readonly string[]): GuidelinePlace {
    if (this.#isSettlement) return settlementPlace(headings);
    const pillar = itemIn(headings, PILLARS);
    return present({ pillar, subfield: pillar === 'C' ? itemIn(headings, SUBFIELDS) : undefined });
  }
}

/** The pillar, and the field below it that the outermost heading names. */
function settlementPlace(headings: readonly string[]): GuidelinePlace {
  const pillar = itemIn(headings, SETTLEMENT_PILLARS);
  const fields = SETTLEMENT_FIELDS.filter(([field]) => field.startsWith(pillar ?? 'none'));
  const names = headings.map(heading => heading.replace(NUMBER, ''));
  return present({ pillar, subfield: itemIn(names, fields) });
}

/** The item that the outermost heading names. A sentence that names several lists them, and decides none. */
function itemIn(headings: readonly string[], items: Words): string | undefined {
  for (const text of headings) {
    const [first, second] = items.filter(([, words]) => words.test(text));
    if (first !== undefined && (second === undefined || !text.includes('。'))) return first[0];
  }
  return undefined;
}
