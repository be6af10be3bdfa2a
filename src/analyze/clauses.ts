/** What an article is about: its kind, the citations in it, the norms it lays down. */
import { flow } from '../japanese/normalize.js';
import type { Citation, Clause } from '../model/agreement.js';
import type { Article, Item, Leaf } from '../model/document.js';
import { descendants, leavesOf } from '../model/document.js';
import { findCitations } from './citations.js';
import { KINDS_BY_HEADING, KINDS_BY_TEXT } from './clause-words.js';
import type { PartyContext } from './context.js';
import { holdRoles } from './list-measures.js';
import { entryParts, holdsEntryMeasures } from './sentence-measures.js';
import { findNorms } from './norms.js';

/** Every article of the document with its meaning. */
export function findClauses(shared: PartyContext): readonly Clause[] {
  return descendants(shared.context.document.children, 'article').map(article =>
    clauseOf(article, shared),
  );
}

function clauseOf(article: Article, shared: PartyContext): Clause {
  const { context } = shared;
  const kind = kindOf(article, shared);
  return {
    article,
    ...(kind === undefined ? {} : { kind }),
    citations: citationsOf(article, shared),
    norms: article.paragraphs.flatMap(paragraph =>
      [...paragraph.sentences, ...listedSentences(paragraph.items, { article, shared })].flatMap(
        sentence => findNorms(context.textOf(sentence), paragraph.order, shared),
      ),
    ),
  };
}

/** What a list says besides the measures that it lays down. */
function listedSentences(items: readonly Item[], where: Where): readonly Leaf[] {
  const { article, shared } = where;
  return items
    .filter(item => item.column === undefined && entryParts(item, article, shared) === undefined)
    .flatMap(({ sentences, items: below }) => [...sentences, ...listedSentences(below, where)]);
}

interface Where {
  readonly article: Article;
  readonly shared: PartyContext;
}

function kindOf(article: Article, shared: PartyContext): string | undefined {
  const { context } = shared;
  const heading = article.heading === undefined ? '' : context.textOf(article.heading).text;
  const byHeading = KINDS_BY_HEADING.find(([, words]) => words.test(heading));
  if (byHeading !== undefined) return byHeading[0];
  const text = article.paragraphs
    .flatMap(p => p.sentences.map(s => context.textOf(s).text))
    .join('');
  if (descendants(article.paragraphs, 'item').some(({ items }) => holdRoles(items)))
    return 'measures';
  if (article.paragraphs.some(({ items }) => holdRoles(items))) return 'measures';
  if (holdsEntryMeasures(article, shared)) return 'measures';
  const byText = KINDS_BY_TEXT.find(([, words]) => words.test(text));
  if (byText !== undefined) return byText[0];
  context.report('clause-kind-unknown', article.paragraphs[0]?.sentences[0]?.spans ?? []);
  return undefined;
}

function citationsOf(article: Article, { context }: PartyContext): readonly Citation[] {
  const spans = leavesOf(article.paragraphs, 'sentence').flatMap(sentence => sentence.spans);
  return findCitations(flow(context.document.source.text, spans), context);
}
