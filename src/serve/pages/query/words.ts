/** What the page for SPARQL says, in both languages. */
import type { Language } from '../../negotiate.js';
import { sayIn } from '../../words.js';

const WORDS = {
  title: { ja: 'SPARQL エディター', en: 'SPARQL editor' },
  lead: {
    ja: '登録簿のグラフに、自分で書いた問い合わせを実行します。',
    en: 'Run queries of your own on the graph of the register.',
  },
  ready: { ja: '書かずに調べるには', en: 'To ask without writing' },
  query: { ja: '問い合わせ', en: 'Query' },
  run: { ja: '実行', en: 'Run' },
  keys: {
    ja: 'Ctrl+Enter で実行、Ctrl+Space で候補。日本語の名前（市町村、主題、項目）からも入れられます。Tab は次の部品へ移ります。',
    en: 'Ctrl+Enter runs it, Ctrl+Space completes: terms, and names of municipalities and themes. Tab goes on to the next control.',
  },
  examples: { ja: '例から始める', en: 'Start from an example' },
  results: { ja: '結果', en: 'Result' },
  none: {
    ja: '当てはまるものはありません。条件をゆるめるか、綴りを確かめてください。',
    en: 'Nothing fits. Ask for less, or check how names are written.',
  },
  raw: { ja: '応答のまま（JSON）', en: 'As it was answered (JSON)' },
  share: { ja: 'この問い合わせへのリンク', en: 'Link to this query' },
  shareLong: {
    ja: '長い問い合わせなので、圧縮してリンクの # の後ろに入れています。開くには JavaScript が要ります。どこにも保存されません。',
    en: 'The query is long: the link has it compressed behind #, and opening it takes JavaScript. Nothing is stored.',
  },
  shareNone: {
    ja: 'リンクに入れるには長すぎます。問い合わせをファイルに保存して渡してください。',
    en: 'It is too long for a link: save the query in a file to pass it on.',
  },
  noScript: {
    ja: '#q= の付いたリンクの問い合わせは、JavaScript がないと開けません。',
    en: 'Without JavaScript, a query in a link with #q= cannot be opened.',
  },
  badLink: {
    ja: 'このリンクの問い合わせは読めませんでした。途中で切れていないか確かめてください。',
    en: 'The query of this link could not be read. Check that the link is whole.',
  },
} as const satisfies Record<string, Readonly<Record<Language, string>>>;

/** A function that gives a word in a language. */
export function queryWords(language: Language): (word: keyof typeof WORDS) => string {
  return sayIn(WORDS, language);
}
