/** What nodes are called, for what an answer holds of them without a name. */
import type { Rows } from '../../../engine/rows.js';
import { NIF, RDFS, SKOS } from '../../../rdf/namespaces.js';
import type { Language } from '../../negotiate.js';

/** How many nodes are looked up: what is beyond keeps the words of the answer. */
const MOST = 300;

const PROPERTIES = [SKOS.prefLabel, RDFS.label, NIF.anchorOf];

/** The names of some nodes in a language, else in any. Of a place in a source its words. */
export async function namesOf(
  nodes: Iterable<string>,
  language: Language,
  rows: Rows,
): Promise<ReadonlyMap<string, string>> {
  const asked = [...new Set(nodes)].filter(isPlain).slice(0, MOST);
  if (asked.length === 0) return new Map();
  // each node in a pattern of its own: a list that is joined is found from the side of all labels
  const patterns = asked.map(
    node =>
      `{ BIND(<${node}> AS ?node) <${node}> ${PROPERTIES.map(({ value }) => `<${value}>`).join('|')} ?name }`,
  );
  const found = await rows(
    `SELECT ?node ?name (LANG(?name) AS ?language) { ${patterns.join(' UNION ')} } ORDER BY ?node ?language ?name`,
  );
  const ordered = [...found].sort((a, b) => rank(a['language'], language) - rank(b['language'], language)); // prettier-ignore
  const names = new Map<string, string>();
  for (const { node = '', name = '' } of ordered) if (!names.has(node)) names.set(node, name);
  return names;
}

function rank(found: string | undefined, wanted: Language): number {
  return found === wanted ? 0 : 1;
}

/** Whether an IRI can stand in a query as it is: data of others may hold any. */
function isPlain(iri: string): boolean {
  return /^[^\s<>"{}|\\^`]+$/.test(iri);
}
