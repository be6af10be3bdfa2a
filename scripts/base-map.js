/**
 * `node scripts/base-map.js`: the coast of Japan from Natural Earth (public domain, 1:10 million) as data/base-map.json,
 * rings of [longitude, latitude]. It is run when the coast is to be drawn from newer data, and what it writes is in git.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { feature } from 'topojson-client';
import { ROOT } from './prepare.js';

const atlas = createRequire(import.meta.url).resolve('world-atlas/countries-10m.json');
const world = JSON.parse(readFileSync(atlas, 'utf8'));
const japan = world.objects.countries.geometries.find(
  ({ properties }) => properties.name === 'Japan',
);
/** A thousandth of a degree is a hundred metres. */
const rounded = degrees => Number(degrees.toFixed(3));
const rings = feature(world, japan).geometry.coordinates.flatMap(polygon =>
  polygon.map(ring => ring.map(point => point.map(rounded))),
);
writeFileSync(join(ROOT, 'data', 'base-map.json'), `${JSON.stringify(rings)}\n`);
