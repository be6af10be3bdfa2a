/** The modes of the roles in an annex: their colours, and what they mean in words. */
import { RK } from '../../../rdf/namespaces.js';
import { localPath } from '../../addresses.js';
import type { Content, Html } from '../../html.js';
import { html } from '../../html.js';
import type { Part } from './parts.js';
import type { Sheet } from './sheet.js';

/** The legend of the modes that occur below a part; nothing where no role has one. */
export function legend(part: Part, { loaded, say }: Sheet): Content {
  const modes = [...new Set(rolesIn(part, loaded.facts.all.bind(loaded.facts)).flatMap(role => loaded.facts.all(role, RK.modality)))].sort(); // prettier-ignore
  if (modes.length === 0) return undefined;
  const entries = modes.map(mode => html`<li>${modeChip(mode, loaded.nameOf(mode))}</li>`);
  return html`<div class="legend"><span id="legend-${part.order}">${say('legend')}</span><ul aria-labelledby="legend-${part.order}">${entries}</ul></div>`;
}

type All = (node: string, property: (typeof RK)['modality']) => readonly string[];

function rolesIn(part: Part, all: All): readonly string[] {
  const measures = all(part.node, RK.definesMeasure);
  return [
    ...measures.flatMap(measure => all(measure, RK.roleAssignment)),
    ...part.children.flatMap(child => rolesIn(child, all)),
  ];
}

/** A mode with its colour and its name, which leads to what it means. */
export function modeChip(mode: string, name: string | undefined, note?: Content): Html {
  const slug = /[a-z-]+$/.exec(mode)?.[0] ?? '';
  return html`<a class="mode mode-${slug}" href="${localPath(mode) ?? mode}">${name ?? slug}</a>${note}`;
}
