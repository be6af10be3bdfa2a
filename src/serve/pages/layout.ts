/** What every page has. */
import { GRAPH_LICENSE } from '../../dataset/description.js';
import { BASE } from '../../rdf/namespaces.js';
import type { Content, Html } from '../html.js';
import { html, jsonData } from '../html.js';
import type { Language } from '../negotiate.js';
import { SITE_LINKS } from './site-links.js';
import { wordsIn } from '../words.js';

/** The node that a page is about: for programs that read pages, and for whoever wants to cite it. */
export interface About {
  readonly iri: string;
  readonly name: string;
  /** IRIs of its classes. */
  readonly types: readonly string[];
  /** What else is said of it to programs: terms of schema.org, or IRIs. */
  readonly facts?: Readonly<Record<string, unknown>>;
}

/** A page before it has its frame. */
export interface Page {
  readonly title: string;
  readonly language: Language;
  /** Path and query of the page in the other language. */
  readonly otherLanguage: string;
  /** One sentence about the page for lists of search results. */
  readonly description?: string;
  readonly about?: About;
  /** Pages above this one, the farthest first. */
  readonly trail?: readonly { readonly href: string; readonly name: string }[];
  /** Links to other formats of what the page shows. */
  readonly alternates?: readonly { readonly href: string; readonly type: string }[];
  /** Names of style sheets in web/ beside the one of all pages. */
  readonly styles?: readonly string[];
  /** Names of scripts in web/scripts/. The page works without them. */
  readonly scripts?: readonly string[];
  readonly body: Content;
}

/** A page as a whole HTML document. */
export function layout(page: Page): string {
  const { title, language } = page;
  const say = wordsIn(language);
  const document: Html = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – ${say('siteTitle')}</title>
${metadata(page)}
${files(page)}
</head>
<body>
<a class="skip" href="#main">${say('skip')}</a>
${head(page)}
<main id="main" tabindex="-1">
${trail(page)}
${page.body}
</main>
<footer>
<p>${say('license')}: <a href="${GRAPH_LICENSE}">CC BY 4.0</a></p>
</footer>
</body>
</html>
`;
  return document.text;
}

/** What search engines and services that show links read. */
function metadata(page: Page): Content {
  const { title, language, otherLanguage, description, about, alternates = [] } = page;
  const say = wordsIn(language);
  const summary = description ?? say('siteLead');
  return [
    html`<meta name="description" content="${summary}">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${summary}">
<meta property="og:type" content="website">
<meta property="og:site_name" content="${say('siteTitle')}">
<meta property="og:locale" content="${language === 'ja' ? 'ja_JP' : 'en_GB'}">
<link rel="alternate" hreflang="${otherOf(language)}" href="${otherLanguage}">
`,
    about === undefined
      ? undefined
      : html`<meta property="og:url" content="${about.iri}">
<link rel="canonical" href="${about.iri}">
<script type="application/ld+json">${jsonData(linkedData(about, description))}</script>
`,
    alternates.map(
      ({ href, type }) => html`<link rel="alternate" type="${type}" href="${href}">\n`,
    ),
  ];
}

/** The node in JSON-LD: its own IRI and classes, named in schema.org's words. */
function linkedData({ iri, name, types, facts }: About, description: string | undefined): unknown {
  return {
    '@context': { '@vocab': 'https://schema.org/', rk: `${BASE}ns#` },
    '@id': iri,
    ...(types.length === 0 ? {} : { '@type': [...new Set(types)] }),
    name,
    ...(description === undefined ? {} : { description }),
    ...facts,
  };
}

function otherOf(language: Language): Language {
  return language === 'ja' ? 'en' : 'ja';
}

function files({ styles = [], scripts = [] }: Page): Content {
  return [
    html`<link rel="icon" href="/web/icon.svg" type="image/svg+xml">\n`,
    ['style', ...styles].map(name => html`<link rel="stylesheet" href="/web/${name}.css">\n`),
    scripts.map(name => html`<script type="module" src="/web/${name}.js"></script>\n`),
  ];
}

function head({ language, otherLanguage }: Page): Html {
  const say = wordsIn(language);
  const other = otherOf(language);
  const links = SITE_LINKS.map(
    ({ href, name }) => html`<li><a href="${href}">${name[language]}</a></li>`,
  );
  return html`<header>
<a class="site" href="/">${say('siteTitle')}</a>
<nav aria-label="${say('siteNavigation')}"><ul>${links}</ul></nav>
<a class="language" href="${otherLanguage}" lang="${other}" hreflang="${other}">${say('otherLanguage')}</a>
</header>`;
}

function trail({ trail: above = [], language }: Page): Content {
  if (above.length === 0) return undefined;
  const links = above.map(({ href, name }) => html`<li><a href="${href}">${name}</a></li>`);
  return html`<nav class="trail" aria-label="${wordsIn(language)('trail')}"><ol>${links}</ol></nav>`;
}
