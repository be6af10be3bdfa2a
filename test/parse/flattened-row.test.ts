import { describe, expect, it } from 'vitest';
import { cutRow } from '../../src/parse/flattened-row.js';
import type { Column } from '../../src/model/document.js';

/** Columns by their initials: t title, c content, r role, o other. */
function columns(initials: string): readonly Column[] {
  return Array.from(initials, (initial, at): Column => {
    if (initial === 'r') return { kind: 'role', of: '甲乙丙'.charAt(at) };
    if (initial === 'o') return { kind: 'other', name: '' };
    return { kind: initial === 't' ? 'title' : 'content' };
  });
}

/** The cells of a row, or undefined where it cannot be cut. */
function cellsOf(cells: readonly string[], initials: string): readonly string[] | undefined {
  const text = cells.join('');
  const cuts = cutRow(text, columns(initials));
  return cuts?.slice(0, -1).map((start, at) => text.slice(start, cuts[at + 1]));
}

const TITLE = '福祉の充実';
const CONTENT = '出産・子育て環境の充実等に取り組む。';
const LEAD = '福祉の充実に主体的に取り組む。';
const HELP = '甲と協力して取り組む。';

describe('cutRow', () => {
  it.each([
    ['cuts title, content and two roles', 'tcrr', [TITLE, CONTENT, LEAD, HELP]],
    ['cuts title, content and one role', 'tcr', [TITLE, CONTENT, LEAD]],
    ['cuts three roles', 'tcrrr', [TITLE, CONTENT, LEAD, HELP, '協力して取り組む。']],
    ['cuts content and roles without a title', 'crr', [CONTENT, '主体的に取り組む。', HELP]],
    [
      'finds the first role by its echo, where the content has two sentences',
      'tcrr',
      [TITLE, `${CONTENT}支援も行う。`, LEAD, HELP],
    ],
    ['cuts a title of two characters', 'tcrr', ['福祉', CONTENT, '福祉に取り組む。', HELP]],
    [
      'does not end a title inside it, though its words come again',
      'tcrr',
      ['広域的な土地利用', '土地利用の連携に取り組む。', '広域的な土地利用に取り組む。', HELP],
    ],
    [
      'takes 。 in brackets for no end',
      'tcrr',
      [TITLE, '施設（保育所等をいう。）の整備に取り組む。', LEAD, HELP],
    ],
  ])('%s', (_, initials, cells) => {
    expect(cellsOf(cells, initials)).toEqual(cells);
  });

  it.each([
    [
      'the first role does not echo the title',
      'tcrr',
      [TITLE, CONTENT, '主体的に取り組む。', HELP],
    ],
    ['the echo is one character', 'tcrr', ['医', CONTENT, '医に取り組む。', HELP]],
    ['there are fewer sentences than roles', 'tcrr', [TITLE, CONTENT, LEAD]],
    ['a role has two sentences', 'tcrr', [TITLE, CONTENT, LEAD, HELP, '支援する。']],
    [
      'contents without a title have two sentences, and no echo',
      'crr',
      [CONTENT, '支援する。', '主体的に取り組む。', HELP],
    ],
    ['there are no roles', 'tc', [TITLE, CONTENT]],
    ['there is nothing but roles', 'rr', [LEAD, HELP]],
    ['three columns stand before the roles', 'otcrr', ['生活', TITLE, CONTENT, LEAD, HELP]],
    ['the row is empty', 'tcrr', []],
  ])('does not cut where %s', (_, initials, cells) => {
    expect(cellsOf(cells, initials)).toBeUndefined();
  });
});
