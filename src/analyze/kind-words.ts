/** The words that tell what kind of agreement an instrument is about. */
import type { InstrumentKind } from '../model/agreement.js';

/** Words of a name, tried in this order: 定住自立圏形成協定 is also 協定, 事務委託規約 also 規約. */
export const KIND_WORDS: readonly (readonly [InstrumentKind, RegExp])[] = [
  ['hub-city-declaration', /連携中枢都市(?:と(?:して|なる))?(?:の)?宣言/],
  ['central-city-declaration', /中心市(?:と(?:して|なる))?(?:の)?宣言/],
  ['settlement-independence-agreement', /定住自立圏.*(?:協定|協約|覚書)/],
  ['entrustment-rules', /委託.*(?:規約|協約|協定|協議書)/],
  ['mutual-aid-agreement', /応援.*(?:協定|協約|覚書)/],
  ['cooperation-agreement', /協約/],
  ['other-agreement', /協定|覚書|規約|協議書|申合せ/],
];

/** The provision of 地方自治法 that an agreement of each kind rests on, as e-Gov numbers it. */
export const KIND_OF_PROVISION: ReadonlyMap<string, InstrumentKind> = new Map([
  ['252_2', 'cooperation-agreement'],
  ['252_14', 'entrustment-rules'],
]);

/** The notice that an agreement of each kind follows. */
export const KIND_OF_NOTICE: readonly (readonly [InstrumentKind, RegExp])[] = [
  ['settlement-independence-agreement', /定住自立圏構想推進要綱/],
  ['cooperation-agreement', /連携中枢都市圏構想推進要綱/],
];

/** The kinds that one city declares alone. */
export const DECLARATIONS: ReadonlySet<InstrumentKind> = new Set([
  'hub-city-declaration',
  'central-city-declaration',
]);

/** The kinds whose parties form a region, with a core city among them. */
export const REGIONAL: ReadonlySet<InstrumentKind> = new Set([
  'cooperation-agreement',
  'settlement-independence-agreement',
]);
