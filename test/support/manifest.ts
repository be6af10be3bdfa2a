/** A W3C test manifest as objects: one graph, properties by local name. */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { Parser } from 'n3';
import type { Quad, Term } from '../../src/rdf/terms.js';

/** A node of a manifest. */
export class ManifestNode {
  readonly #quads: readonly Quad[];
  readonly term: Term;

  constructor(quads: readonly Quad[], term: Term) {
    this.#quads = quads;
    this.term = term;
  }

  get value(): string {
    return this.term.value;
  }

  /** The local name: what follows the last # or /. */
  get name(): string {
    return this.value.replace(/^.*[#/]/, '');
  }

  /** Everything a property has, by its local name. */
  all(property: string): readonly ManifestNode[] {
    return this.#quads
      .filter(q => q.subject.equals(this.term) && q.predicate.value.endsWith(`#${property}`))
      .map(q => new ManifestNode(this.#quads, q.object));
  }

  /** The one value of a property. */
  one(property: string): ManifestNode | undefined {
    return this.all(property)[0];
  }

  /** The members of the lists that a property has. */
  list(property: string): readonly ManifestNode[] {
    return this.all(property).flatMap(head => members(head));
  }
}

function members(head: ManifestNode | undefined): readonly ManifestNode[] {
  if (head === undefined || head.name === 'nil') return [];
  const first = head.one('first');
  return [...(first === undefined ? [] : [first]), ...members(head.one('rest'))];
}

/** Reads a manifest; gives its entries. */
export function readManifest(path: string): readonly ManifestNode[] {
  const parser = new Parser({ baseIRI: pathToFileURL(path).href });
  const quads: readonly Quad[] = parser.parse(readFileSync(path, 'utf8'));
  const entries = quads.find(q => q.predicate.value.endsWith('#entries'))?.object;
  if (entries === undefined) throw new Error(`${path} has no entries`);
  return members(new ManifestNode(quads, entries));
}
