/** The places of municipalities on a map: north is up, a degree of longitude as wide as it is in the middle of the map. */
import type { Html } from '../../html.js';
import { Html as RawHtml, html } from '../../html.js';
import type { Place } from '../network/force.js';
import type { Network } from '../network/graph.js';
import { neighboursOf } from '../network/graph.js';
import type { Ground } from '../network/picture.js';
import type { Bounds, Position, Ring } from './base-map.js';
import { boundsOf, within } from './base-map.js';

/** The width of a map in its units; a letter is 15 high. */
const WIDTH = 440;
/** What is shown around the outermost places, as a part of what lies between them: names stand there. */
const MARGIN = 0.12;
/** A map is at least so many degrees wide and high: one place alone has its surroundings. */
const LEAST = 0.8;
/** The room of a name: half of its width a character, and its height. */
const CHARACTER = 7.5;
const LINE = 18;

/** The ground of a network whose nodes have positions. */
export function mapGround(
  network: Network,
  positions: ReadonlyMap<string, Position>,
  rings: readonly Ring[],
): Ground {
  const bounds = shown(
    network.nodes.flatMap(({ iri }) => [positions.get(iri) ?? []].filter(isPosition)),
  );
  const narrow = Math.cos((((bounds.south + bounds.north) / 2) * Math.PI) / 180);
  const scale = WIDTH / ((bounds.east - bounds.west) * narrow);
  const project = ([longitude, latitude]: Position): Place => ({
    x: round((longitude - bounds.west) * narrow * scale),
    y: round((bounds.north - latitude) * scale),
  });
  const places = new Map([...positions].map(([iri, position]) => [iri, project(position)]));
  return {
    width: WIDTH,
    height: round((bounds.north - bounds.south) * scale),
    background: land(within(rings, bounds), project),
    places,
    unnamed: unnamed(network, places),
  };
}

function isPosition(position: Position | readonly never[]): position is Position {
  return position.length === 2;
}

/** What is shown around some positions. */
function shown(positions: readonly Position[]): Bounds {
  const { west, south, east, north } = boundsOf(positions);
  const around = (span: number): number => Math.max(span * MARGIN, (LEAST - span) / 2);
  const [across, down] = [around(east - west), around(north - south)];
  return { west: west - across, south: south - down, east: east + across, north: north + down };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function land(rings: readonly Ring[], project: (position: Position) => Place): Html {
  const lines = rings.map(ring => {
    const points = ring.map(project).map(({ x, y }) => `${x} ${y}`);
    return `M${points.join('L')}Z`;
  });
  return html`<path class="land" d="${new RawHtml(lines.join(''))}"/>`;
}

/** Nodes whose names would lie upon the name of one with more partners. */
function unnamed(
  { nodes, links }: Network,
  places: ReadonlyMap<string, Place>,
): ReadonlySet<string> {
  const neighbours = neighboursOf({ nodes, links });
  const order = [...nodes].sort(
    (a, b) => (neighbours.get(b.iri)?.size ?? 0) - (neighbours.get(a.iri)?.size ?? 0),
  );
  const named: { readonly place: Place; readonly half: number }[] = [];
  const without = new Set<string>();
  for (const { iri, label } of order) {
    const place = places.get(iri) ?? { x: 0, y: 0 };
    const half = label.length * CHARACTER;
    const isCovered = named.some(
      other =>
        Math.abs(other.place.x - place.x) < half + other.half &&
        Math.abs(other.place.y - place.y) < LINE,
    );
    if (isCovered) without.add(iri);
    else named.push({ place, half });
  }
  return without;
}
