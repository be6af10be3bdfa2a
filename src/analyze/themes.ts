/**
 * What a measure is about, by the words that say so. The words are data (`Lexicon.themes`); the
 * rules here only say which of them decide.
 */
import { flow } from '../japanese/normalize.js';
import type { Lexicon, Quotation, ThemeFinding, ThemeTerm } from '../model/agreement.js';
import type { MappedText } from '../model/text.js';
import type { Context } from './context.js';

/** The theme of a measure whose words decide nothing. */
const UNCLASSIFIED = 'unclassified';

/** What a measure has to classify it by. */
export interface Classified {
  readonly title: Quotation | undefined;
  readonly content: Quotation;
  readonly pillar: string | undefined;
  readonly subfield: string | undefined;
}

interface Hit {
  readonly term: ThemeTerm;
  readonly text: MappedText;
  readonly start: number;
  readonly end: number;
}

/**
 * The themes of a measure; the first is the primary one.
 *
 * 1. The title decides; without one the end of the content does, behind its last comma, for
 *    examples come first: 企業誘致の推進、雇用機会の確保等、地域振興に係る各種施策に取り組む。
 *                                                    ^^^^^^^^
 * 2. A term that joins fields as the guideline does (教育・文化・スポーツ) is primary wherever it
 *    stands; else the field named first.
 * 3. Everything else that is named is a further theme.
 */
export function findThemes(measure: Classified, context: Context): readonly ThemeFinding[] {
  const textOf = ({ spans }: Quotation): MappedText => flow(context.document.source.text, spans);
  const content = textOf(measure.content);
  const title = measure.title === undefined ? undefined : textOf(measure.title);
  const hits = [
    ...(title === undefined ? [] : hitsIn(title, context.lexicon)),
    ...hitsIn(content, context.lexicon),
  ];
  const primary = primaryHit(hits, title ?? content);
  if (primary === undefined) {
    context.report('theme-unknown', measure.content.spans);
    return [{ theme: UNCLASSIFIED, primary: true, words: context.quote([]) }];
  }
  return findingsOf(primary, hits, { measure, context });
}

function primaryHit(hits: readonly Hit[], head: MappedText): Hit | undefined {
  const named = hits.filter(hit => hit.term.use !== 'example');
  const headStart = head.text.lastIndexOf('、') + 1;
  const inTitle = named.filter(hit => hit.text === head);
  const atEnd = inTitle.filter(hit => hit.start >= headStart);
  const zones = [isSentence(head) ? atEnd : inTitle, named, hits];
  const zone = zones.find(candidates => candidates.length > 0) ?? [];
  return zone.find(hit => hit.term.use === 'combined') ?? zone[0];
}

function isSentence(text: MappedText): boolean {
  return text.text.endsWith('。');
}

function findingsOf(
  primary: Hit,
  hits: readonly Hit[],
  { measure, context }: { measure: Classified; context: Context },
): readonly ThemeFinding[] {
  const findings = new Map<string, ThemeFinding>();
  for (const hit of [primary, ...hits]) {
    for (const named of hit.term.themes) {
      const theme = narrowed(named, measure, context.lexicon);
      if (findings.has(theme)) continue;
      const words = context.quotePart(hit.text, hit.start, hit.end);
      findings.set(theme, { theme, primary: findings.size === 0, words });
    }
  }
  return [...findings.values()];
}

/**
 * A broad theme that the guideline divides among its pillars means the narrower one that it has there:
 * 医療 in pillar B is advanced medical care (B1), in pillar C community medical care (CA1). Not 農業 in
 * pillar C, where the guideline has 地産地消 only: that is one narrower theme, and no division.
 */
function narrowed(theme: string, { pillar }: Classified, lexicon: Lexicon): string {
  if (pillar === undefined) return theme;
  const divided = [...lexicon.broaderTheme]
    .filter(([narrower, broader]) => broader === theme && lexicon.guidelineItems.has(narrower))
    .map(([narrower]) => narrower);
  const fitting = divided.filter(narrower =>
    lexicon.guidelineItems.get(narrower)?.some(item => item.startsWith(pillar)),
  );
  const [only] = fitting;
  return divided.length > 1 && fitting.length === 1 && only !== undefined ? only : theme;
}

/** Terms in a text, the longest at each place, none inside another: 広域的公共交通 is not 公共交通. */
function hitsIn(text: MappedText, lexicon: Lexicon): readonly Hit[] {
  const whole = lexicon.themes.find(term => term.term === `=${text.text}`);
  if (whole !== undefined) return [{ term: whole, text, start: 0, end: text.text.length }];
  const { pattern, byTerm } = matcherOf(lexicon);
  return Array.from(text.text.matchAll(pattern)).flatMap(match => {
    const term = byTerm.get(match[0]);
    if (term === undefined || term.use === 'mask') return [];
    return [{ term, text, start: match.index, end: match.index + match[0].length }];
  });
}

interface Matcher {
  readonly pattern: RegExp;
  readonly byTerm: ReadonlyMap<string, ThemeTerm>;
}

const matchers = new WeakMap<Lexicon, Matcher>();

/** One regular expression for all terms, the longest first, made once a lexicon. */
function matcherOf(lexicon: Lexicon): Matcher {
  const made = matchers.get(lexicon);
  if (made !== undefined) return made;
  const terms = lexicon.themes.filter(({ term }) => !term.startsWith('='));
  const alternatives = terms.map(({ term }) => term).sort((a, b) => b.length - a.length);
  const matcher = {
    pattern: new RegExp(
      alternatives.map(term => term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'),
      'g',
    ),
    byTerm: new Map(terms.map(term => [term.term, term])),
  };
  matchers.set(lexicon, matcher);
  return matcher;
}
