/** What the pages say, in both languages. */
import type { Language } from './negotiate.js';

const WORDS = {
  siteTitle: { ja: '連携協約オープン登録簿', en: 'Open register of inter-municipal cooperation' },
  siteLead: {
    ja: '市町村が結ぶ連携協約を読み取り、だれが何をだれと約束したかを、原文の言葉とともに示します。',
    en: 'The agreements by which Japanese municipalities cooperate: who promised what to whom, with the words that say so.',
  },
  skip: { ja: '本文へ', en: 'Skip to the content' },
  siteNavigation: { ja: 'サイト', en: 'Site' },
  trail: { ja: '現在地', en: 'You are here' },
  stableIri: { ja: '変わらない IRI', en: 'Stable IRI' },
  copy: { ja: 'コピー', en: 'Copy' },
  copied: { ja: 'コピーしました', en: 'Copied' },
  otherLanguage: { ja: 'English', en: '日本語' },
  home: { ja: 'はじめに', en: 'Home' },
  editor: { ja: 'SPARQL', en: 'SPARQL' },
  asParties: { ja: '協約の当事者として', en: 'As parties to an agreement' },
  asPartiesNote: {
    ja: '締結された協約の当事者どうしだけを連携相手とみなす読み方です。',
    en: 'Only the parties to one concluded instrument count as partners.',
  },
  withRoles: { ja: '役割分担での言及を含めて', en: 'Counting co-mention in roles' },
  withRolesNote: {
    ja: '役割分担の文に「…と連携・協力して」と名の挙がる相手も連携相手とみなす読み方です。',
    en: 'Those whom a role names as counterpart count as partners too.',
  },
  none: { ja: 'ありません。', en: 'None.' },
  municipality: { ja: '市町村', en: 'Municipality' },
  sharedPartner: { ja: '共有する連携相手', en: 'Shared partner' },
  words: { ja: '原文の言葉', en: 'Words of the source' },
  askOther: { ja: '別の市町村で調べる', en: 'Ask for another municipality' },
  ask: { ja: '調べる', en: 'Ask' },
  run: { ja: '実行', en: 'Run' },
  queryText: {
    ja: 'この答えを出す SPARQL（書き換えて実行できます）',
    en: 'The SPARQL behind this answer, to edit and run',
  },
  moreQuestions: { ja: 'ほかの問い', en: 'More questions' },
  agreements: { ja: '収録している協約', en: 'Agreements in the register' },
  results: { ja: '結果', en: 'Result' },
  rows: { ja: '件', en: 'rows' },
  inPart: {
    ja: 'はじめの部分だけを示しています。全体は下の「ダウンロード」から取れます。',
    en: 'Only the beginning is shown here; the whole is below, under Download.',
  },
  tooLong: {
    ja: '結果が長いため、このページには示しません。下の「ダウンロード」から取れます。',
    en: 'The result is too long to be shown here; it is below, under Download.',
  },
  download: { ja: 'ダウンロード', en: 'Download' },
  failed: { ja: '実行できませんでした', en: 'It could not be run' },
  line: { ja: '行', en: 'line' },
  column: { ja: '列', en: 'column' },
  toHome: { ja: 'はじめのページへ', en: 'To the start page' },
  toSearch: { ja: '登録簿を検索する', en: 'Search the register' },
  property: { ja: '項目', en: 'Property' },
  value: { ja: '値', en: 'Value' },
  pointsHere: { ja: 'このものを指すもの', en: 'What points here' },
  pointsHereMore: { ja: '最初の100件だけを示しています。', en: 'Only the first 100 are shown.' },
  sourceText: { ja: '原文', en: 'Text of the source' },
  sourceTextNote: {
    ja: '事実の根拠になった箇所に下線を引いています。',
    en: 'Underlined: the places that facts were read from.',
  },
  readInDocument: { ja: '文書の中で読む', en: 'Read it in the document' },
  otherFormats: { ja: 'ほかの形式', en: 'Other formats' },
  fillIn: { ja: '値を入れて実行してください。', en: 'Fill in the values and run it.' },
  license: { ja: 'グラフのライセンス', en: 'Licence of the graph' },
} as const satisfies Record<string, Record<Language, string>>;

/** A key of the words. */
export type Word = keyof typeof WORDS;

/** A function that gives a word in a language. */
export function wordsIn(language: Language): (word: Word) => string {
  return sayIn(WORDS, language);
}

/** The same for the words that a page keeps for itself. */
export function sayIn<Key extends string>(
  words: Readonly<Record<Key, Readonly<Record<Language, string>>>>,
  language: Language,
): (word: Key) => string {
  return word => words[word][language];
}
