/** Diagnostics as a compiler says them: one line each, with file, line, the words. */
import type { Conversion } from '../../index.js';
import { DIAGNOSTICS } from '../../model/diagnostic.js';
import type { Diagnostic } from '../../model/diagnostic.js';
import { countOf, findingsOf } from './findings.js';
import { placesIn, shorten } from './place.js';
import type { FindingPlace } from './place.js';
import { SEVERITY_NAMES, WORDS } from './words.js';
import type { Language } from './words.js';

/** The longest quotation in a line, in characters. */
const MAX_QUOTE = 40;

/**
 * One line a diagnostic; then how many of them ask for something, where any does.
 *
 *     matsuyama.txt:12:1 review page-debris: Taken for a fragment left by a page break… 「副…」
 *     協約.pdf p.2:14 review theme-unknown: No word decides the theme of a measure. 「広聴広報」
 */
export function reportLines(conversions: readonly Conversion[], language: Language): string {
  const findings = conversions.flatMap(findingsOf);
  const [decisions, looks] = [countOf(findings, 'decision'), countOf(findings, 'look')];
  const hint = decisions + looks === 0 ? '' : `${WORDS[language].hint(decisions, looks)}\n`;
  return diagnosticLines(conversions, language) + hint;
}

function diagnosticLines(conversions: readonly Conversion[], language: Language): string {
  return conversions
    .flatMap(conversion => {
      const placeOf = placesIn(conversion);
      return conversion.diagnostics.map(diagnostic => {
        const [place, words] = placeAndWords(conversion.file.path, placeOf(diagnostic));
        return `${place} ${whatIsSaid(diagnostic, language)}${words}\n`;
      });
    })
    .join('');
}

function placeAndWords(path: string, found: FindingPlace | undefined): readonly [string, string] {
  if (found === undefined) return [path, ''];
  const { page, line, column = 1, words } = found;
  const place = page === undefined ? `${path}:${line}:${column}` : `${path} p.${page}:${line}`;
  return [place, ` 「${shorten(words, MAX_QUOTE)}」`];
}

function whatIsSaid({ code, detail }: Diagnostic, language: Language): string {
  const { severity, [language]: message } = DIAGNOSTICS[code];
  const suffix = detail === undefined ? '' : ` [${detail}]`;
  return `${SEVERITY_NAMES[language][severity]} ${code}: ${message}${suffix}`;
}
