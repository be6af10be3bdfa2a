/** IRIs ↔ addresses on this server. */
import { expect, it } from 'vitest';
import { BASE } from '../../src/rdf/namespaces.js';
import { iriOfPath, localPath } from '../../src/serve/addresses.js';

const ROW = 'id/agreement/x/annex/1/row/%E5%8C%BB%E7%99%82%2C50%25';

it.each([
  ['/id/municipality/16211', 'id/municipality/16211'],
  ['/id/municipality/162%31%31', 'id/municipality/16211'],
  [`/${ROW}`, ROW],
  [`/${ROW.toLowerCase()}`, ROW],
  ['/id/agreement/x/annex/1/row/医療%2C50%25', ROW],
])('the path %s is of %s', (path, iri) => {
  expect(iriOfPath(path)).toBe(BASE + iri);
});

it('the path of an IRI leads back to it', () => {
  expect(iriOfPath(localPath(BASE + ROW) ?? '')).toBe(BASE + ROW);
});

it('a path with half an escape is of none', () => {
  expect(() => iriOfPath('/id/%E0%A4%A')).toThrow(URIError);
});
