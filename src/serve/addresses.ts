/** IRIs ↔ addresses on this server: an IRI under the base has the path behind the base. */
import { BASE } from '../rdf/namespaces.js';

/** The path on this server of an IRI of ours, fragment included; undefined for one of others. */
export function localPath(iri: string): string | undefined {
  return iri.startsWith(BASE) ? `/${iri.slice(BASE.length)}` : undefined;
}

/** The IRI that a path on this server stands for. */
export function iriOfPath(path: string): string {
  return BASE + decodeURI(path).replace(/^\//, '');
}

/** An IRI for reading: one of ours without the base. */
export function shortIri(iri: string): string {
  return iri.startsWith(BASE) ? iri.slice(BASE.length) : iri;
}
