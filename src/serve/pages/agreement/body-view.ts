/** The text from its first character to its last: the parts of its structure, and the lines between them. */
import { ELI, RK } from '../../../rdf/namespaces.js';
import { localPath } from '../../addresses.js';
import type { Content, Html } from '../../html.js';
import { html } from '../../html.js';
import type { Part } from './parts.js';
import { extentOf, partsOf } from './parts.js';
import type { Sheet } from './sheet.js';
import type { Place } from './spans.js';
import { placesOf } from './spans.js';
import { statementCards } from './statement-view.js';
import { keyOf } from './statements.js';
import { linesView, partView } from './text-view.js';

/** The section with the text. */
export function bodyView(parts: readonly Part[], sheet: Sheet): Html {
  const { say, loaded } = sheet;
  const isWhole = isDocument(parts, sheet);
  const blocks = isWhole ? wholeText(parts, sheet) : parts.map(part => partView(part, sheet));
  const rest = isWhole ? restView(sheet) : undefined;
  const title = loaded.isVersion ? say('textOfVersion') : say('textAsPublished');
  if (parts.length === 0 && !isWhole)
    return html`<section id="text"><h2>${title}</h2><p class="callout">${say('noText')}</p></section>`;
  return html`<section id="text" lang="ja"><h2 lang="${loaded.language}">${title}</h2><p class="note" lang="${loaded.language}">${say('howToRead')}</p>${blocks}${rest}</section>`;
}

/** Whether the text is that of one document, all of it: a version may be so. */
function isDocument(parts: readonly Part[], { loaded }: Sheet): boolean {
  const { facts, isVersion, root, speaker } = loaded;
  if (!isVersion) return ownSource(loaded) !== undefined;
  const held = new Set(facts.all(root, ELI.has_part));
  const own = partsOf(speaker, facts).filter(({ kind }) => kind !== 'unparsed');
  return parts.length > 0 && own.every(({ node }) => held.has(node));
}

/** Parts and lines in the order of the source. */
function wholeText(parts: readonly Part[], sheet: Sheet): Content {
  const { loaded } = sheet;
  const all = loaded.isVersion ? partsOf(loaded.speaker, loaded.facts) : parts;
  const whole = wholePlace(all, sheet);
  if (whole === undefined) return all.map(part => partView(part, sheet));
  const blocks: Content[] = [];
  let at = whole.start;
  for (const part of all) {
    const { extent } = part;
    if (extent !== undefined && extent.source === whole.source) {
      if (extent.start > at)
        blocks.push(linesView({ ...whole, start: at, end: extent.start }, sheet)); // prettier-ignore
      at = Math.max(at, extent.end);
    }
    blocks.push(partView(part, sheet));
  }
  blocks.push(linesView({ ...whole, start: at }, sheet));
  return blocks;
}

/** All of the file; of a file with several documents, from the title to the last part. */
function wholePlace(parts: readonly Part[], { loaded }: Sheet): Place | undefined {
  const { facts, speaker, evidence } = loaded;
  const source = ownSource(loaded);
  const text = source === undefined ? undefined : loaded.sources.get(source)?.text;
  if (source === undefined || text === undefined) return undefined;
  const isOther = (node: string): boolean =>
    isStated(node) && !`${node}/`.startsWith(`${speaker}/`);
  const isShared = evidence.annotations.some(({ about, places }) => isOther(about) && places[0]?.source === source); // prettier-ignore
  if (!isShared) return { source, start: 0, end: text.length };
  const signatures = facts.all(speaker, RK.hasSignature).flatMap(node => placesOf(facts.all(node, RK.source))); // prettier-ignore
  const own = [...placesOf(facts.all(speaker, RK.source)), ...signatures].filter(place => place.source === source); // prettier-ignore
  return extentOf([...own, ...parts.map(({ extent }) => extent)]);
}

/** Whether a node is one that documents state; what they only name is none. */
function isStated(node: string): boolean {
  return /^\/id\/(?:agreement|declaration)\//.test(localPath(node) ?? '');
}

/** The file that the document came from. */
function ownSource({ facts, speaker }: Sheet['loaded']): string | undefined {
  const expressions = facts.all(speaker, ELI.is_realized_by);
  return expressions.flatMap(expression => facts.all(expression, ELI.is_embodied_by))[0];
}

/** Statements whose words the text above does not have. */
function restView(sheet: Sheet): Content {
  const rest = sheet.ink.takeRest();
  if (rest.length === 0) return undefined;
  return html`<section class="part"><h3 lang="${sheet.loaded.language}">${sheet.say('elsewhere')}</h3>${statementCards(rest, sheet)}</section>`;
}

/** The parts of the text as entries of the table of contents. */
export function contentsOf(parts: readonly Part[]): Content {
  if (parts.length === 0) return undefined;
  const entries = parts.map(part => {
    const sections = part.children.filter(({ kind }) => kind === 'section' || kind === 'article');
    return html`<li><a href="#${keyOf(part.node)}" lang="ja">${part.label}</a>${contentsOf(sections)}</li>`;
  });
  return html`<ol>${entries}</ol>`;
}
