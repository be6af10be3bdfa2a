/** The page of the ontology: a diagram, and every term with what it means and how it is used. */
import { localPath, shortIri } from '../../addresses.js';
import type { Content, Html } from '../../html.js';
import { html } from '../../html.js';
import type { Language } from '../../negotiate.js';
import { sayIn } from '../../words.js';
import { iriLine } from '../iri-line.js';
import { layout } from '../layout.js';
import type { Network } from '../network/graph.js';
import { networkPicture } from '../network/picture.js';
import type { Term, Use } from './terms.js';
import { NAMESPACE } from './terms.js';
import { WORDS } from './words.js';

/** What the page shows. */
export interface OntologyPage {
  readonly language: Language;
  readonly iri: string;
  readonly terms: readonly Term[];
  readonly uses: ReadonlyMap<string, Use>;
  readonly examples: ReadonlyMap<string, string>;
  readonly diagram: Network;
}

/** The page as HTML. */
export function ontologyPage(page: OntologyPage): string {
  const { language, iri } = page;
  const say = sayIn(WORDS, language);
  return layout({
    title: say('title'),
    language,
    description: say('lead'),
    about: { iri, name: say('title'), types: ['http://www.w3.org/2002/07/owl#Ontology'] },
    otherLanguage: `/ns.html?lang=${language === 'ja' ? 'en' : 'ja'}`,
    alternates: [{ href: '/ns.ttl', type: 'text/turtle' }],
    styles: ['network', 'ontology'],
    scripts: ['copy', 'network'],
    body: html`<h1>${say('title')}</h1>
<p class="lead">${say('lead')}</p>
${iriLine(iri, language)}
<p>${say('download')}: <a href="/ns.ttl">Turtle</a> <a href="/ns.jsonld">JSON-LD</a> <a href="/shapes">${say('shapes')}</a></p>
<section><h2>${say('diagram')}</h2><p class="note">${say('diagramNote')}</p>${diagram(page)}</section>
${section(page, 'class', 'classes')}
${section(page, 'objectProperty', 'objectProperties')}
${section(page, 'datatypeProperty', 'datatypeProperties')}`,
  });
}

function diagram({ language, diagram: network }: OntologyPage): Content {
  if (network.nodes.length === 0) return undefined;
  return networkPicture(network, {
    name: sayIn(WORDS, language)('diagram'),
    linkTo: iri => `#${iri.slice(NAMESPACE.length)}`,
  });
}

function section(
  page: OntologyPage,
  kind: Term['kind'],
  title: 'classes' | 'objectProperties' | 'datatypeProperties',
): Html {
  const own = page.terms.filter(term => term.kind === kind);
  return html`<section><h2>${sayIn(WORDS, page.language)(title)} (${own.length})</h2>${own.map(term => termBlock(term, page))}</section>`;
}

function termBlock(term: Term, page: OntologyPage): Html {
  const say = sayIn(WORDS, page.language);
  const rows: readonly (readonly [string, readonly string[]])[] = [
    [say('above'), term.above],
    [say('domain'), term.domain],
    [say('range'), term.range],
  ];
  return html`<article class="term" id="${term.name}"><h3>${term.label} <code>rk:${term.name}</code></h3>
<p class="note">${term.otherLabel}</p>
${term.definition === undefined ? undefined : html`<p>${term.definition}</p>`}
<dl>${rows.map(([name, iris]) => (iris.length === 0 ? undefined : html`<div><dt>${name}</dt><dd>${iris.map(iri => termLink(iri, page))}</dd></div>`))}
${term.kind === 'class' ? usesOf(term, page) : undefined}</dl></article>`;
}

/** How many there are, with one of them, and what is said of them. */
function usesOf({ iri }: Term, page: OntologyPage): Content {
  const say = sayIn(WORDS, page.language);
  const use = page.uses.get(iri);
  if (use === undefined) return html`<div><dt>${say('uses')}</dt><dd>${say('unused')}</dd></div>`;
  const example = page.examples.get(iri);
  const path = example === undefined ? undefined : localPath(example);
  return [
    html`<div><dt>${say('uses')}</dt><dd>${use.entities}</dd></div>`,
    path === undefined ? undefined : html`<div><dt>${say('example')}</dt><dd><a href="${path}">${shortIri(example ?? '')}</a></dd></div>`,
    html`<div><dt>${say('used')}</dt><dd>${use.properties.map(({ iri: property, triples }) => html`${termLink(property, page)}<small>${triples}</small> `)}</dd></div>`,
  ];
}

function termLink(iri: string, { terms }: OntologyPage): Html {
  const known = terms.find(term => term.iri === iri);
  if (known !== undefined) return html`<a href="#${known.name}" title="${known.label}">rk:${known.name}</a> `;
  return html`<a href="${localPath(iri) ?? iri}">${/[^/#]+$/.exec(iri)?.[0] ?? iri}</a> `;
}
