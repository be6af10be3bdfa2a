/** The questions of pages: text with our prefixes, and nodes in the place of variables. */
import { BASE, ELI, ORG, RDFS, SKOS, DCTERMS } from '../../rdf/namespaces.js';
import { bindTerms } from '../../rdf/sparql-terms.js';
import { iri } from '../../rdf/terms.js';
import type { NamedNode } from '../../rdf/terms.js';

const PREFIXES = [
  `PREFIX rk: <${BASE}ns#>`,
  `PREFIX vocab: <${BASE}vocab/>`,
  `PREFIX rdfs: <${namespaceOf(RDFS.label)}>`,
  `PREFIX skos: <${namespaceOf(SKOS.prefLabel)}>`,
  `PREFIX eli: <${namespaceOf(ELI.has_part)}>`,
  `PREFIX org: <${namespaceOf(ORG.hasMember)}>`,
  `PREFIX dcterms: <${namespaceOf(DCTERMS.title)}>`,
].join('\n');

function namespaceOf({ value }: NamedNode): string {
  return value.replace(/[^#/]+$/, '');
}

/** A question with its variables of these names replaced by nodes, in its syntax tree. */
export function question(text: string, nodes: Readonly<Record<string, string>> = {}): string {
  const terms = Object.entries(nodes).map(([name, node]): [string, NamedNode] => [name, iri(node)]);
  return bindTerms(`${PREFIXES}\n${text}`, new Map(terms));
}
