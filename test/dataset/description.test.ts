/** How a dataset describes itself. */
import { expect, it } from 'vitest';
import { describeDataset } from '../../src/dataset/description.js';
import { BASE, DCAT } from '../../src/rdf/namespaces.js';

it('names files in IRIs, whatever they are called', () => {
  const files = [{ path: 'agreements/協定 1.trig', mediaType: 'application/trig' }];
  const urls = describeDataset([], { files, examples: [] }).filter(({ predicate }) => predicate.equals(DCAT.downloadURL));
  expect(urls.map(({ object }) => object.value)).toEqual([`${BASE}dump/agreements/%E5%8D%94%E5%AE%9A%201.trig`]);
}); // prettier-ignore
