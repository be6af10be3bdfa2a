/** What the pages of themes say, in both languages. */
import type { Language } from '../../negotiate.js';
import { sayIn } from '../../words.js';

const WORDS = {
  themes: { ja: '主題', en: 'Themes' },
  list: { ja: '主題の一覧', en: 'Themes' },
  listLead: {
    ja: '取組が何についてのものかを、語によって分類しています。主題を選ぶと、どの圏域にあり、それぞれがどう書いているかを並べて見られます。',
    en: 'What measures are about, classified by their words. Choose a theme to see which regions have it, and how each words it, side by side.',
  },
  measures: { ja: '取組', en: 'measures' },
  documents: { ja: '文書', en: 'documents' },
  notHeld: { ja: '取組なし', en: 'no measure' },
  above: { ja: '上位の主題', en: 'Part of' },
  below: { ja: '下位の主題', en: 'Includes' },
  regions: { ja: 'この主題の取組がある圏域', en: 'Regions that have it' },
  regionsNote: {
    ja: '圏域を選ぶと、だれが主導するかが分かります。',
    en: 'Choose a region to see who leads.',
  },
  noRegions: {
    ja: '取組を定めた文書のうち、圏域を形づくるものはありません。',
    en: 'None of the documents with such a measure forms a region.',
  },
  beside: { ja: 'それぞれの書き方', en: 'How each words it' },
  empty: {
    ja: 'この主題の取組を定めた文書は、この登録簿にはありません。ほかの主題は一覧から選べます。',
    en: 'The register holds no document with a measure on this theme. The list has the others.',
  },
  groupNote: {
    ja: 'これは主題のまとまりです。取組は、下のそれぞれの主題にあります。',
    en: 'This is a group of themes: the measures are with each of the themes below.',
  },
  choose: { ja: '比べる', en: 'compare' },
  compare: { ja: '選んだ文書を主題ごとに比べる', en: 'Compare those chosen, theme by theme' },
  compareNote: {
    ja: '2件から5件まで選べます。',
    en: 'Choose two to five.',
  },
  previous: { ja: '前へ', en: 'Previous' },
  next: { ja: '次へ', en: 'Next' },
  pages: { ja: 'ページ', en: 'Pages' },
  classified: {
    ja: '分類は語による読み取りで、事実の記載ではありません。「主たる主題」のある取組は、この主題にもあわせて触れるものです。',
    en: 'The classification is a reading by words, not a statement of the texts. A measure marked “mainly about” is about this theme too.',
  },
  allStatements: { ja: 'このIRIについてのすべての記述', en: 'All statements about this IRI' },
} as const;

/** The words in a language. */
export function themeWords(language: Language): (word: keyof typeof WORDS) => string {
  return sayIn(WORDS, language);
}
