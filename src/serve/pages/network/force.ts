/** Where the nodes of a picture stand: the door of d3-force. The same network gives the same picture. */
import type { SimulationNodeDatum } from 'd3-force';
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import type { Network } from './graph.js';

/** A place in the picture, in its own units: a letter is 14 high. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

interface Body extends SimulationNodeDatum {
  readonly id: string;
  readonly width: number;
}

/** Steps after which bodies hardly move. */
const STEPS = 300;

/** The width of a character of a name. */
const CHARACTER = 14;

/** The place of each node; linked ones are near each other, and no name lies upon another. */
export function arranged({ nodes, links }: Network): ReadonlyMap<string, Place> {
  const bodies: Body[] = nodes.map(({ iri, label }) => ({
    id: iri,
    width: label.length * CHARACTER,
  }));
  const springs = links.map(({ a, b }) => ({ source: a, target: b }));
  forceSimulation(bodies)
    .force(
      'links',
      forceLink<Body, { source: string; target: string }>(springs)
        .id(({ id }) => id)
        .distance(90),
    )
    .force('push', forceManyBody().strength(-260))
    .force(
      'collide',
      forceCollide<Body>(({ width }) => Math.max(30, width / 2 + 6)),
    )
    // a picture as high as wide: it fits a phone
    .force('x', forceX(0).strength(0.08))
    .force('y', forceY(0).strength(0.08))
    .stop()
    .tick(STEPS);
  return new Map(
    bodies.map(({ id, x = 0, y = 0 }) => [id, { x: Math.round(x), y: Math.round(y) }]),
  );
}
