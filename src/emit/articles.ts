/** Articles, paragraphs and sentences. */
import { concept, part } from '../rdf/iris.js';
import { ELI, RDF, RDFS, RK } from '../rdf/namespaces.js';
import { integer, ja, string } from '../rdf/terms.js';
import type { NamedNode } from '../rdf/terms.js';
import type { AnnexRow, Article, Paragraph } from '../model/document.js';
import { leaves, leavesOf } from '../model/document.js';
import type { Emission } from './emission.js';
import { NO_TEXT } from './emission.js';
import { emitItems } from './items.js';
import { emitPart, emitText, extent, textOf } from './parts.js';

/**
 * An article and its paragraphs.
 *
 *     <art/6> a rk:Article ; eli:number "6" ; rk:order 6 ; rk:heading "連携協約の失効"@ja ;
 *       rk:clauseKind ck:termination ; eli:is_part_of <> ; eli:has_part <art/6/para/1> ; rk:source … .
 */
export function emitArticle(emission: Emission, article: Article, whole: NamedNode): void {
  const node = emission.article(article);
  const { facts } = emission;
  const heading =
    article.heading === undefined
      ? undefined
      : withoutBrackets(textOf(emission, article.heading.spans));
  const number = article.number.replace(/-/g, 'の');
  facts.add(node, RDF.type, RK.Article);
  facts.add(node, ELI.number, string(number));
  facts.add(node, RK.order, integer(article.order));
  facts.add(
    node,
    RDFS.label,
    ja(`第${articleLabel(article.number)}${heading === undefined ? '' : `（${heading}）`}`),
  );
  if (heading !== undefined) facts.add(node, RK.heading, ja(heading));
  if (article.heading !== undefined) emission.source(node, article.heading.spans, RK.headingSource);
  const clause = emission.clauseOf(article);
  if (clause?.kind !== undefined)
    facts.add(node, RK.clauseKind, concept('clause-kind', clause.kind));
  emitPart(emission, node, whole);
  // several articles may share the sentence that they are deleted
  const body = article.children.length === 0 ? article.paragraphs : article.children;
  emission.source(
    node,
    extent(
      emission,
      body.filter(child => child !== article.heading),
    ),
  );
  article.paragraphs.forEach(paragraph => emitParagraph(emission, node, paragraph));
}

/** 3-2 → 3条の2. */
function articleLabel(number: string): string {
  const [order, ...branches] = number.split('-');
  return [`${order ?? ''}条`, ...branches].join('の');
}

function withoutBrackets(heading: string): string {
  return heading.replace(/^[（([［〔【〈《<＜｛{]/, '').replace(/[)）\]］〕】〉》>＞｝}]$/, '');
}

/** A paragraph of an article or of a supplementary provision, with its sentences. */
export function emitParagraph(emission: Emission, whole: NamedNode, paragraph: Paragraph): void {
  const node = part(whole, 'para', paragraph.order);
  emission.facts.add(node, RDF.type, RK.Paragraph);
  emission.facts.add(node, RDFS.label, ja(`第${paragraph.order}項`));
  emission.facts.add(node, RK.order, integer(paragraph.order));
  emitPart(emission, node, whole);
  const text = [...paragraph.sentences, ...paragraph.items];
  const own = [...leaves(text)].filter(({ kind }) => !NO_TEXT.has(kind));
  const spans = own.flatMap(leaf => leaf.spans);
  emission.facts.add(node, RK.text, ja(textOf(emission, spans)));
  emission.source(node, extent(emission, paragraph.children));
  paragraph.sentences.forEach((sentence, at) => {
    const sentenceNode = part(node, 'sent', at + 1);
    emission.facts.add(sentenceNode, RDF.type, RK.Sentence);
    emission.facts.add(sentenceNode, RDFS.label, ja(`第${at + 1}文`));
    emission.facts.add(sentenceNode, RK.order, integer(at + 1));
    emitPart(emission, sentenceNode, node);
    emitText(emission, sentenceNode, sentence.spans);
  });
  emitItems(emission, node, paragraph.items);
  for (const row of paragraph.rows) emitParagraphRow(emission, node, row);
}

/** A row of a table in an article: <art/2/para/1/row/3> a rk:AnnexRow ; rk:order 3 . */
function emitParagraphRow(emission: Emission, paragraph: NamedNode, row: AnnexRow): void {
  const node = part(paragraph, 'row', row.order);
  emission.facts.add(node, RDF.type, RK.AnnexRow);
  emission.facts.add(node, RDFS.label, ja(`第${row.order}行`));
  emission.facts.add(node, RK.order, integer(row.order));
  emitPart(emission, node, paragraph);
  emission.source(
    node,
    leavesOf(row.children, 'cell').flatMap(cell => cell.spans),
  );
}
