/** How the text was read: findings, doubts of the recognition, what was inferred. Nothing is hidden. */
import { RDFS, RK } from '../../../rdf/namespaces.js';
import { localPath } from '../../addresses.js';
import type { Content, Html } from '../../html.js';
import { html } from '../../html.js';
import type { Finding } from './evidence.js';
import { passageOf, textOf } from './passage.js';
import type { Sheet } from './sheet.js';
import { charactersOf } from './sheet.js';
import type { Place } from './spans.js';
import { placeId } from './spans.js';
import { keyOf } from './statements.js';
import type { AgreementWord } from './words.js';

/** The most places that are listed of one finding. */
const MOST_PLACES = 12;

/** The section. */
export function findingsView(sheet: Sheet): Html {
  const { say, loaded } = sheet;
  const parts = [byCode(loaded.evidence.findings, sheet), recognition(sheet), inferred(sheet)];
  const isEmpty = parts.every(part => part === undefined);
  return html`<section id="findings"><h2>${say('findings')}</h2>${isEmpty ? html`<p>${say('noFindings')}</p>` : parts}</section>`;
}

/** Findings of one kind together, the grave ones first. */
function byCode(findings: readonly Finding[], sheet: Sheet): Content {
  if (findings.length === 0) return undefined;
  const keys = [...new Set(findings.map(({ code, message }) => `${code} ${message}`))];
  const groups = keys.map(key => findings.filter(({ code, message }) => `${code} ${message}` === key)); // prettier-ignore
  const weight = ([first]: readonly Finding[]): number =>
    ['problem', 'review', 'note'].indexOf(first?.severity ?? 'note');
  const sorted = groups.sort((a, b) => weight(a) - weight(b));
  return html`<ul class="findings">${sorted.map(group => groupView(group, sheet))}</ul>`;
}

function groupView(group: readonly Finding[], sheet: Sheet): Html {
  const { say } = sheet;
  const [first] = group;
  const places = group.flatMap(finding => finding.places);
  const links = places.slice(0, MOST_PLACES).map(place => html`<li>${placeLink(place, sheet)}</li>`); // prettier-ignore
  const more = places.length > MOST_PLACES ? html`<li>… ${places.length}</li>` : undefined;
  const severity = severityWord(first?.severity);
  return html`<li class="finding finding-${severity}"><span class="chip">${say(severity)}</span> ${first?.message}<details><summary>${say('places')}: ${places.length}</summary><ul>${links}${more}</ul></details></li>`;
}

function severityWord(
  severity: string | undefined,
): AgreementWord & ('note' | 'review' | 'problem') {
  return severity === 'review' || severity === 'problem' ? severity : 'note';
}

/** The words of a place, which lead to it in the source. */
function placeLink(place: Place, sheet: Sheet): Html {
  const words = textOf(passageOf(charactersOf(sheet, place.source), [place])).trim();
  const short = words.length > 60 ? `${words.slice(0, 60)}…` : words;
  const href = sheet.ink.hasAnchor(place)
    ? `#${placeId(place)}`
    : `${localPath(place.source) ?? ''}.html#${placeId(place)}`;
  return html`<a lang="ja" href="${href}">${short === '' ? placeId(place) : short}</a>`;
}

/** What was recognised in pictures. */
function recognition(sheet: Sheet): Content {
  const { say, loaded } = sheet;
  const { doubts } = loaded.evidence;
  if (doubts.length === 0) return undefined;
  const unsure = doubts
    .filter(({ confidence }) => confidence !== undefined && confidence < 1)
    .sort((a, b) => (a.confidence ?? 1) - (b.confidence ?? 1))
    .slice(0, MOST_PLACES)
    .map(({ place, confidence = 1 }) => html`<li>${placeLink(place, sheet)} <span class="note">${Math.round(confidence * 100)} %</span></li>`); // prettier-ignore
  const corrected = doubts
    .filter(({ reading }) => reading !== undefined)
    .slice(0, MOST_PLACES)
    .map(({ place, reading }) => html`<li>${placeLink(place, sheet)} <span class="note">${say('readAs')}: ${reading}</span></li>`); // prettier-ignore
  return html`<div class="callout"><p>${say('recognised')}</p>${listOf(say('leastSure'), unsure)}${listOf(say('corrected'), corrected)}</div>`;
}

function listOf(name: string, items: readonly Html[]): Content {
  return items.length === 0 ? undefined : html`<p>${name}</p><ul>${items}</ul>`;
}

/** Statements that no word makes: inferred, with less confidence. */
function inferred(sheet: Sheet): Content {
  const { loaded, say } = sheet;
  const unsure = loaded.evidence.annotations.filter(({ confidence }) => confidence < 1);
  if (unsure.length === 0) return undefined;
  const items = unsure.slice(0, MOST_PLACES).map(({ about, body, confidence }) => {
    const name = loaded.facts.one(about, RDFS.label) ?? keyOf(about);
    const activity = loaded.facts.one(about, RK.activity) ?? '';
    const short = activity.length > 40 ? `${activity.slice(0, 40)}…` : activity;
    return html`<li><a href="#${keyOf(about)}" lang="ja">${name} ${short}</a> → ${loaded.nameOf(body ?? '') ?? ''} <span class="note">${Math.round(confidence * 100)} %</span></li>`;
  });
  const more = unsure.length > MOST_PLACES ? html`<li>… ${unsure.length}</li>` : undefined;
  return html`<details><summary>${say('inferredStatements')}: ${unsure.length}</summary><p class="note">${say('inferredNote')}</p><ul>${items}${more}</ul></details>`;
}
