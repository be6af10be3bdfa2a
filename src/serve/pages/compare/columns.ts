/** What is compared: each with its measures, and with what stands above it. */
import type { Rows } from '../../../engine/rows.js';
import type { Content } from '../../html.js';
import { html } from '../../html.js';
import type { Column } from '../agreements/beside.js';
import { isBinding } from '../agreements/binding.js';
import { instrumentsOf } from '../agreements/instruments.js';
import type { Measure } from '../agreements/measures.js';
import { measuresOf } from '../agreements/measures.js';
import type { Saying } from '../agreements/view.js';
import { nodeLink } from '../agreements/view.js';
import { agreementWords } from '../agreements/words.js';
import type { Named } from '../described.js';
import type { Candidate } from './candidates.js';
import { compareWords } from './words.js';

/** Something that is compared, with all its measures. */
export interface Compared {
  readonly candidate: Candidate;
  readonly measures: readonly Measure[];
  /** Of a municipality: what it would do by drafts. It stands in no column. */
  readonly drafts: readonly Measure[];
  /** Those whose names are in its texts because they are its own. */
  readonly names: readonly Named[];
}

/** Looks up what a candidate says. */
export async function comparedOf(candidate: Candidate, rows: Rows): Promise<Compared> {
  const { iri, kind } = candidate;
  if (kind === 'municipality') {
    const found = await measuresOf('bearer', iri, rows);
    const own = found.map(measure => rolesOf(iri, measure));
    return {
      candidate,
      measures: own.filter(({ status }) => isBinding(status)),
      drafts: own.filter(({ status }) => !isBinding(status)),
      names: [candidate],
    };
  }
  const scope = kind === 'draft' ? 'instrument' : 'agreement';
  const [measures, instruments] = await Promise.all([
    measuresOf(scope, iri, rows),
    instrumentsOf(scope, iri, rows),
  ]);
  return { candidate, measures, drafts: [], names: instruments.flatMap(({ parties }) => parties) };
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

/** Says so of a draft, wherever it is named. */
export function draftChip({ kind }: Candidate, { language }: Saying): Content {
  if (kind !== 'draft') return undefined;
  return html` <span class="chip draft">${agreementWords(language)('draft')}</span>`;
}

function heading(candidate: Candidate, saying: Saying): Content {
  const { language } = saying;
  const note =
    candidate.kind === 'municipality'
      ? html` <span class="note">${compareWords(language)('rolesOnly')}</span>`
      : undefined;
  return html`<h4>${nodeLink(candidate)}${draftChip(candidate, saying)}${note}</h4>`;
}
