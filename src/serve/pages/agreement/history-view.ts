/** The versions of an agreement on a line of time. */
import { localPath } from '../../addresses.js';
import type { Content, Html } from '../../html.js';
import { html } from '../../html.js';
import { dateElement } from '../dates.js';
import type { Version } from './history.js';
import { titleOf, versionsOf } from './history.js';
import type { Sheet } from './sheet.js';

/** The line of time; nothing where the document belongs to no agreement. */
export function historyView(sheet: Sheet): Content {
  const versions = versionsOf(sheet.loaded.history);
  if (versions.length === 0) return undefined;
  const { say } = sheet;
  const steps = versions.map((version, at) => step(version, at === versions.length - 1, sheet));
  return html`<section id="versions"><h2>${say('versions')}</h2><p class="note">${say('versionsNote')}</p><ol class="timeline">${steps}</ol></section>`;
}

function step(version: Version, isLatest: boolean, { loaded, say }: Sheet): Html {
  const { node, date, instrument, previous, completeness, inForce } = version;
  const isShown = node === loaded.root;
  const path = localPath(node) ?? node;
  const label = dateElement(date, loaded.language);
  const version_ = isShown
    ? html`<strong aria-current="page">${label}</strong>`
    : html`<a href="${path}">${label}</a>`;
  const marks = [
    isShown ? say('thisPage') : undefined,
    isLatest ? say('latest') : undefined,
    inForce ? undefined : say('notInForce'),
  ].map(mark => (mark === undefined ? undefined : html` <span class="chip">${mark}</span>`));
  const document = instrument === undefined ? undefined : documentLink(instrument, { loaded, say });
  const compare =
    previous === undefined
      ? undefined
      : html` <a href="${isShown ? '' : `${path}.html`}#changes">${say('compareWithBefore')}</a>`;
  return html`<li class="held-${completeness}">${version_}${marks}<br>${document}${compare}</li>`;
}

function documentLink(instrument: string, { loaded, say }: Pick<Sheet, 'loaded' | 'say'>): Html {
  const title = titleOf(instrument, loaded.history);
  const name = html`<span lang="ja">${title}</span>`;
  return instrument === loaded.root
    ? html`${name} <span class="chip">${say('thisPage')}</span>`
    : html`<a href="${localPath(instrument) ?? instrument}">${name}</a>`;
}
