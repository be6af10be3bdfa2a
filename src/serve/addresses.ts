/** IRIs ↔ addresses on this server: an IRI under the base has the path behind the base. */
import { BASE } from '../rdf/namespaces.js';

/** The path on this server of an IRI of ours, fragment included; undefined for one of others. */
export function localPath(iri: string): string | undefined {
  return iri.startsWith(BASE) ? `/${iri.slice(BASE.length)}` : undefined;
}

/**
 * The IRI that a path on this server stands for: escapes only where our IRIs have them, whatever a client escapes. Throws
 * where the escapes are none.
 *
 *     /id/municipality/162%31%31   id/municipality/16211
 *     /…/annex/1/row/医療          …/annex/1/row/%E5%8C%BB%E7%99%82
 */
export function iriOfPath(path: string): string {
  decodeURIComponent(path);
  const plain = path.replace(/%[0-9a-f]{2}/gi, escape => {
    const character = String.fromCharCode(parseInt(escape.slice(1), 16));
    return /[A-Za-z0-9\-_.~!'()*]/.test(character) ? character : escape.toUpperCase();
  });
  return BASE + plain.replace(/[^\0-\x7f]+/gu, encodeURIComponent).replace(/^\//, '');
}

/** An IRI for reading: one of ours without the base. */
export function shortIri(iri: string): string {
  return iri.startsWith(BASE) ? iri.slice(BASE.length) : iri;
}
