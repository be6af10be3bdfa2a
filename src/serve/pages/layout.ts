/** What every page has. */
import { GRAPH_LICENSE } from '../../dataset/description.js';
import type { Content, Html } from '../html.js';
import { html } from '../html.js';
import type { Language } from '../negotiate.js';
import { wordsIn } from '../words.js';

/** A page before it has its frame. */
export interface Page {
  readonly title: string;
  readonly language: Language;
  /** Path and query of the page in the other language. */
  readonly otherLanguage: string;
  /** Links to other formats of what the page shows. */
  readonly alternates?: readonly { readonly href: string; readonly type: string }[];
  readonly body: Content;
}

/** A page as a whole HTML document. */
export function layout({ title, language, otherLanguage, alternates = [], body }: Page): string {
  const say = wordsIn(language);
  const links = alternates.map(
    ({ href, type }) => html`<link rel="alternate" type="${type}" href="${href}">`,
  );
  const other: Language = language === 'ja' ? 'en' : 'ja';
  const page: Html = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – ${say('siteTitle')}</title>
<link rel="stylesheet" href="/style.css">
${links}
</head>
<body>
<header>
<a class="site" href="/?lang=${language}">${say('siteTitle')}</a>
<nav><a href="/?lang=${language}">${say('home')}</a> <a href="/query?lang=${language}">${say('editor')}</a> <a href="${otherLanguage}" lang="${other}" hreflang="${other}">${say('otherLanguage')}</a></nav>
</header>
<main>
${body}
</main>
<footer>${say('license')}: <a href="${GRAPH_LICENSE}">CC BY 4.0</a></footer>
</body>
</html>
`;
  return page.text;
}
