/** What is said of instruments, measures and roles on any page, in both languages. */
import type { Language } from '../../negotiate.js';
import { sayIn } from '../../words.js';

const WORDS = {
  source: { ja: '原文', en: 'source' },
  draft: { ja: '案', en: 'draft' },
  undetermined: { ja: '締結されたか不明', en: 'not known to be concluded' },
  drafts: { ja: '案', en: 'Drafts' },
  notConcluded: {
    ja: '案・締結されたか不明の文書',
    en: 'Drafts and texts not known to be concluded',
  },
  draftsNote: {
    ja: '案はまだだれも拘束しません。このページの数、主導、図には入れていません。',
    en: 'A draft binds nobody yet. The counts, leaders and charts of this page leave it out.',
  },
  declarations: { ja: '宣言', en: 'Declarations' },
  hub: { ja: '連携中枢都市', en: 'Hub' },
  centralCity: { ja: '中心市', en: 'Central city' },
  hubOrCentralCity: { ja: '連携中枢都市・中心市', en: 'Hub or central city' },
  themes: { ja: '主題', en: 'themes' },
  noText: { ja: '本文なし', en: 'text not held' },
  nobody: { ja: '担い手の記載なし', en: 'nobody is named' },
  theme: { ja: '主題', en: 'Theme' },
  total: { ja: '計', en: 'Total' },
  numbers: { ja: '同じ数を表で見る', en: 'The same numbers as a table' },
  legend: { ja: '色の意味', en: 'What the colours mean' },
  mainly: { ja: '主たる主題', en: 'mainly about' },
  noMeasure: { ja: 'この主題の取組はありません。', en: 'No measure on this theme.' },
  ownWord: { ja: '太字と下線', en: 'Bold and underlined' },
  ownWordMeans: {
    ja: '並べたほかの文にない語です（当事者の名前と、ひらがなだけの語は除きます）。',
    en: 'words that none of the others has (names of the parties and words in hiragana alone aside).',
  },
} as const;

/** The words in a language. */
export function agreementWords(language: Language): (word: keyof typeof WORDS) => string {
  return sayIn(WORDS, language);
}
