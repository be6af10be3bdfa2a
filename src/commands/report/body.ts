/** What the report says of the body of an instrument. */
import type { Understood } from './understood.js';
import type { Words } from './words.js';

/** Kinds of instruments that live by their measures. */
const KINDS_WITH_MEASURES = ['cooperation-agreement', 'settlement-independence-agreement'];

/** How much of a body was read: articles, measures, roles; what is missing though the kind lives by it. */
export function bodyTexts(understood: Understood, words: Words): readonly string[] {
  const { articles, parts, measures } = understood;
  if (articles === 0 && parts > 0 && measures === 0) return [words.parts(parts)];
  const counts = countsOf(understood, words);
  const lines = counts.length === 0 ? [] : [counts.join(words.separator)];
  return [...lines, ...(lacksMeasures(understood) ? [words.noMeasures] : [])];
}

/** A change without articles of its own may bring some into what it changes. */
function countsOf(understood: Understood, words: Words): readonly string[] {
  const { act, articles, newArticles = 0, measures, roles } = understood;
  const isChange = act === 'amending' && articles === 0;
  return [
    ...(isChange ? [] : [words.articles(articles)]),
    ...(newArticles > 0 ? [words.newArticles(newArticles)] : []),
    ...(measures > 0 ? [words.measures(measures), words.roles(roles)] : []),
  ];
}

function lacksMeasures({ kind = '', act, measures }: Understood): boolean {
  const isExpected =
    KINDS_WITH_MEASURES.includes(kind) && /^(?:base|restating|template)$/.test(act);
  return measures === 0 && isExpected;
}
