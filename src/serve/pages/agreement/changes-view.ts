/** What changed: before and after, side by side, with the words that changed. */
import { ELI, RDFS, RK } from '../../../rdf/namespaces.js';
import { localPath } from '../../addresses.js';
import type { Content, Html } from '../../html.js';
import { html } from '../../html.js';
import { dateElement } from '../dates.js';
import type { Changes } from './changes.js';
import type { Difference } from './comparison.js';
import { titleOf } from './history.js';
import { outlineOf } from './outline.js';
import type { Sheet } from './sheet.js';
import { placesOf, placeId } from './spans.js';
import { keyOf } from './statements.js';
import type { Run } from './word-diff.js';
import { differences } from './word-diff.js';

/** The section; nothing where there is no change. */
export function changesView(changes: Changes | undefined, sheet: Sheet): Content {
  if (changes === undefined) return undefined;
  return html`<section id="changes"><h2>${sheet.say('changes')}</h2>
${days(changes, sheet)}
${saidByChange(changes, sheet)}
${compared(changes, sheet)}
</section>`;
}

/** From which version to which, and by what. */
function days({ from, to, instrument }: Changes, { loaded, say }: Sheet): Content {
  if (from === undefined || to === undefined) return undefined;
  const [before, after] = [from, to].map(
    ({ node, date }) =>
      html`<a href="${localPath(node) ?? node}">${dateElement(date, loaded.language)}</a>`,
  );
  const title =
    instrument === undefined
      ? undefined
      : html`<br><span class="note">${say('documentOf')}: <a lang="ja" href="${localPath(instrument) ?? instrument}">${titleOf(instrument, loaded.history)}</a></span>`;
  return html`<p>${before} → ${after}${title}</p>`;
}

/** The clauses of the change. */
function saidByChange({ modifications, facts, isHeld }: Changes, sheet: Sheet): Content {
  const { loaded, say } = sheet;
  if (!isHeld) return html`<p class="callout">${say('afterNotHeld')}</p>`;
  if (modifications.length === 0) return undefined;
  const items = modifications.map(node => {
    const [place] = placesOf(facts.all(node, RK.source));
    const href = place === undefined ? localPath(node) : `${localPath(place.source) ?? ''}#${placeId(place)}`; // prettier-ignore
    const type = facts.one(node, RK.modificationType);
    const kind = type === undefined ? undefined : html` <span class="chip">${loaded.nameOf(type) ?? ''}</span>`; // prettier-ignore
    const [old, now] = [facts.one(node, RK.oldText), facts.one(node, RK.newText)];
    const pair =
      old === undefined && now === undefined
        ? undefined
        : sideBySide([{ key: keyOf(node), name: '', before: old, after: now }], sheet);
    return html`<li><q lang="ja"><a href="${href ?? ''}">${facts.one(node, RDFS.label)}</a></q>${kind}${pair}</li>`;
  });
  return html`<h3>${say('whatChangeSays')}</h3><ol class="clauses">${items}</ol>`;
}

/** The texts side by side, or what is known of them. */
function compared(changes: Changes, sheet: Sheet): Content {
  const { differences: found, from, to, isHeld } = changes;
  const { say } = sheet;
  if (found !== undefined)
    return found.length === 0 ? html`<p>${say('nothingChanged')}</p>` : sideBySide(found, sheet);
  if (from === undefined || to === undefined || !isHeld) return undefined;
  return from.completeness === 'full' ? html`<p class="callout">${say('notApplied')}</p>` : halfKnown(changes, sheet); // prettier-ignore
}

/** The text before is not held: that is said, and what the change gives stands beside it. */
function halfKnown({ from, modifications, facts }: Changes, { loaded, say }: Sheet): Html {
  const results = modifications.flatMap(node => facts.all(node, RK.resultsIn));
  const known = from === undefined ? [] : loaded.history.all(from.node, ELI.consolidates);
  const documents = known.map(node => html`<li><a lang="ja" href="${localPath(node) ?? node}">${titleOf(node, loaded.history)}</a></li>`); // prettier-ignore
  const outlines = results.map(node => outlineOf(node, facts));
  const after = outlines.length > 0 ? outlines : html`<p>${say('notApplied')}</p>`;
  return html`<div class="sides">
<div><h3>${say('before')}${from === undefined ? undefined : html` <span class="note">${dateElement(from.date, loaded.language)}</span>`}</h3><p class="callout">${say('beforeNotHeld')}</p><ul>${documents}</ul></div>
<div><h3>${say('after')}</h3><p class="note">${say('newText')}</p>${after}</div>
</div>`;
}

function sideBySide(found: readonly Difference[], sheet: Sheet): Html {
  return html`<div class="differences">${found.map(difference => differenceView(difference, sheet))}</div>`;
}

function differenceView({ key, name, before, after }: Difference, { say }: Sheet): Html {
  const runs = before === undefined || after === undefined ? [] : differences(before, after);
  const old = runs.filter(({ kind }) => kind !== 'after').map(runView);
  const now = runs.filter(({ kind }) => kind !== 'before').map(runView);
  const title = key === undefined ? name : html`<a href="#${key}">${name}</a>`;
  return html`<div class="difference">${name === '' ? undefined : html`<h4 lang="ja">${title}</h4>`}<div class="sides">
<div><h5>${say('before')}</h5>${side(old, before, say('nothingBefore'))}</div>
<div><h5>${say('after')}</h5>${side(now, after, say('nothingAfter'))}</div>
</div></div>`;
}

function runView({ kind, text }: Run): Content {
  if (kind === 'same') return text;
  return kind === 'before' ? html`<del>${text}</del>` : html`<ins>${text}</ins>`;
}

/** The words of one side; where there are none, that. */
function side(runs: readonly Content[], text: string | undefined, none: string): Html {
  if (text === undefined) return html`<p><em>${none}</em></p>`;
  return html`<p lang="ja">${runs.length === 0 ? text : runs}</p>`;
}
