/** What is said of instruments, measures and roles on any page, in both languages. */
import type { Language } from '../../negotiate.js';
import { sayIn } from '../../words.js';

const WORDS = {
  source: { ja: '原文', en: 'source' },
  draft: { ja: '案', en: 'draft' },
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
