/** Where the headings above a measure put it in the guideline that the agreement follows. */
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

/** An agreement that follows 定住自立圏構想推進要綱 says so in its title or preamble. */
const SETTLEMENT = /定住自立圏/;

/** Puts measures in the guideline that one document follows. */
export class PillarFinder {
  readonly #isSettlement: boolean;

  constructor(context: Context) {
    const texts = [context.firstText('title'), context.firstText('preamble')];
    this.#isSettlement = texts.some(text => text !== undefined && SETTLEMENT.test(text.text));
  }

  /** The place by the headings above a measure, the outermost first. */
  placeUnder(headings: readonly string[]): GuidelinePlace {
    if (this.#isSettlement) return present({ pillar: itemIn(headings, SETTLEMENT_PILLARS) });
    const pillar = itemIn(headings, PILLARS);
    return present({ pillar, subfield: pillar === 'C' ? itemIn(headings, SUBFIELDS) : undefined });
  }
}

/** The item that the outermost heading names. A sentence that names several lists them, and decides none. */
function itemIn(headings: readonly string[], items: Words): string | undefined {
  for (const text of headings) {
    const [first, second] = items.filter(([, words]) => words.test(text));
    if (first !== undefined && (second === undefined || !text.includes('。'))) return first[0];
  }
  return undefined;
}
