/** A question and its answer as HTML. */
import type { Problem } from '../../../engine/index.js';
import type { Bilingual } from '../../../model/input-error.js';
import type { LibraryQuery } from '../../../query-library/load.js';
import type { Content, Html } from '../../html.js';
import { html } from '../../html.js';
import { addressOf } from '../../api/links.js';
import type { Language } from '../../negotiate.js';
import { problemWords } from '../../problem-words.js';
import { wordsIn } from '../../words.js';
import { layout } from '../layout.js';
import { problemText } from '../problem.js';
import type { Answer } from './answer.js';
import type { Field } from './fields.js';
import { questionForm } from './form.js';
import { networkOf, networkPicture } from './network.js';
import { answerTable } from './table.js';
import { questionWords } from './words.js';

/** What the page shows. */
export interface QuestionPage {
  readonly query: LibraryQuery;
  /** Questions with the same fields. */
  readonly related: readonly LibraryQuery[];
  readonly language: Language;
  readonly fields: readonly Field[];
  /** The values that are given, for addresses. */
  readonly values: Readonly<Record<string, string>>;
  /** Values that have an answer, where the bundled data are served. */
  readonly example: Readonly<Record<string, string>> | undefined;
  /** A value that does not fit, in words. */
  readonly problem?: Bilingual | undefined;
  readonly answered?: Answered | undefined;
  /** Where the server answers. */
  readonly address: string;
}

/** What came of asking. */
export interface Answered {
  /** The text that was asked, as it can be asked again. */
  readonly sparql: string;
  readonly answer: Answer | Problem;
  readonly names: ReadonlyMap<string, string>;
}

/** The page as HTML. */
export function questionPage(page: QuestionPage): string {
  const { query, language, fields } = page;
  const title = query.title[language];
  const asked = fields.map(({ value, choices }) => named(value, choices)).filter(Boolean);
  const path = `/questions/${query.name}`;
  return layout({
    title: asked.length === 0 ? title : `${asked.join('、')} – ${title}`,
    language,
    otherLanguage: addressOf('', path, { ...page.values, lang: language === 'ja' ? 'en' : 'ja' }),
    description: query.description[language],
    trail: [{ href: '/questions', name: questionWords(language)('questions') }],
    styles: ['questions'],
    scripts: ['copy'],
    alternates: page.answered === undefined ? [] : alternates(page),
    body: html`<h1>${title}</h1>
<p class="note">${query.description[language]}</p>
${questionForm(path, fields, language)}
${page.problem === undefined ? undefined : html`<p role="alert" class="problem">${page.problem[language]}</p>`}
${exampleLink(page, path)}
${page.answered === undefined ? undefined : answerSection(page, page.answered)}`,
  });
}

function named(value: string, choices: Field['choices']): string {
  return choices.find(choice => choice.value === value)?.name.replace(/^(?:– )+/, '') ?? value;
}

function exampleLink({ answered, example, language }: QuestionPage, path: string): Content {
  if (answered !== undefined || example === undefined) return undefined;
  return html`<p><a href="${addressOf('', path, example)}">${questionWords(language)('example')}</a></p>`;
}

function answerSection(page: QuestionPage, { sparql, answer, names }: Answered): Content {
  const { language, query } = page;
  const say = questionWords(language);
  const heading = html`<h2 id="answer">${say('answer')}</h2>`;
  if ('status' in answer)
    return html`${heading}<p role="alert" class="problem">${problemWords(answer, language).title}: ${problemText(answer, language)}</p>${sparqlDetails(sparql, language)}`;
  const content =
    answer.rows.length === 0
      ? html`<p><strong>${say('none')}</strong> ${say(page.fields.length === 0 ? 'noneFor' : 'noneOther')}</p>`
      : [
          html`<p class="note">${answer.rows.length} ${say('rows')}${answer.isCut ? html` – ${say('inPart')}` : undefined}</p>`,
          networkFigure(answer, names, language),
          answerTable(answer, { query: query.name, language, names }),
        ];
  return html`<section aria-labelledby="answer">${heading}${content}</section>${relatedQuestions(page)}${uses(page)}${sparqlDetails(sparql, language)}`;
}

function networkFigure(
  { edges }: Answer,
  names: ReadonlyMap<string, string>,
  language: Language,
): Content {
  const network = networkOf(edges, names);
  if (network === undefined) return undefined;
  const say = questionWords(language);
  return html`<figure>${networkPicture(network, say('network'))}<figcaption class="note">${say('networkNote')}${network.isCut ? html` ${say('networkCut')}` : undefined}</figcaption></figure>`;
}

/** Other questions with the values of this one: where it has no answer, another reading of it may have. */
function relatedQuestions({ related, values, language }: QuestionPage): Content {
  if (related.length === 0) return undefined;
  const links = related.map(
    ({ name, title }) =>
      html`<li><a href="${addressOf('', `/questions/${name}`, values)}">${title[language]}</a></li>`,
  );
  return html`<h2>${questionWords(language)('related')}</h2><ul class="related">${links}</ul>`;
}

/** Files of the answer, and its address. */
function uses(page: QuestionPage): Html {
  const { language, address, query, values } = page;
  const say = questionWords(language);
  const files = alternates(page).map(
    ({ href, name }) =>
      html`<a href="${href}" download="${query.name}.${name.toLowerCase()}">${name}</a> `,
  );
  const permanent = addressOf(address, `/questions/${query.name}`, values);
  const words = wordsIn(language);
  return html`<h2>${say('take')}</h2><ul class="uses"><li>${say('download')}: ${files}</li><li>${say('permanent')}: <a href="${permanent}" class="address">${permanent}</a> <button type="button" class="quiet" data-copy="${permanent}" data-done="${words('copied')}" hidden>${words('copy')}</button></li></ul>`;
}

function alternates({
  query,
  values,
}: QuestionPage): readonly { href: string; type: string; name: string }[] {
  return [
    { format: 'csv', type: 'text/csv', name: 'CSV' },
    { format: 'json', type: 'application/json', name: 'JSON' },
  ].map(({ format, ...rest }) => ({
    href: addressOf('', `/api/queries/${query.name}`, { ...values, format }),
    ...rest,
  }));
}

function sparqlDetails(sparql: string, language: Language): Html {
  const say = questionWords(language);
  return html`<details><summary>${say('sparql')}</summary><pre><code>${sparql}</code></pre><p><a href="${addressOf('', '/query', { query: sparql })}">${say('edit')}</a></p></details>`;
}
