/** What can be compared, and which of it an address or a form means. */
import type { Rows } from '../../../engine/rows.js';
import { BASE } from '../../../rdf/namespaces.js';
import { iriOfPath, localPath } from '../../addresses.js';
import type { Named } from '../described.js';
import { groupsBy } from '../described.js';
import { question } from '../question.js';

/** An agreement, a draft or a municipality. */
export interface Candidate extends Named {
  readonly kind: 'agreement' | 'draft' | 'municipality';
}

const CANDIDATES = `SELECT DISTINCT ?candidate ?name ?kind WHERE {
  { ?candidate a rk:Municipality ; rdfs:label ?name BIND("municipality" AS ?kind) }
  UNION { ?candidate a rk:Agreement ; rdfs:label ?name BIND("agreement" AS ?kind) }
  UNION { ?candidate rk:instrumentStatus <${BASE}vocab/status/draft> ; rdfs:label ?name BIND("draft" AS ?kind) }
} ORDER BY ?candidate ?name`;

/** All of them: agreements first. */
export async function candidatesIn(rows: Rows): Promise<readonly Candidate[]> {
  const found = await rows(question(CANDIDATES));
  const candidates = found.map(({ candidate = '', name = '', kind }): Candidate => ({
    iri: candidate,
    name,
    kind: kind === 'municipality' || kind === 'draft' ? kind : 'agreement',
  }));
  return [...groupsBy(candidates, ({ iri }) => iri).values()].flatMap(([first]) => first ?? []);
}

/** How each is written in the form: by its name, or by its path or code where others have the name. */
export function writtenAs(candidates: readonly Candidate[]): ReadonlyMap<string, string> {
  const byName = groupsBy(candidates, ({ name }) => name);
  return new Map(
    candidates.map(({ iri, name }) => {
      const isOnly = byName.get(name)?.length === 1;
      const path = (localPath(iri) ?? iri).replace(/^\/id\/municipality\//, '');
      return [iri, isOnly ? name : path];
    }),
  );
}

/** What a value of the form means: one candidate, or why it is none. */
export type Meaning =
  Candidate | { readonly problem: 'unknown' | 'several'; readonly written: string };

/** The meanings of what is written: an IRI, a path on this server, a name or a code. */
export function meaningsOf(
  written: readonly string[],
  candidates: readonly Candidate[],
): readonly Meaning[] {
  const byIri = new Map(candidates.map(candidate => [candidate.iri, candidate]));
  const byName = groupsBy(candidates, ({ name }) => name);
  return written.map(value => {
    const known = byIri.get(iriOf(value)) ?? byIri.get(`${BASE}id/municipality/${codeOf(value)}`);
    if (known !== undefined) return known;
    const [first, ...others] = byName.get(value.normalize('NFKC')) ?? byName.get(value) ?? [];
    if (first !== undefined && others.length === 0) return first;
    return { problem: first === undefined ? 'unknown' : 'several', written: value };
  });
}

/** The IRI of a path or of itself; documents and versions stand for their agreement. */
function iriOf(value: string): string {
  const agreement = value
    .replace(/(\/id\/agreement\/[^/]+\/[^/]+)\/.*$/, '$1')
    .replace(/\.html$/, '');
  if (!agreement.startsWith('/')) return agreement;
  try {
    return iriOfPath(agreement);
  } catch {
    return agreement;
  }
}

/** A code of six digits has one for checking at its end. */
function codeOf(value: string): string {
  const digits = value.normalize('NFKC');
  return /^\d{6}$/.test(digits) ? digits.slice(0, 5) : digits;
}
