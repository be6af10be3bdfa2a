/** The page for an address that the register knows nothing about. */
import { html } from '../html.js';
import type { Language } from '../negotiate.js';
import { wordsIn } from '../words.js';
import { layout } from './layout.js';

/** The page as HTML. */
export function notFoundPage(language: Language, path: string): string {
  const say = wordsIn(language);
  return layout({
    title: say('notFound'),
    language,
    otherLanguage: `/?lang=${language === 'ja' ? 'en' : 'ja'}`,
    body: html`<h1>${say('notFound')}</h1><p><code>${path}</code></p><p>${say('notFoundNote')}</p>`,
  });
}
