/** All questions, grouped by what they are about. */
import type { LibraryQuery } from '../../../query-library/load.js';
import type { Html } from '../../html.js';
import { html } from '../../html.js';
import type { Language } from '../../negotiate.js';
import { layout } from '../layout.js';
import { questionWords, tagName, tagRank, typeName } from './words.js';

/** The page of all questions as HTML; `unknown` is the name of one that was asked for and is none. */
export function questionsPage(
  library: readonly LibraryQuery[],
  { language, unknown }: { readonly language: Language; readonly unknown?: string },
): string {
  const say = questionWords(language);
  const tags = [...new Set(library.map(mainTag))].sort((a, b) => tagRank(a) - tagRank(b));
  const groups = tags.map(tag => {
    const questions = library.filter(query => mainTag(query) === tag);
    return html`<section><h2>${tagName(tag, language)}</h2><ul class="questions">${questions.map(query => item(query, language))}</ul></section>`;
  });
  return layout({
    title: say('questions'),
    language,
    otherLanguage: `/questions?lang=${language === 'ja' ? 'en' : 'ja'}`,
    description: say('lead'),
    styles: ['questions'],
    body: html`<h1>${say('questions')}</h1>
${unknown === undefined ? html`<p class="lead">${say('lead')}</p>` : html`<p role="alert" class="problem">${say('unknown')} (${unknown})</p>`}
<div class="groups">${groups}</div>
<p class="note">${say('ownQuestion')} <a href="/query">SPARQL</a></p>`,
  });
}

/** What a question is about before all. */
function mainTag({ tags }: LibraryQuery): string {
  return tags[0] ?? '';
}

function item({ name, title, parameters }: LibraryQuery, language: Language): Html {
  const types = parameters.map(({ type }) => typeName(type, language));
  const asks =
    types.length === 0
      ? undefined
      : html` <span class="chip"><span class="hidden">${questionWords(language)('asksFor')}: </span>${types.join(language === 'ja' ? '・' : ', ')}</span>`;
  return html`<li><a href="/questions/${name}">${title[language]}</a>${asks}</li>`;
}
