/** The page of the data: files, descriptions, the API, how to join and how to ask from a notebook. */
import { GRAPH_LICENSE } from '../../../dataset/description.js';
import type { Manifest } from '../../../dataset/snapshot.js';
import type { Content, Html } from '../../html.js';
import { html } from '../../html.js';
import type { Language } from '../../negotiate.js';
import { sayIn } from '../../words.js';
import { iriLine } from '../iri-line.js';
import { layout } from '../layout.js';
import { scrollable } from '../scrollable.js';
import { JOIN, python, r } from './snippets.js';
import { WORDS } from './words.js';

/** What the page shows. */
export interface DataPage {
  readonly language: Language;
  readonly iri: string;
  readonly address: string;
  readonly version: string | undefined;
  readonly files: Manifest['files'];
  readonly federates: boolean;
}

/** The page as HTML. */
export function dataPage(page: DataPage): string {
  const { language, iri, version } = page;
  const say = sayIn(WORDS, language);
  return layout({
    title: say('title'),
    language,
    description: say('lead'),
    about: {
      iri,
      name: say('citation'),
      types: ['Dataset'],
      facts: { license: GRAPH_LICENSE, version, distribution: page.files.map(file => distribution(file, page)) },
    },
    otherLanguage: `/data?lang=${language === 'ja' ? 'en' : 'ja'}`,
    alternates: [{ href: '/.well-known/void', type: 'text/turtle' }],
    scripts: ['copy'],
    body: html`<h1>${say('title')}</h1>
<p class="lead">${say('lead')}</p>
${version === undefined ? undefined : html`<p>${say('version')}: <code>${version}</code></p>`}
${dumps(page)}${described(page)}${api(page)}${join(page)}${snippets(page)}${citation(page)}`,
  });
}

function distribution({ path, mediaType, bytes }: Manifest['files'][number], { address }: DataPage): unknown {
  return {
    '@type': 'DataDownload',
    contentUrl: `${address}/dump/${path}`,
    encodingFormat: mediaType,
    contentSize: String(bytes),
  };
}

function dumps({ language, files }: DataPage): Html {
  const say = sayIn(WORDS, language);
  if (files.length === 0) return html`<section><h2>${say('dumps')}</h2><p>${say('noDumps')}</p></section>`;
  const rows = files.map(
    ({ path, mediaType, bytes, sha256 }) =>
      html`<tr><td><a href="/dump/${path}" type="${mediaType}">${path}</a></td><td>${sizeText(bytes)}</td><td><code>${sha256}</code></td></tr>`,
  );
  const table = html`<table><thead><tr><th scope="col">${say('file')}</th><th scope="col">${say('size')}</th><th scope="col">${say('hash')}</th></tr></thead><tbody>${rows}</tbody></table>`;
  return html`<section><h2>${say('dumps')}</h2><p class="note">${say('dumpsNote')}</p>${scrollable(say('dumps'), table)}</section>`;
}

function sizeText(bytes: number): string {
  if (bytes < 1_000) return `${bytes} B`;
  return bytes < 1_000_000 ? `${Math.round(bytes / 1_000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

function described({ language, iri }: DataPage): Html {
  const say = sayIn(WORDS, language);
  return html`<section><h2>${say('described')}</h2>
<ul><li><a href="/.well-known/void">${say('void')}</a></li><li><a href="/sparql">${say('service')}</a></li><li><a href="/ns">${say('ontology')}</a></li></ul>
<p class="note">${say('dataset')}</p>${iriLine(iri, language)}</section>`;
}

function api({ language, address }: DataPage): Html {
  const say = sayIn(WORDS, language);
  const routes = [
    ['/sparql', 'sparql'],
    ['/api/queries', 'queries'],
    ['/api/queries/{name}', 'query'],
    ['/api/search?q=…', 'search'],
    ['/graph-store?graph=…', 'graphs'],
    ['/id/…', 'entity'],
    ['/api/openapi.json', 'openapi'],
  ] as const;
  const cell = (path: string): Content =>
    /[{…]/.test(path) ? html`<code>${address}${path}</code>` : html`<a href="${path}"><code>${address}${path}</code></a>`;
  const rows = routes.map(([path, word]) => html`<tr><td>${cell(path)}</td><td>${say(word)}</td></tr>`);
  const table = html`<table><thead><tr><th scope="col">${say('address')}</th><th scope="col">${say('what')}</th></tr></thead><tbody>${rows}</tbody></table>`;
  return html`<section><h2>${say('api')}</h2><p class="note">${say('apiNote')}</p>${scrollable(say('api'), table)}</section>`;
}

function join({ language, federates }: DataPage): Content {
  if (!federates) return undefined;
  const say = sayIn(WORDS, language);
  return html`<section><h2>${say('join')}</h2><p>${say('joinNote')}</p><pre tabindex="0">${JOIN}</pre><p><a href="/query?${new URLSearchParams({ query: JOIN }).toString()}">${say('open')}</a></p></section>`;
}

function snippets({ language, address }: DataPage): Html {
  const say = sayIn(WORDS, language);
  const block = (name: string, code: string): Html =>
    html`<h3>${name}</h3><pre tabindex="0"><code>${code}</code></pre>`;
  return html`<section><h2>${say('snippets')}</h2>${block('Python', python(address))}${block('R', r(address))}</section>`;
}

function citation({ language, iri, version }: DataPage): Html {
  const say = sayIn(WORDS, language);
  return html`<section><h2>${say('cite')}</h2><p>${say('citation')} (jp-renkei), ${version === undefined ? undefined : html`${say('version')} ${version}, `}<a href="${iri}">${iri}</a>, CC BY 4.0</p></section>`;
}
