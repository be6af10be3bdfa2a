/** The house as it is described: folders, rules that know no place, sizes. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '../../src/link/gazetteer.js';

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name));
}

describe('docs/architecture.md', () => {
  const text = readFileSync('docs/architecture.md', 'utf8');
  const folders = readdirSync('src', { withFileTypes: true }).filter(entry => entry.isDirectory());

  it.each(folders.map(({ name }) => [name]))('describes src/%s', name => {
    expect(text).toMatch(new RegExp(`\\b${name}/`));
  });

  it.each(
    readdirSync('.', { withFileTypes: true })
      .filter(
        entry =>
          entry.isDirectory() &&
          !/^(?:node_modules|dist|coverage|test-results|\.git)$/.test(entry.name),
      )
      .map(({ name }) => [name]),
  )('describes %s/', name => {
    expect(text).toContain(`${name}/`);
  });
});

/**
 * Everything that takes part in reading an agreement, outside data/ and test/: it may name no
 * municipality of the bundled agreements, for a rule that does is written for them.
 */
const RULES = ['src', 'queries', 'ontology', 'scripts', 'bin', 'web', 'bench'].flatMap(filesUnder);

describe('no rule knows the bundled agreements', () => {
  const { municipalities } = loadGazetteer();
  const texts = readdirSync('data/sources')
    .filter(name => name.endsWith('.txt'))
    .map(name => readFileSync(join('data/sources', name), 'utf8'))
    .join('\n');
  const named = [...municipalities.values()].flat().filter(({ name }) => texts.includes(name));
  const stems = named
    .flatMap(({ name }) => [name, name.slice(0, -1)])
    .filter(name => name.length > 1);
  const places = [...new Set([...stems, '呉西', 'いばらき県央', '広小路', '桜町'])];

  it('knows the places to look for', () => {
    expect(places).toContain('射水');
    expect(places.length).toBeGreaterThan(40);
  });

  it.each(RULES.filter(file => !file.endsWith('README.md')).map(file => [file]))(
    '%s names none of them',
    file => {
      const text = readFileSync(file, 'utf8');
      expect(places.filter(place => text.includes(place))).toEqual([]);
    },
  );
});

describe('sizes', () => {
  const sources = filesUnder('src').filter(file => file.endsWith('.ts'));

  it.each(sources.map(file => [file]))('%s has at most 250 lines', file => {
    expect(readFileSync(file, 'utf8').trimEnd().split('\n').length).toBeLessThanOrEqual(250);
  });

  it('has no file of leftovers', () => {
    expect(
      sources.filter(file => /(?:utils?|helpers?|common|misc|manager)\.ts$/.test(file)),
    ).toEqual([]);
  });
});
