/** The text as it is read: articles, paragraphs, lists, and beside each what it says. */
import { ELI, RK } from '../../../rdf/namespaces.js';
import { localPath } from '../../addresses.js';
import type { Content, Html } from '../../html.js';
import { html } from '../../html.js';
import { dateText } from '../dates.js';
import { annexView, rowsTable } from './annex-view.js';
import { linesOf } from './lines.js';
import type { Part } from './parts.js';
import { extentOf } from './parts.js';
import { passageOf } from './passage.js';
import type { Sheet, Words } from './sheet.js';
import { TEXT, charactersOf, rawWords, withoutPlacesOf, wordsOf } from './sheet.js';
import type { Place } from './spans.js';
import { statementCards } from './statement-view.js';
import { keyOf } from './statements.js';

/** A part of the text with its heading. */
export function partView(part: Part, sheet: Sheet): Html {
  const id = keyOf(part.node);
  switch (part.kind) {
    case 'annex':
      return annexView(part, sheet, innerView);
    case 'article':
      return html`<section class="part" id="${id}"><h3>${part.label}${clauseKind(part, sheet)}${origin(part, sheet)}</h3>${bodyOf(part, sheet)}</section>`;
    case 'division':
    case 'supplement':
      return html`<section class="part" id="${id}"><h3>${part.label}</h3>${bodyOf(part, sheet)}</section>`;
    case 'unparsed':
      return html`<section class="part unparsed" id="${id}"><h3>${sheet.say('unparsed')}</h3>${unit(part, { words: own(part, sheet) }, sheet)}</section>`;
    default:
      return html`<section class="part" id="${id}"><h3 class="quiet-heading">${part.label}</h3>${bodyOf(part, sheet)}</section>`;
  }
}

/** What the article is about, where its heading does not say so in the same words. */
function clauseKind({ node, label }: Part, { loaded }: Sheet): Content {
  const kind = loaded.facts.one(node, RK.clauseKind);
  const name = kind === undefined ? undefined : loaded.nameOf(kind);
  if (name === undefined || label.includes(name)) return undefined;
  return html` <span class="chip" lang="${loaded.language}">${name}</span>`;
}

/** Which change a part of a version comes from, where it is not from the first document. */
function origin({ node }: Part, { loaded, say }: Sheet): Content {
  if (!loaded.isVersion) return undefined;
  const [first] = loaded.documents;
  const changes = loaded.facts.all(node, RK.fromInstrument).filter(document => document !== first);
  return changes.map(document => {
    const day = loaded.history.one(document, ELI.date_document) ?? '';
    return html` <a class="more" lang="${loaded.language}" href="${localPath(document) ?? document}">${say('changedBy')} ${dateText(day, loaded.language)}</a>`;
  });
}

function bodyOf(part: Part, sheet: Sheet): Content {
  const { children } = part;
  if (children.length === 0) return unit(part, { words: own(part, sheet) }, sheet);
  const parts = children.map(child =>
    child.kind === 'paragraph' ? paragraphView(child, sheet) : innerView(child, sheet),
  );
  return HEADED.has(part.kind) ? parts : [clause(part, sheet), parts];
}

/** Parts whose own words are their headings. */
const HEADED: ReadonlySet<Part['kind']> = new Set(['article', 'division', 'supplement']);

/** What a part says before the parts in it: 第5条を次のように改める。 */
function clause(part: Part, sheet: Sheet): Content {
  const inner = part.children.flatMap(({ extent }) => extent ?? []);
  const places = part.places.flatMap(place => withoutPlacesOf(place, inner));
  const words = rawWords(sheet, part, part.children);
  if (words.passage.length === 0) return undefined;
  const own = { ...part, children: [], extent: extentOf(places) };
  return unit(own, { words: written(words, sheet) }, sheet);
}

/** A part of a part that has no view of its own: its words, and its parts. */
function innerView(part: Part, sheet: Sheet): Content {
  if (part.kind === 'item') return html`<ul class="items">${itemView(part, sheet)}</ul>`;
  if (part.kind === 'division' || part.kind === 'article' || part.kind === 'annex')
    return partView(part, sheet);
  return unit(part, { words: own(part, sheet) }, sheet);
}

/** A paragraph: its number as printed, its sentences, the entries of its list. */
function paragraphView(part: Part, sheet: Sheet): Html {
  const sentences = part.children.filter(({ kind }) => kind === 'sentence');
  const others = part.children.filter(({ kind }) => kind !== 'sentence');
  const words =
    sentences.length === 0
      ? written(rawWords(sheet, part, others), sheet)
      : [numberOf(part, sentences, sheet), sentences.map(sentence => own(sentence, sheet))];
  const items = others.filter(({ kind }) => kind === 'item');
  const list =
    items.length === 0
      ? undefined
      : html`<ul class="items">${items.map(item => itemView(item, sheet))}</ul>`;
  const rows = others.filter(({ kind }) => kind === 'row');
  const rest = others.filter(({ kind }) => kind !== 'item' && kind !== 'row');
  return html`${unit(part, { words, list }, sheet)}${rows.length === 0 ? undefined : rowsTable(rows, part.label, sheet)}${rest.map(child => innerView(child, sheet))}`;
}

/** What is printed before the first sentence of a paragraph. */
function numberOf(part: Part, [first]: readonly Part[], sheet: Sheet): Content {
  const [from, to] = [part.places[0], first?.places[0]];
  if (from === undefined || to === undefined || from.source !== to.source) return undefined;
  if (to.start <= from.start || to.start - from.start > 12) return undefined;
  const passage = passageOf(charactersOf(sheet, from.source), [{ ...from, end: to.start }]);
  return html`<span class="printed-number">${passage.map(({ text }) => text).join('')}</span> `;
}

function itemView(part: Part, sheet: Sheet): Html {
  const items = part.children.filter(({ kind }) => kind === 'item');
  const inner =
    items.length === 0
      ? undefined
      : html`<ul class="items">${items.map(item => itemView(item, sheet))}</ul>`;
  const isOwn = sheet.loaded.isVersion && part.node.startsWith(`${sheet.loaded.root}/`);
  const words = isOwn
    ? html`${part.label} ${own(part, sheet)}`
    : written(rawWords(sheet, part, part.children), sheet);
  return html`<li id="${keyOf(part.node)}">${words}${inner}</li>`;
}

/** The words of a part itself. */
function own(part: Part, sheet: Sheet): Html {
  return written(wordsOf(sheet, part.node, TEXT), sheet);
}

function written({ passage, source }: Words, { ink }: Sheet): Html {
  return ink.write(passage, source);
}

/** Words, and beside them what they say. */
function unit(
  part: Part,
  { words, list }: { readonly words: Content; readonly list?: Html | undefined },
  sheet: Sheet,
): Html {
  const said = part.extent === undefined ? [] : sheet.ink.take(part.extent);
  const id = part.kind === 'paragraph' ? html` id="${keyOf(part.node)}"` : undefined;
  return html`<div class="unit"${id}><div class="reads"><p>${words}</p>${list}</div>${statementCards(said, sheet)}</div>`;
}

/** The lines of a place that are no part of the structure: cover, date, signatures. */
export function linesView(place: Place, sheet: Sheet): Content {
  const text = charactersOf(sheet, place.source);
  const lines = linesOf(text, place).map(line => {
    const passage = passageOf(text, [line]);
    return html`<p>${sheet.ink.write(passage, place.source)}</p>`;
  });
  const said = sheet.ink.take(place);
  if (lines.length === 0) return undefined;
  const isSigned = said.some(({ kind }) => kind === 'signature');
  const isFirst = text.slice(0, place.start).join('').trim() === '';
  const name = sheet.say(isSigned ? 'signatureBlock' : isFirst ? 'cover' : 'otherText');
  return html`<section class="part lines" id="lines/${place.start}"><h3 class="quiet-heading">${name}</h3><div class="unit"><div class="reads">${lines}</div>${statementCards(said, sheet)}</div></section>`;
}
