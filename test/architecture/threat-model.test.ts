/** Every line of the threat model names a test that is there, or says that the threat is accepted. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { expect, it } from 'vitest';

const LINES = readFileSync('docs/threat-model.md', 'utf8')
  .split('\n')
  .filter(line => line.startsWith('| '))
  .slice(1)
  .map(line => line.split('|').map(cell => cell.trim()));

/** The tests that a cell names: each a file or folder, with the title of one of its tests or without. */
function testsOf(cell: string): readonly { readonly path: string; readonly title?: string }[] {
  return Array.from(
    cell.matchAll(/`(?<path>test[^`]*)`(?: “(?<title>[^”]*)”)?/g),
    ({ groups }) => ({
      path: groups?.['path'] ?? '',
      ...(groups?.['title'] === undefined ? {} : { title: groups['title'] }),
    }),
  );
}

it.each(LINES.map(([, threat, , test]) => [threat, test ?? '']))('%s', (_, cell) => {
  const tests = testsOf(cell);
  expect(tests.length > 0 || cell === 'accepted').toBe(true);
  for (const { path, title } of tests) {
    expect(existsSync(path), path).toBe(true);
    if (title !== undefined && statSync(path).isFile())
      expect(readFileSync(path, 'utf8')).toContain(title);
  }
});

it('has lines', () => {
  expect(LINES.length).toBeGreaterThan(20);
});
