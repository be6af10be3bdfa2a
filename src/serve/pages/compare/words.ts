/** What the comparison says, in both languages. */
import type { Language } from '../../negotiate.js';
import { sayIn } from '../../words.js';

const WORDS = {
  title: { ja: '比べる', en: 'Compare' },
  lead: {
    ja: '協約か市町村を2つから5つ選ぶと、主題ごとに並べて比べられます。',
    en: 'Choose two to five agreements or municipalities and see them side by side, theme by theme.',
  },
  choose: { ja: '比べるもの', en: 'What to compare' },
  number: { ja: '番目', en: '' },
  hint: {
    ja: '市町村の名前かコード、協約の名前を入れてください。入力中に候補が出ます。',
    en: 'Name or code of a municipality, or name of an agreement, in Japanese. Names are completed as you type.',
  },
  compare: { ja: '比べる', en: 'Compare' },
  tooFew: {
    ja: 'もう1つ選んでください。2つから比べられます。',
    en: 'Choose one more: it takes two to compare.',
  },
  tooMany: {
    ja: '5つまで比べられます。はじめの5つを示します。',
    en: 'Five at most: the first five are shown.',
  },
  unknown: { ja: '登録簿にありません', en: 'is not in the register' },
  several: {
    ja: '同じ名前のものが複数あります。コードで選んでください',
    en: 'is the name of several. Choose one by its code',
  },
  examples: { ja: 'たとえば', en: 'For example' },
  overview: { ja: '主題の有無', en: 'Which has which theme' },
  overviewNote: {
    ja: '●は主たる主題、○はあわせて触れる主題です。主題を選ぶと、その文に移ります。',
    en: '●: mainly about it; ○: about it too. Choose a theme to go to its words.',
  },
  theme: { ja: '主題', en: 'Theme' },
  mainly: { ja: '主たる主題', en: 'mainly' },
  also: { ja: 'あわせて', en: 'also' },
  inWords: { ja: '共通する主題の文', en: 'The words on the themes they share' },
  nothingShared: {
    ja: '二つ以上に共通する主題はありません。',
    en: 'No two of them share a theme.',
  },
  single: { ja: '一つだけにある主題', en: 'Themes that one alone has' },
  nothing: {
    ja: '選んだものには、取組や役割が登録簿にありません。ほかの協約か市町村を選んでください。',
    en: 'The register holds no measure or role of these. Choose other agreements or municipalities.',
  },
  draftsBelow: {
    ja: '案は入れていません（下に示します）。',
    en: 'Drafts are left out, and told below.',
  },
  draftsNote: {
    ja: '案はまだだれも拘束しません。上の比較には入れていません。案そのものは、名前を入れると比べられます。',
    en: 'A draft binds nobody yet and is no part of the comparison above. Compare a draft itself by its name.',
  },
  rolesOnly: { ja: 'この市町村の役割', en: 'the roles of this municipality' },
} as const;

/** The words in a language. */
export function compareWords(language: Language): (word: keyof typeof WORDS) => string {
  return sayIn(WORDS, language);
}
