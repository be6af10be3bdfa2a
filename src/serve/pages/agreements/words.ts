/** What is said of instruments, measures and roles on any page, in both languages. */
import type { Language } from '../../negotiate.js';
import { sayIn } from '../../words.js';

const WORDS = {
  source: { ja: '原文', en: 'source' },
  sourceOf: { ja: 'の原文を見る', en: ': see it in the source' },
  draft: { ja: '案', en: 'draft' },
  noText: { ja: '本文なし', en: 'text not held' },
  undated: { ja: '日付なし', en: 'no date' },
  nobody: { ja: '担い手の記載なし', en: 'nobody is named' },
  noMode: { ja: '語の手がかりなし', en: 'no word tells' },
  roles: { ja: '役割', en: 'Roles' },
  measure: { ja: '取組', en: 'Measure' },
  theme: { ja: '主題', en: 'Theme' },
  total: { ja: '計', en: 'Total' },
  numbers: { ja: '同じ数を表で見る', en: 'The same numbers as a table' },
  legend: { ja: '色の意味', en: 'What the colours mean' },
  mainly: { ja: '主たる主題', en: 'mainly about' },
  more: { ja: 'ほか', en: 'and' },
} as const;

/** The words in a language. */
export function agreementWords(language: Language): (word: keyof typeof WORDS) => string {
  return sayIn(WORDS, language);
}
