/** A hub with what tells that it is one: a reading of a text is told as such wherever the hub is. */
import type { Html } from '../../html.js';
import { html } from '../../html.js';
import type { Saying } from '../agreements/view.js';
import { nodeLink } from '../agreements/view.js';
import type { Named } from '../described.js';
import type { HubBasis } from './model.js';
import { regionWords } from './words.js';

/** Its name, and the bases. */
export function hubWithBases(hub: Named, bases: readonly HubBasis[], saying: Saying): Html {
  const { concepts, language } = saying;
  const say = regionWords(language);
  const names = bases.map(basis => {
    if (basis === 'outside') return say('basisOutside');
    return basis.basis === undefined ? say('basisDocument') : concepts.name(basis.basis, language);
  });
  const told = [...new Set(names)].join(language === 'ja' ? '、' : ', ');
  return html`${nodeLink(hub)} <span class="note">${language === 'ja' ? `（${told}）` : `(${told})`}</span>`;
}
