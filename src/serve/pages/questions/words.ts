/** What the pages of questions say, in both languages. */
import type { Language } from '../../negotiate.js';
import { sayIn } from '../../words.js';

type Said = Readonly<Record<Language, string>>;

const WORDS = {
  questions: { ja: '問い', en: 'Questions' },
  lead: {
    ja: '登録簿に尋ねることのできる問いです。選んで、必要なら市町村などを入れると、答えが表や図で出ます。',
    en: 'What the register can be asked. Choose a question, fill in what it is about, and see the answer as a table or a picture.',
  },
  unknown: {
    ja: 'この名前の問いはありません。あるのは次のものです。',
    en: 'There is no question of this name. These there are.',
  },
  ownQuestion: { ja: 'ここにない問いは', en: 'For any other question, write your own in' },
  ask: { ja: '調べる', en: 'Ask' },
  choose: { ja: '選んでください', en: 'Choose' },
  example: { ja: '例を見る', en: 'See an example' },
  asksFor: { ja: '入れるもの', en: 'Asks for' },
  answer: { ja: '答え', en: 'Answer' },
  none: {
    ja: 'この問いに当てはまるものはありません。',
    en: 'Nothing in the register answers this.',
  },
  related: { ja: '同じ条件で聞けるほかの問い', en: 'Other questions with the same values' },
  noneOther: { ja: '上の欄に別の値を入れて調べられます。', en: 'Try another value above.' },
  noneFor: {
    ja: '登録簿には、まだこれを述べる文書がありません。',
    en: 'No document in the register says anything of it yet.',
  },
  rows: { ja: '件', en: 'rows' },
  inPart: {
    ja: 'はじめの部分だけを示しています。全体は下からダウンロードできます。',
    en: 'Only the beginning is shown. The whole can be downloaded below.',
  },
  network: { ja: 'つながりの図', en: 'As a network' },
  networkNote: {
    ja: '同じことは下の表にもあります。名前を選ぶとその市町村や圏域のページへ移ります。',
    en: 'The table below says the same. Each name leads to its page.',
  },
  networkCut: {
    ja: '図には、つながりの多いものだけを示しています。',
    en: 'The picture has only those with most connections.',
  },
  take: { ja: '答えを使う', en: 'Use this answer' },
  download: { ja: 'ダウンロード', en: 'Download' },
  permanent: { ja: 'この答えの変わらないアドレス', en: 'Permanent link to this answer' },
  sparql: { ja: 'この答えを出す SPARQL', en: 'The SPARQL behind this answer' },
  edit: { ja: 'SPARQL エディターで開く', en: 'Open in the SPARQL editor' },
  yes: { ja: 'はい', en: 'yes' },
  no: { ja: 'いいえ', en: 'no' },
  inSource: { ja: '原文の箇所', en: 'place in the source' },
} as const satisfies Record<string, Said>;

/** A function that gives a word in a language. */
export function questionWords(language: Language): (word: keyof typeof WORDS) => string {
  return sayIn(WORDS, language);
}

/** Groups of questions by the tags of the library, in the order in which they are shown. */
const TAGS: Readonly<Record<string, Said>> = {
  partners: { ja: 'だれとだれが連携しているか', en: 'Who works with whom' },
  parties: { ja: '協約の当事者', en: 'Parties of agreements' },
  regions: { ja: '圏域', en: 'Regions' },
  themes: { ja: '主題', en: 'Themes' },
  measures: { ja: '取組', en: 'Measures' },
  roles: { ja: '役割分担', en: 'Roles' },
  versions: { ja: '版と変更', en: 'Versions and changes' },
  changes: { ja: '変更', en: 'Changes' },
  norms: { ja: '義務の定め', en: 'Duties' },
  costs: { ja: '費用', en: 'Costs' },
  clauses: { ja: '条項の種類', en: 'Kinds of articles' },
  citations: { ja: '引用する法令・通知', en: 'Laws and notices cited' },
  dates: { ja: '日付', en: 'Dates' },
  drafts: { ja: '案', en: 'Drafts' },
  signatures: { ja: '署名', en: 'Signatures' },
  sources: { ja: '原文', en: 'Sources' },
  structure: { ja: '文書の構成', en: 'Structure of documents' },
};

/** A tag in words; one that is not known as it is. */
export function tagName(tag: string, language: Language): string {
  return TAGS[tag]?.[language] ?? tag;
}

/** The place of a group: those that are not known come last. */
export function tagRank(tag: string): number {
  const at = Object.keys(TAGS).indexOf(tag);
  return at < 0 ? Infinity : at;
}

const TYPES: Readonly<Record<string, Said>> = {
  municipality: { ja: '市町村', en: 'municipality' },
  prefecture: { ja: '都道府県', en: 'prefecture' },
  date: { ja: '日付', en: 'date' },
  'concept:theme': { ja: '主題', en: 'theme' },
  'concept:clause-kind': { ja: '条の種類', en: 'kind of article' },
  'concept:deontic-form': { ja: '規定の形', en: 'deontic form' },
  text: { ja: '言葉', en: 'words' },
};

/** What a parameter of a type is, in words. */
export function typeName(type: string, language: Language): string {
  return (TYPES[type] ?? TYPES['text'])?.[language] ?? type;
}
