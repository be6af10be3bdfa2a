/** What the page of the map says. */
export const WORDS = {
  title: { ja: '連携の地図', en: 'Map of cooperation' },
  lead: {
    ja: '市町村のつながりを、役所の位置で地図に示します。圏域や市町村を選ぶと、その周りが大きくなります。',
    en: 'Who works with whom, at the places of their offices. Choose a region or a municipality to see it closer.',
  },
  unknown: {
    ja: '位置が分からないため地図にないもの',
    en: 'Not on the map, for their places are not known',
  },
  nowhere: {
    ja: '位置の分かる市町村がありません。位置は enrichment のグラフに geo:lat と geo:long で置きます。',
    en: 'No place is known. Places are given by geo:lat and geo:long in an enrichment graph.',
  },
  credit: { ja: '海岸線: Natural Earth', en: 'Coast: Natural Earth' },
} as const;
