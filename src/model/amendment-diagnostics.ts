/** What a diagnostic says of what an instrument changes or ends, by its code. */
export const AMENDMENT_DIAGNOSTICS = {
  'amendment-not-understood': {
    severity: 'problem',
    ja: '読み取れない改め文です。変更の種類を不明とし、この変更協約は溶け込ませません。',
    en: 'A clause of an amending provision that was not understood: its kind is unknown, and the instrument is not applied.',
  },
  'new-text-missing': {
    severity: 'problem',
    ja: '「次のように」とありますが、続く新しい規定が見つかりません。',
    en: 'New text is announced and was not found behind the amending provision.',
  },
  'amendment-not-applied': {
    severity: 'problem',
    ja: 'この変更協約を溶け込ませることができません。この版の本文は示しません。',
    en: 'This amendment could not be applied, so the text of this version is not given:',
  },
  'agreement-not-identified': {
    severity: 'review',
    ja: '変更又は廃止される協約が、いっしょに変換した文書の中に見つかりません。',
    en: 'The agreement that this changes or ends is not among the documents converted with it.',
  },
  'agreement-identified-by-title': {
    severity: 'review',
    ja: '変更又は廃止される協約を、当事者と題名で特定しました。締結の日は書かれていません。',
    en: 'The agreement that this changes or ends was told by its parties and title; the text does not give its day.',
  },
  'change-without-day': {
    severity: 'review',
    ja: '変更又は廃止の日が書かれていないため、協約に反映していません。',
    en: 'The text does not say when it changed or ended the agreement, so it is not applied to it.',
  },
  'text-as-amended': {
    severity: 'review',
    ja: '改正を溶け込ませた本文です（例規集など）。締結のときの本文ではなく、最後の改正までを反映した版の本文として記録します。締結のときの文書と改正の文書は、日と番号だけを記録します。',
    en: 'This is the text with later changes in it, as collections of ordinances print it. It is given as the text of the version after the last of them, not as that of the first day. The first text and the changes are known by day and number only.',
  },
  'day-of-change-unknown': {
    severity: 'review',
    ja: '最後の改正の日が分かりません。本文は、どの日の版のものともしていません。',
    en: 'The day of the last change is not told: the text is not given as that of a version.',
  },
  'abolition-cited': {
    severity: 'review',
    ja: '廃止の日と番号が書かれています。効力を失った日は分からないため、効力についての事実にはしていません。',
    en: 'The day and number of an abolition are told, but not the day on which the agreement lost force: nothing is stated of its force.',
  },
} as const;
