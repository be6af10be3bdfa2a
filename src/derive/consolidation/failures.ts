/** Why a modification could not be applied. */

/** The reasons, as a reader is told them. */
export const FAILURES = {
  'not-understood': { ja: '改め文を読み取れません', en: 'the provision was not understood' },
  'target-missing': { ja: '変更される部分がありません', en: 'there is no such part' },
  'target-ambiguous': {
    ja: '変更される部分を一つに決められません',
    en: 'more than one part is meant',
  },
  'words-missing': { ja: '改正前の字句がありません', en: 'the words are not in the part' },
  'words-overlap': { ja: '改正前の字句が重なっています', en: 'the words overlap one another' },
  'new-text-missing': { ja: '新しい規定がありません', en: 'the new text is not there' },
  'number-differs': {
    ja: '新しい規定の種類や番号が、改められる部分と違います',
    en: 'the new text is of another kind or number than the part that it replaces',
  },
  'columns-differ': {
    ja: '新しい行の欄が、変更される表の欄と合いません',
    en: 'the columns of a new row are not those of the table',
  },
  'note-not-held': {
    ja: '別表の備考は版の文に入らないので、変更できません（変更後の全文のファイルを用意してください）',
    en: 'notes below an annex are no part of versions; have the text as changed at hand as a file of its own',
  },
  'comparison-table': {
    ja: '新旧対照表の改正前の文が、変更前の協約の項とそのまま一致しません',
    en: 'what the comparison table has as the text before is no whole paragraph of the agreement',
  },
  'number-unknown': {
    ja: '番号の付け方が分からず、新しい番号を書けません',
    en: 'how the parts are numbered is not known, so the new number cannot be written',
  },
  'number-taken': {
    ja: 'その番号の部分が既にあります',
    en: 'there is a part of that number already',
  },
} as const;

/** The reason of a failure. */
export type Failure = keyof typeof FAILURES;

/** What came of something that can fail. */
export type Outcome<Value> = { readonly value: Value } | { readonly failure: Failure };

/** Whether something failed. */
export function isFailure<Value>(
  outcome: Outcome<Value>,
): outcome is { readonly failure: Failure } {
  return 'failure' in outcome;
}
