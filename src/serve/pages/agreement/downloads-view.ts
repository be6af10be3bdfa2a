/** What can be taken away, and how it is cited. */
import { ELI } from '../../../rdf/namespaces.js';
import { graphs } from '../../../rdf/iris.js';
import { localPath } from '../../addresses.js';
import type { Content, Html } from '../../html.js';
import { html } from '../../html.js';
import { wordsIn } from '../../words.js';
import { warekiOf } from '../dates.js';
import type { Source } from './load.js';
import type { Sheet } from './sheet.js';

/** What identifies the data that the page is made from. */
export interface Citing {
  readonly title: string;
  /** The name of the dataset version; undefined where other people's data are served. */
  readonly version: string | undefined;
}

/** Downloads of the document, its graphs, its source. */
export function downloadsView(sheet: Sheet): Html {
  const { loaded, say } = sheet;
  const path = localPath(loaded.root) ?? '';
  const links: readonly (readonly [string, string, string])[] = [
    [`${path}.jsonld`, 'JSON-LD', say('aboutNode')],
    [`${path}.ttl`, 'Turtle', say('aboutNode')],
    [`${path}.csv`, 'CSV', say('measuresCsv')],
    ...[...loaded.sources.values()].flatMap(source => sourceLinks(source, sheet)),
  ];
  const items = links.map(([href, format, what]) => html`<li><a href="${href}">${what}</a> <span class="note">${format}</span></li>`); // prettier-ignore
  return html`<section id="downloads"><h2>${say('downloads')}</h2><ul class="downloads">${items}</ul><p><a href="${path}.html?view=facts">${say('allStatements')}</a></p></section>`;
}

function sourceLinks(
  { iri, name }: Source,
  { say }: Sheet,
): readonly (readonly [string, string, string])[] {
  const id = /[^/]+$/.exec(iri)?.[0] ?? '';
  const path = localPath(iri) ?? '';
  const graph = (node: string): string =>
    `/graph-store?graph=${encodeURIComponent(node)}&format=trig`;
  return [
    [graph(graphs.document(id).value), 'TriG', `${say('allOfDocument')}: ${name}`],
    [graph(graphs.evidence(id).value), 'TriG', `${say('evidenceGraph')}: ${name}`],
    [`${path}.txt`, name, say('sourceText')],
    [`${path}.html`, 'HTML', say('sourceMarked')],
  ];
}

/** How the document is cited, in Japanese and in English. */
export function citationView({ title, version }: Citing, sheet: Sheet): Html {
  const { loaded, say } = sheet;
  const day = loaded.facts.one(loaded.speaker, ELI.date_document);
  const japanese = wordsIn('ja')('siteTitle');
  const english = wordsIn('en')('siteTitle');
  const date = day === undefined ? '' : `${warekiOf(day) ?? day}、`;
  const made = version === undefined ? '' : `データセット版 ${version}、`;
  const ja = `「${title}」${date}${japanese}、${made}${loaded.root}`;
  const made_ = version === undefined ? '' : `, dataset version ${version}`;
  const en = `“${title}”${day === undefined ? '' : ` (${day})`}. ${english}${made_}. ${loaded.root}`;
  return html`<section id="cite"><h2>${say('cite')}</h2><dl class="cite">${entry(say('citeJapanese'), ja, sheet)}${entry(say('citeEnglish'), en, sheet)}</dl></section>`;
}

function entry(name: string, text: string, { loaded }: Sheet): Content {
  const words = wordsIn(loaded.language);
  return html`<div><dt>${name}</dt><dd><span>${text}</span> <button type="button" class="quiet" data-copy="${text}" data-done="${words('copied')}" hidden>${words('copy')}</button></dd></div>`;
}
