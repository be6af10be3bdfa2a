/** Diagnostics for people: each with file, line, the words, and what to do. */
import type { Conversion } from '../index.js';
import { DIAGNOSTICS } from '../model/diagnostic.js';
import type { Diagnostic, Severity } from '../model/diagnostic.js';
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
  const { text } = agreement.document.source;
  const { severity, [language]: message } = DIAGNOSTICS[diagnostic.code];
  const [span] = diagnostic.spans;
  const place = span === undefined ? file.path : `${file.path}:${lineAndColumn(text, span.start)}`;
  const words = span === undefined ? '' : ` 「${shorten(slice(text, span))}」`;
  const detail = diagnostic.detail === undefined ? '' : ` [${diagnostic.detail}]`;
  return `${place} ${SEVERITY_NAMES[language][severity]} ${diagnostic.code}: ${message}${detail}${words}`;
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
