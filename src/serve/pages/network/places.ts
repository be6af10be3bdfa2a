/** Where the nodes of pictures stand; what was arranged before is not arranged again. */
import { LRUCache } from 'lru-cache';
import type { Place } from './force.js';
import { arranged } from './force.js';
import type { Network } from './graph.js';

const known = new LRUCache<string, ReadonlyMap<string, Place>>({ max: 100 });

/** The place of each node of a network. */
export function placesOf(network: Network): ReadonlyMap<string, Place> {
  const key = JSON.stringify([
    network.nodes.map(({ iri, label }) => [iri, label.length]),
    network.links.map(({ a, b }) => [a, b]),
  ]);
  const places = known.get(key) ?? arranged(network);
  known.set(key, places);
  return places;
}
