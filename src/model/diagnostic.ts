import { AMENDMENT_DIAGNOSTICS } from './amendment-diagnostics.js';
import { TABLE_DIAGNOSTICS } from './table-diagnostics.js';
import type { Span } from './text.js';

/** What it asks of the reader: `note` nothing, `review` a look (a rule chose), `problem` a decision. */
export type Severity = 'note' | 'review' | 'problem';

/** Every code a diagnostic can have, with its severity and what it says in both languages. */
export const DIAGNOSTICS = {
  ...TABLE_DIAGNOSTICS,
  ...AMENDMENT_DIAGNOSTICS,
  'empty-text': {
    severity: 'problem',
    ja: '文字がありません。ファイルの内容を確かめてください。',
    en: 'The file holds no text. Check what was exported.',
  },
  'encoding-detected': {
    severity: 'note',
    ja: 'UTF-8 以外の文字コードとして読みました。',
    en: 'Read in an encoding other than UTF-8.',
  },
  'header-footer-left-out': {
    severity: 'note',
    ja: 'ヘッダーとフッターは本文に含めていません。',
    en: 'Headers and footers are no part of the text.',
  },
  'page-furniture-left-out': {
    severity: 'note',
    ja: 'メニューやパンくずリストなど、ページの部品は本文に含めていません。',
    en: 'Menus, paths and other furniture of the page are no part of the text.',
  },
  'characters-lost': {
    severity: 'review',
    ja: '文字コードに合わないバイトがあり、� に置き換えました。',
    en: 'Some bytes are no characters in the encoding of the file; they stand as �.',
  },
  'contents-left-out': {
    severity: 'note',
    ja: '目次は本文に含めていません。',
    en: 'The table of contents is no part of the text.',
  },
  'comments-left-out': {
    severity: 'note',
    ja: 'コメントは本文に含めていません。',
    en: 'Comments are no part of the text.',
  },
  'hidden-text-left-out': {
    severity: 'review',
    ja: '隠し文字は本文に含めていません。',
    en: 'Hidden text is no part of the text.',
  },
  'ruby-left-out': {
    severity: 'note',
    ja: 'ふりがなは本文に含めていません。',
    en: 'Readings printed over words are no part of the text.',
  },
  'footnotes-moved': {
    severity: 'note',
    ja: '脚注は本文の後に置きました。',
    en: 'Footnotes stand after the text.',
  },
  'tracked-changes-accepted': {
    severity: 'review',
    ja: '変更履歴のあるファイルです。すべて反映した後の文を読みました。確定した文書かどうかを確かめてください。',
    en: 'The file has tracked changes; the text was read with all of them accepted. Check that this is the final document.',
  },
  'symbol-unknown': {
    severity: 'review',
    ja: '記号フォントの文字を 〓 に置き換えました。',
    en: 'Characters of a symbol font stand as 〓.',
  },
  'pictures-not-read': {
    severity: 'review',
    ja: '図の中の文字は読んでいません。',
    en: 'Text in pictures was not read.',
  },
  'pages-recognised': {
    severity: 'review',
    ja: '文字認識で読んだページがあります。原本と照らし合わせてください。',
    en: 'Pages were read by character recognition. Compare them with the original.',
  },
  'pages-blank': {
    severity: 'review',
    ja: '文字認識で文字が一つも見つからなかったページがあります。',
    en: 'On some pages character recognition found nothing.',
  },
  'header-repeated': {
    severity: 'note',
    ja: 'ページごとに繰り返される表の見出し行を外しました。',
    en: 'The header of a table that a new page repeats was left out.',
  },
  'rows-without-lines': {
    severity: 'review',
    ja: '横の罫線がない表の行を、文の切れ目から分けました。',
    en: 'Rows of a table without lines between them were told apart by where the sentences end.',
  },
  'no-agreement-found': {
    severity: 'problem',
    ja: '協約・協定の形が見つかりません。条も別表も、変更や廃止の定めもない文書です。ファイルを確かめてください。',
    en: 'Nothing of an agreement was found: no articles, no annex, nothing that changes or ends one. Check that this is the file you mean.',
  },
  'parties-not-found': {
    severity: 'problem',
    ja: '当事者が二者以上見つかりません。前文を確かめてください。',
    en: 'Fewer than two parties were found. Check the preamble.',
  },
  'date-not-found': {
    severity: 'review',
    ja: '締結日が見つかりません。',
    en: 'No date of conclusion was found.',
  },
  'date-impossible': {
    severity: 'problem',
    ja: '暦にない日付です。ISO の日付は付けません。',
    en: 'A date that is not in the calendar: no ISO date is given.',
  },
  'date-after-era': {
    severity: 'note',
    ja: '改元の後の日を前の元号で書いてあります。期間の終わりには西暦に直して使います。',
    en: 'A day after the end of its era, as texts before the change have it. As the end of a term it is counted on.',
  },
  'article-number-out-of-order': {
    severity: 'review',
    ja: '条の番号が順になっていません。',
    en: 'The number of the article does not follow the one before.',
  },
  'article-number-repeated': {
    severity: 'problem',
    ja: '同じ番号の条が二つあります。二つ目は条として扱いません。',
    en: 'Two articles have one number; the second is kept as unparsed text.',
  },
  'text-not-understood': {
    severity: 'problem',
    ja: '読み取れない文字列です。本文として残し、事実にはしていません。',
    en: 'Text that was not understood: kept as text, no fact was taken from it.',
  },
  'page-debris': {
    severity: 'review',
    ja: '改ページなどで残った断片とみて、表や本文から外しました。',
    en: 'Taken for a fragment left by a page break, and left out of the table.',
  },
  'comparison-table': {
    severity: 'review',
    ja: '新旧対照表です。改め文と同じことを述べるものとみて、事実にしていません。',
    en: 'A table that compares the text before and after a change. It is taken to say again what amending sentences say: no fact is taken from it.',
  },
  'comparison-read': {
    severity: 'note',
    ja: '新旧対照表の各行を、改める箇所として読みました。',
    en: 'The rows of a table that compares the text before and after a change were read as the changes.',
  },
  'page-furniture': {
    severity: 'note',
    ja: 'ページ番号やサイトの案内などとみて、本文から外しました。',
    en: 'Taken for what a page or a site prints around the text, and left out of it.',
  },
  'table-rule': {
    severity: 'note',
    ja: '罫線の行です。',
    en: 'A line of the table’s ruling.',
  },
  'lines-joined': {
    severity: 'note',
    ja: '文の途中の改行をつなぎました。',
    en: 'Lines broken inside a sentence were joined.',
  },
  'letter-spacing-removed': {
    severity: 'note',
    ja: '字間の空白を取り除きました。',
    en: 'Spaces between the letters of a word were removed.',
  },
  'entry-into-force-in-parts': {
    severity: 'review',
    ja: '施行日の異なる規定があります。版の本文は、すべての規定が最初の施行日から効力を持つものとして示します。',
    en: 'A part has effect from another day. The text of the version is given as if all of it had effect from the first.',
  },
  'pillar-unknown': {
    severity: 'review',
    ja: '取組がどの役割（柱）に属するか分かりません。',
    en: 'The pillar of a measure is not known.',
  },
  'theme-unknown': {
    severity: 'review',
    ja: '取組の主題を決める語が見つかりません。',
    en: 'No word decides the theme of a measure.',
  },
  'mode-by-default': {
    severity: 'review',
    ja: '関与の仕方を示す語がないため「整備・運営」としました。',
    en: 'No word says how the party takes part; read as “provide”.',
  },
  'municipality-mentioned': {
    severity: 'review',
    ja: '役割の文に名前の出る市町村です。当事者でも相手方でもないとみました。',
    en: 'A municipality named in a role; it was taken for neither party nor counterpart.',
  },
  'norm-not-understood': {
    severity: 'review',
    ja: '義務や権限を定める文ですが、誰に対するものか読み取れません。',
    en: 'A sentence that obliges or permits, but whom was not understood.',
  },
  'clause-kind-unknown': {
    severity: 'review',
    ja: '条の種類が分かりません。',
    en: 'The kind of an article is not known.',
  },
  'municipality-unknown': {
    severity: 'problem',
    ja: '現在の市町村の一覧にない名前です。コードを付けません。',
    en: 'A name that is not in the list of municipalities: no code is given.',
  },
  'municipality-ambiguous': {
    severity: 'problem',
    ja: '同じ名前の市町村が複数あります。コードを付けません。',
    en: 'Several municipalities have this name: no code is given.',
  },
} as const satisfies Record<string, { severity: Severity; ja: string; en: string }>;

/** The stable code of a diagnostic. */
export type DiagnosticCode = keyof typeof DIAGNOSTICS;

/** Something the reader of a conversion should know, at its place in the source. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  /** Where in the source; empty where the whole file is meant. */
  readonly spans: readonly Span[];
  /** The particular word or number, where the message alone would not say. */
  readonly detail?: string;
}
