/** The cells of a row that lost its columns: the first role echoes the title. */
import { sentenceEnds } from '../japanese/sentences.js';
import type { Column } from '../model/document.js';

/** The shortest title that an echo can prove, in characters: 福祉, 介護. */
const MIN_TITLE = 2;

/** The longest title that is looked for, in characters: an echo beyond is no title. */
const MAX_TITLE = 200;

/**
 * Where the cells of a row begin, and its end: one number a column and one more. Undefined where
 * the sentences do not tell.
 *
 *     福祉の充実|出産・子育て環境の充実等に取り組む。|福祉の充実に主体的に取り組む。|甲と協力して取り組む。
 *     0         5                                  29                            43
 */
export function cutRow(text: string, columns: readonly Column[]): readonly number[] | undefined {
  const roles = columns.filter(column => column.kind === 'role').length;
  const subjects = columns.length - roles;
  const starts = [0, ...sentenceEnds(text)].slice(0, -1);
  if (roles === 0 || subjects < 1 || subjects > 2 || starts.length < roles + 1) return undefined;
  const firstRole = firstRoleOf(text, starts, roles);
  if (firstRole === undefined) return undefined;
  const title = subjects === 1 ? 0 : echoLength(text, text.slice(starts[firstRole]));
  if (subjects === 2 && title < MIN_TITLE) return undefined;
  const roleStarts = starts.slice(firstRole, firstRole + roles);
  return [...(subjects === 1 ? [0] : [0, title]), ...roleStarts, text.length];
}

/**
 * The sentence that begins the first role. One sentence a role leaves no choice; with more, the
 * role is the sentence that echoes the row's beginning longest.
 */
function firstRoleOf(text: string, starts: readonly number[], roles: number): number | undefined {
  if (starts.length === roles + 1) return 1;
  const echoes = starts.map((start, at) => (at === 0 ? 0 : echoLength(text, text.slice(start))));
  const longest = echoes.reduce((most, length) => Math.max(most, length), 0);
  const at = echoes.indexOf(longest);
  return longest >= MIN_TITLE && starts.length - at === roles ? at : undefined;
}

function echoLength(a: string, b: string): number {
  let length = 0;
  const end = Math.min(a.length, b.length, MAX_TITLE);
  while (length < end && a.charAt(length) === b.charAt(length)) length += 1;
  return length;
}
