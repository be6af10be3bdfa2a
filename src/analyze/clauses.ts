/** What an article is about: its kind, the citations in it, the norms it lays down. */
import { flow } from '../japanese/normalize.js';
import type { Citation, Clause } from '../model/agreement.js';
import type { Article, Item, Leaf } from '../model/document.js';
import { descendants, leavesOf } from '../model/document.js';
import { findCitations } from './citations.js';
import type { PartyContext } from './context.js';
import { holdRoles } from './list-measures.js';
import { findNorms } from './norms.js';

/**
 * Words of a heading that tell the kind of an article, tried in this order: 事務執行…費用分担 is
 * both execution and cost, 連携する取組及び役割分担 is no sharing of cost.
 */
const KINDS: readonly (readonly [string, RegExp])[] = [
  ['purpose', /目的|趣旨/],
  ['basic-policy', /基本(?:的な)?方針|基本理念/],
  ['execution-cost', /事務の?執行.*費用|事務処理.*費用/],
  ['cost', /費用|経費|負担/],
  ['measures', /取組|役割分担|連携する(?:事務|事業)|協力事項|政策分野/],
  ['change-abolition', /変更|廃止|改正/],
  ['termination', /失効|解除|終了/],
  ['doubt', /疑義|補則|その他|定めのない/],
  ['consultation', /協議|会議|調整/],
];

/** Words of the text that tell the kind where there is no heading, or one that says nothing. */
const KINDS_OF_TEXT: readonly (readonly [string, RegExp])[] = [
  ['purpose', /目的とする。/],
  ['measures', /別表(?:に|の)/],
  ['termination', /効力を失う/],
  ['change-abolition', /変更し、又は廃止/],
  ['doubt', /疑義|定めのない事項/],
  ['cost', /費用|経費/],
  ['consultation', /協議を行う|会議を開催/],
  ['basic-policy', /役割を分担して|連携を図る/],
];

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
      [...paragraph.sentences, ...listedSentences(paragraph.items)].flatMap(sentence =>
        findNorms(context.textOf(sentence), paragraph.order, shared),
      ),
    ),
  };
}

/** What a list says besides the measures that it lays down. */
function listedSentences(items: readonly Item[]): readonly Leaf[] {
  return items
    .filter(({ column }) => column === undefined)
    .flatMap(({ sentences, items: below }) => [...sentences, ...listedSentences(below)]);
}

function kindOf(article: Article, { context }: PartyContext): string | undefined {
  const heading = article.heading === undefined ? '' : context.textOf(article.heading).text;
  const byHeading = KINDS.find(([, words]) => words.test(heading));
  if (byHeading !== undefined) return byHeading[0];
  const text = article.paragraphs
    .flatMap(p => p.sentences.map(s => context.textOf(s).text))
    .join('');
  if (descendants(article.paragraphs, 'item').some(({ items }) => holdRoles(items)))
    return 'measures';
  if (article.paragraphs.some(({ items }) => holdRoles(items))) return 'measures';
  const byText = KINDS_OF_TEXT.find(([, words]) => words.test(text));
  if (byText !== undefined) return byText[0];
  context.report('clause-kind-unknown', article.paragraphs[0]?.sentences[0]?.spans ?? []);
  return undefined;
}

function citationsOf(article: Article, { context }: PartyContext): readonly Citation[] {
  const spans = leavesOf(article.paragraphs, 'sentence').flatMap(sentence => sentence.spans);
  return findCitations(flow(context.document.source.text, spans), context);
}
