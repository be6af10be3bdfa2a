/** Where municipalities stand on the map. */
import { describe, expect, it } from 'vitest';
import { html } from '../../../src/serve/html.js';
import type { Position } from '../../../src/serve/pages/map/base-map.js';
import { boundsOf, coast, within } from '../../../src/serve/pages/map/base-map.js';
import { mapGround } from '../../../src/serve/pages/map/ground.js';
import type { Network } from '../../../src/serve/pages/network/graph.js';

function networkOf(
  names: readonly string[],
  ...pairs: readonly (readonly [string, string])[]
): Network {
  return {
    nodes: names.map(iri => ({ iri, label: `${iri}市` })),
    links: pairs.map(([a, b]) => ({ a, b, agreements: [], regions: [], roles: [] })),
  };
}

const POSITIONS = new Map<string, Position>([
  ['north', [139, 37]],
  ['south', [139, 35]],
  ['east', [141, 35]],
  ['beside-south', [139.01, 35]],
]);

it('has north above and east at the right, and as many units a kilometre across as down', () => {
  const { places, width, height } = mapGround(networkOf(['north', 'south', 'east']), POSITIONS, []);
  const [north, south, east] = ['north', 'south', 'east'].map(name => places.get(name)!);
  expect([north!.x, east!.y]).toEqual([south!.x, south!.y]);
  expect(north!.y).toBeLessThan(south!.y);
  // a degree of longitude at 36° is 0.809 of one of latitude
  expect((east!.x - south!.x) / (south!.y - north!.y)).toBeCloseTo(
    Math.cos((36 * Math.PI) / 180),
    2,
  );
  for (const { x, y } of [north!, south!, east!]) {
    expect(x > 0 && x < width).toBe(true);
    expect(y > 0 && y < height).toBe(true);
  }
});

describe('names', () => {
  it('stand below their nodes; of two that would lie upon each other, the one with fewer partners above', () => {
    const network = networkOf(['north', 'south', 'beside-south'], ['beside-south', 'north']);
    const { names, places } = mapGround(network, POSITIONS, []);
    expect(names!.get('beside-south')!.y).toBeGreaterThan(places.get('beside-south')!.y);
    expect(names!.get('south')!.y).toBeLessThan(places.get('south')!.y);
  });

  it('that find no place are not there', () => {
    const crowd = Array.from({ length: 9 }, (_, at) => `${at}`);
    const positions = new Map(crowd.map((name, at) => [name, [139 + at / 1000, 35] as const]));
    const { names } = mapGround(networkOf(crowd), positions, []);
    expect(names!.size).toBeGreaterThan(1);
    expect(names!.size).toBeLessThan(crowd.length);
  });

  it('stay within the map', () => {
    const network = networkOf(['north', 'south', 'a very long name of a municipality in the east']);
    const positions = new Map([
      ...POSITIONS,
      ['a very long name of a municipality in the east', [141, 35] as const] as const,
    ]);
    const { names, width } = mapGround(network, positions, []);
    for (const { x } of names!.values()) expect(x > 0 && x < width).toBe(true);
  });
});

it('shows one place with its surroundings', () => {
  const { width, height, places } = mapGround(networkOf(['north']), POSITIONS, []);
  expect(places.get('north')!.x).toBeCloseTo(width / 2, 0);
  expect(places.get('north')!.y).toBeCloseTo(height / 2, 0);
});

it('draws only the coasts that may be seen', async () => {
  const rings = await coast('.');
  const { background } = mapGround(networkOf(['north']), POSITIONS, rings);
  expect(html`${background}`.text.match(/M/g)!.length).toBeLessThan(rings.length / 4);
});

it.each([
  ['beside', [[0, 0], [1, 0], [1, 1]], false],
  ['overlapping', [[1.5, 1.5], [4, 1.5], [4, 4]], true],
  ['around', [[0, 0], [9, 0], [9, 9], [0, 9]], true],
] as const)('a coast %s some bounds', (_, ring, isSeen) => {
  const bounds = boundsOf([[2, 2], [3, 3]]);
  expect(within([ring], bounds)).toHaveLength(isSeen ? 1 : 0);
}); // prettier-ignore
