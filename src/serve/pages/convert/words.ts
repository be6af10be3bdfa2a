/** What the page of conversions says, in both languages. */
import type { Language } from '../../negotiate.js';
import { sayIn } from '../../words.js';

const WORDS = {
  title: { ja: '協約を変換する', en: 'Convert an agreement' },
  lead: {
    ja: '協約・協定の文書を送ると、当事者、日付、取組、役割分担などの読み取った内容を、原文のどこにあるかとともに示します。グラフ（TriG）もダウンロードできます。',
    en: 'Send the text of an agreement and see what is read in it: parties, dates, measures, roles, each with its place in the text. The graph can be downloaded as TriG.',
  },
  kept: {
    ja: '送ったものは保存されません。10 MB、30 秒まで。',
    en: 'Nothing of it is stored. Up to 10 MB and 30 seconds.',
  },
  file: { ja: 'ファイル（テキスト、Word、HTML、PDF）', en: 'File (text, Word, HTML, PDF)' },
  dropHere: { ja: 'ここにファイルを落とすこともできます。', en: 'You can drop a file here, too.' },
  text: { ja: 'または、文を貼り付ける', en: 'Or paste the text' },
  convert: { ja: '読み取る', en: 'Read it' },
  pasted: { ja: '貼り付けた文', en: 'pasted text' },
  refused: { ja: '読み取れませんでした', en: 'It could not be read' },
  again: { ja: '別の文書を変換する', en: 'Convert another' },
  understood: { ja: '読み取った内容', en: 'What was read' },
  statements: { ja: '一つずつの記載', en: 'Statement by statement' },
  statementsNote: {
    ja: '選ぶと、原文のその箇所へ移ります。',
    en: 'Each leads to its place in the text.',
  },
  noStatements: {
    ja: '事実として読み取れたものはありません。協約・協定の本文かどうかを確かめてください。',
    en: 'No statement was read. Check that this is the text of an agreement.',
  },
  report: { ja: '報告', en: 'Report' },
  nothingAsked: {
    ja: '判断や確認が必要な箇所はありません。',
    en: 'Nothing has to be decided or looked at.',
  },
  decision: { ja: '判断が必要', en: 'To be decided' },
  look: { ja: '目で確かめる', en: 'To be looked at' },
  nothing: { ja: '参考', en: 'For information' },
  remedy: { ja: 'どうする', en: 'What to do' },
  source: { ja: '原文', en: 'The text' },
  sourceCut: {
    ja: '長いので、はじめの部分だけを示しています。グラフには全体があります。',
    en: 'Only the beginning is shown; the graph has all of it.',
  },
  download: { ja: 'グラフをダウンロード（TriG）', en: 'Download the graph (TriG)' },
  graphTooLong: {
    ja: 'グラフが大きいため、ここからはダウンロードできません。手元で renkei convert を使ってください。',
    en: 'The graph is too large to be downloaded here. Run renkei convert on your own machine.',
  },
  document: { ja: '文書', en: 'Document' },
  more: { ja: 'ほか', en: 'and others:' },
} as const satisfies Record<string, Readonly<Record<Language, string>>>;

/** A function that gives a word in a language. */
export function convertWords(language: Language): (word: keyof typeof WORDS) => string {
  return sayIn(WORDS, language);
}
