/** What the start page says. */
export const WORDS = {
  search: {
    ja: '市町村・圏域・主題・本文の言葉で探す',
    en: 'Search municipalities, regions, themes, words of the texts',
  },
  go: { ja: '探す', en: 'Search' },
  examples: { ja: '例', en: 'For example' },
  questions: { ja: '登録簿が答えられること', en: 'What the register can tell' },
  moreQuestions: { ja: 'ほかの問いを見る', en: 'More questions' },
  network: { ja: 'だれがだれと連携しているか', en: 'Who works with whom' },
  networkMore: { ja: '条件で絞って見る', en: 'Explore the network' },
  newest: { ja: '新しい協約', en: 'The newest agreements' },
  allAgreements: { ja: 'すべての協約', en: 'All agreements' },
  agreements: { ja: '協約', en: 'agreements' },
  municipalities: { ja: '市町村', en: 'municipalities' },
  measures: { ja: '取組', en: 'measures' },
  besides: { ja: 'ほかに', en: 'Not counted' },
  drafts: { ja: '案', en: 'drafts' },
  words: { ja: '原文の言葉を見る', en: 'See the words that say so' },
  whole: { ja: '変わったところを見る', en: 'See what changed' },
  asParties: { ja: '協約の当事者として', en: 'As parties to agreements' },
  withRoles: { ja: '役割分担で名の挙がる相手も含めると', en: 'With those named in roles' },
  nobody: { ja: '登録簿にはありません。', en: 'The register has none.' },
  noAgreements: {
    ja: 'まだ協約がありません。renkei build で文書を読み込むと、ここに並びます。',
    en: 'There are no agreements yet: renkei build reads some, and they are listed here.',
  },
} as const;
