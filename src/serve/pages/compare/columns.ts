/** What is compared: each with its measures, and with what stands above it. */
import type { Rows } from '../../../engine/rows.js';
import type { Content } from '../../html.js';
import { html } from '../../html.js';
import type { Column } from '../agreements/beside.js';
import { instrumentsOf } from '../agreements/instruments.js';
import type { Measure } from '../agreements/measures.js';
import { measuresOf } from '../agreements/measures.js';
import type { Saying } from '../agreements/view.js';
import { nodeLink } from '../agreements/view.js';
import type { Named } from '../described.js';
import type { Candidate } from './candidates.js';
import { compareWords } from './words.js';

/** Something that is compared, with all its measures. */
export interface Compared {
  readonly candidate: Candidate;
  readonly measures: readonly Measure[];
  /** Those whose names are in its texts because they are its own. */
  readonly names: readonly Named[];
}

/** Looks up what a candidate says. */
export async function comparedOf(candidate: Candidate, rows: Rows): Promise<Compared> {
  const { iri, kind } = candidate;
  if (kind === 'municipality') {
    const measures = await measuresOf('bearer', iri, rows);
    return {
      candidate,
      measures: measures.map(measure => rolesOf(iri, measure)),
      names: [candidate],
    };
  }
  const scope = kind === 'draft' ? 'instrument' : 'agreement';
  const [measures, instruments] = await Promise.all([
    measuresOf(scope, iri, rows),
    instrumentsOf(scope, iri, rows),
  ]);
  return { candidate, measures, names: instruments.flatMap(({ parties }) => parties) };
}

/** A measure with the roles of one municipality alone. */
function rolesOf(municipality: string, measure: Measure): Measure {
  const isOwn = ({ bearers }: Measure['roles'][number]): boolean =>
    bearers.some(({ iri }) => iri === municipality);
  return { ...measure, roles: measure.roles.filter(isOwn) };
}

/** The part of it that is about a theme. */
export function columnOn(theme: string, compared: Compared, saying: Saying): Column {
  const { candidate, measures, names } = compared;
  return {
    head: heading(candidate, saying),
    measures: measures.filter(({ themes }) => themes.includes(theme)),
    names,
  };
}

function heading(candidate: Candidate, { language }: Saying): Content {
  const note =
    candidate.kind === 'municipality'
      ? html` <span class="note">${compareWords(language)('rolesOnly')}</span>`
      : undefined;
  return html`<h4>${nodeLink(candidate)}${note}</h4>`;
}
