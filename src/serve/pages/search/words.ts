/** What the page of a search says. */
export const WORDS = {
  title: { ja: '検索', en: 'Search' },
  found: { ja: '件見つかりました', en: 'found' },
  go: { ja: '探す', en: 'Search' },
  label: { ja: '探す言葉', en: 'Words to look for' },
  nothing: {
    ja: '見つかりません。言葉を短くするか、別の書き方（市町村名、主題の名など）で試してください。すべての言葉が一つの文に含まれるものを探します。',
    en: 'Nothing has all of these words in one text. Try fewer or shorter words, or the name of a municipality or theme in Japanese.',
  },
  ask: {
    ja: '市町村・圏域・主題の名前や、協約の本文の言葉を入れてください。',
    en: 'Enter the name of a municipality, a region or a theme, or words of an agreement.',
  },
  municipality: { ja: '市町村', en: 'Municipalities' },
  region: { ja: '圏域', en: 'Regions' },
  theme: { ja: '主題などの概念', en: 'Themes and other concepts' },
  agreement: { ja: '協約', en: 'Agreements' },
  measure: { ja: '取組', en: 'Measures' },
  role: { ja: '役割', en: 'Roles' },
  text: { ja: '本文', en: 'Texts' },
  other: { ja: 'そのほか', en: 'Other' },
  in: { ja: '文書', en: 'in' },
  next: { ja: '次へ', en: 'Next' },
  previous: { ja: '前へ', en: 'Previous' },
} as const;
