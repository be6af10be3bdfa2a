/** Diagnostics for people: each with file, line, the words, and what to do. */
import type { Conversion } from '../index.js';
import { DIAGNOSTICS } from '../model/diagnostic.js';
import type { Diagnostic, Severity } from '../model/diagnostic.js';
import type { SourceText, Span } from '../model/text.js';
import { slice } from '../model/text.js';

/** How a severity is called. */
const SEVERITY_NAMES: Readonly<Record<'ja' | 'en', Readonly<Record<Severity, string>>>> = {
  ja: { note: '参考', review: '確認', problem: '要対応' },
  en: { note: 'note', review: 'review', problem: 'problem' },
};

/** The longest quotation in a report line, in characters. */
const MAX_QUOTE = 40;

/**
 * A report of some conversions, one line a diagnostic.
 *
 *     takaoka.txt:12:1 review page-debris: Taken for a fragment left by a page break… 「副…」
 *     協約.pdf p.2:14 review theme-unknown: No word decides the theme of a measure. 「広聴広報」
 */
export function reportText(conversions: readonly Conversion[], language: 'ja' | 'en'): string {
  const lines = conversions.flatMap(conversion =>
    conversion.diagnostics.map(diagnostic => reportLine(conversion, diagnostic, language)),
  );
  return lines.map(line => `${line}\n`).join('');
}

function reportLine(
  { file, agreement }: Conversion,
  diagnostic: Diagnostic,
  language: 'ja' | 'en',
): string {
  const { source } = agreement.document;
  const { severity, [language]: message } = DIAGNOSTICS[diagnostic.code];
  const [span] = diagnostic.spans;
  const place = span === undefined ? file.path : `${file.path}${placeOf(source, span)}`;
  const words = span === undefined ? '' : ` 「${shorten(slice(source.text, span))}」`;
  const detail = diagnostic.detail === undefined ? '' : ` [${diagnostic.detail}]`;
  return `${place} ${SEVERITY_NAMES[language][severity]} ${diagnostic.code}: ${message}${detail}${words}`;
}

/** The page of a PDF and the line on it; line and column of a text. */
function placeOf({ text, places }: SourceText, { start }: Span): string {
  const before = places?.findLast(({ span }) => span.start <= start) ?? places?.[0];
  if (places === undefined || before === undefined) return `:${lineAndColumn(text, start)}`;
  const onPage = places.filter(({ page }) => page === before.page);
  const above = onPage.filter(({ box }) => box[1] + box[3] <= before.box[1] + before.box[3] / 2);
  return ` p.${before.page}:${new Set(above.map(({ box }) => Math.round(box[1]))).size + 1}`;
}

function lineAndColumn(text: string, offset: number): string {
  const before = text.slice(0, offset).split(/\r\n|\n|\r/);
  return `${before.length}:${(before.at(-1) ?? '').length + 1}`;
}

function shorten(words: string): string {
  const oneLine = words.replace(/\s+/g, ' ');
  return oneLine.length > MAX_QUOTE ? `${oneLine.slice(0, MAX_QUOTE)}…` : oneLine;
}

/** Whether a conversion left something that a person has to decide. */
export function hasProblem({ diagnostics }: Conversion): boolean {
  return diagnostics.some(({ code }) => DIAGNOSTICS[code].severity === 'problem');
}
