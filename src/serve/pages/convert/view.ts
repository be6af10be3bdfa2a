/** The page of conversions: the form, and what was read, against the text. */
import type { Problem } from '../../../engine/index.js';
import type { Bilingual } from '../../../model/input-error.js';
import type { Content, Html } from '../../html.js';
import { html } from '../../html.js';
import type { Language } from '../../negotiate.js';
import { problemWords } from '../../problem-words.js';
import { layout } from '../layout.js';
import { problemText } from '../problem.js';
import { sourceText } from '../source-text.js';
import type { Converted, PlaceInText, ReadDocument } from './converter.js';
import { reportOf } from './report.js';
import { convertWords } from './words.js';

/** What the page shows. */
export interface ConvertPage {
  readonly language: Language;
  /** The name of what was sent. */
  readonly name?: string | undefined;
  readonly problem?: Bilingual | Problem | undefined;
  readonly converted?: Converted | undefined;
}

/** The page as HTML. */
export function convertPage({ language, name = '', problem, converted }: ConvertPage): string {
  const say = convertWords(language);
  return layout({
    title: name === '' ? say('title') : `${name} – ${say('title')}`,
    language,
    otherLanguage: `/convert?lang=${language === 'ja' ? 'en' : 'ja'}`,
    description: say('lead'),
    styles: ['convert'],
    scripts: ['drop'],
    body: html`<h1>${say('title')}</h1>
${problem === undefined ? undefined : html`<div role="alert" class="problem"><p><strong>${say('refused')}</strong></p><p>${told(problem, language)}</p></div>`}
${converted === undefined ? form(language) : outcome(converted, name, language)}`,
  });
}

/** Why it was not read: as the converter says, or as the service that was not asked. */
function told(problem: Bilingual | Problem, language: Language): Content {
  if ('ja' in problem) return problem[language];
  return html`${problemWords(problem, language).title}: ${problemText(problem, language)}`;
}

function form(language: Language): Html {
  const say = convertWords(language);
  return html`<p class="lead">${say('lead')}</p>
<p class="note">${say('kept')}</p>
<form action="/convert" method="post" enctype="multipart/form-data" class="convert" data-drop><label for="file">${say('file')}</label>
<input type="file" id="file" name="file" accept=".txt,.text,.docx,.html,.htm,.pdf">
<p class="note" data-drop-only hidden>${say('dropHere')}</p>
<label for="text">${say('text')}</label>
<textarea id="text" name="text" rows="10"></textarea>
<button>${say('convert')}</button></form>`;
}

function outcome(converted: Converted, name: string, language: Language): Content {
  const say = convertWords(language);
  const { documents } = converted;
  const sections = documents.map((document, at) =>
    documentSection(document, { language, number: documents.length > 1 ? at + 1 : undefined }),
  );
  return html`<p><strong>${name}</strong> <a href="/convert">${say('again')}</a></p>
<p>${download(converted.graph, language)}</p>
<div class="against"><div class="read">${sections}</div>
<section class="original" aria-labelledby="source" tabindex="0"><h2 id="source">${say('source')}</h2>${original(converted, language)}</section></div>`;
}

/** The longest graph that stands in the page, in characters: it is there to be downloaded, and stored nowhere. */
const MAX_GRAPH = 3_000_000;

function download(graph: string, language: Language): Content {
  const say = convertWords(language);
  if (graph.length > MAX_GRAPH) return say('graphTooLong');
  const href = `data:application/trig;charset=utf-8,${encodeURIComponent(graph)}`;
  return html`<a class="download" href="${href}" download="agreement.trig">${say('download')}</a>`;
}

interface Told {
  readonly language: Language;
  /** Which document of several it is. */
  readonly number: number | undefined;
}

function documentSection(document: ReadDocument, { language, number }: Told): Html {
  const say = convertWords(language);
  const heading =
    number === undefined ? say('understood') : `${say('document')} ${number}: ${document.title}`;
  const rows = document.understood.map(
    ([label, texts]) =>
      html`<tr><th scope="row">${label}</th><td>${texts.map(text => html`<div>${text}</div>`)}</td></tr>`,
  );
  return html`<section><h2>${heading}</h2><table class="facts"><tbody>${rows}</tbody></table>
<h3>${say('report')}</h3>${reportOf(document.findings, language)}
<h3>${say('statements')}</h3>${statements(document, language)}</section>`;
}

/** Words of a statement that are shown, in characters. */
const MAX_NAME = 120;

function statements({ statements: read }: ReadDocument, language: Language): Content {
  const say = convertWords(language);
  if (read.length === 0) return html`<p>${say('noStatements')}</p>`;
  const items = read.map(({ kind, name, facts, ...place }) => {
    const said = facts.map(
      ([property, value]) => html`<div><dt>${property}</dt><dd>${shorten(value)}</dd></div>`,
    );
    return html`<li><span class="chip">${kind}</span> <a href="${addressOf(place)}">${shorten(name)}</a>${said.length === 0 ? undefined : html`<dl>${said}</dl>`}</li>`;
  });
  return html`<p class="note">${say('statementsNote')}</p><ol class="statements">${items}</ol>`;
}

function shorten(text: string): string {
  return text.length > MAX_NAME ? `${text.slice(0, MAX_NAME)}…` : text;
}

/** The address of a place in the text of this page. */
export function addressOf({ start, end }: PlaceInText): string {
  return `#char=${start},${end}`;
}

/** Characters of a text that are shown. */
const MAX_TEXT = 300_000;

/** The text with every place marked that anything above leads to. */
function original({ text, documents }: Converted, language: Language): Content {
  const shown = Array.from(text.slice(0, MAX_TEXT)).length;
  const places = documents.flatMap(({ statements: read, findings }) => [
    ...read,
    ...findings.flatMap(finding => finding.places.flatMap(({ place }) => place ?? [])),
  ]);
  const distinct = new Map(places.filter(({ end }) => end <= shown).map(place => [addressOf(place), place])); // prettier-ignore
  const spans = [...distinct.values()].map(({ start, end }) => ({ start: String(start), end: String(end) })); // prettier-ignore
  return [
    text.length > MAX_TEXT
      ? html`<p class="note">${convertWords(language)('sourceCut')}</p>`
      : undefined,
    sourceText(text.slice(0, MAX_TEXT), spans),
  ];
}
