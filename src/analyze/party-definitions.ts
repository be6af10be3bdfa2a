/** Labels that a text gives its parties: （以下「甲」という。）, 松山市を甲とし, 甲 松山市. */
import type { Lexicon, Party } from '../model/agreement.js';
import type { MappedText } from '../model/text.js';
import { sourceSpans } from '../model/text.js';
import type { Identity, Named } from './party-names.js';
import { definedIdentity, knownIdentity, listedAtEnd, nameAt, nameLength } from './party-names.js';
import { withWardsOf } from './same-city.js';
import { DESCRIPTION } from './party-words.js';

const LETTER = '[甲乙丙丁戊己]';
const [OPEN, CLOSE] = ['[(\\[〔【]', '[)\\]〕】]'];
const QUOTED = `[「『"“']?(?<label>${LETTER})[」』"”']?`;

const ASSIGNED = 'と(?:し|する|いい)';
const LETTER_AS = `[「『"“']?${LETTER}[」』"”']?`;

/**
 * The definition of a label, behind a name.
 *
 *     （以下「甲」という。） · （以下これらを「乙」と総称する。） · （以下、単に「乙」と称する。） · 〔以下『甲』という〕 · （甲） · （市長 山田太郎。以下「甲」という。）
 *     を甲とし、 · を「乙」とし · 松山市を甲、東温市を乙とし
 *     以下「甲」という。） · （以下「乙」というと  — recognition overlooks brackets; the words are enough
 */
const DEFINITION = new RegExp(
  `${OPEN}(?:[^()「」]{0,40}?[。、])?(?:以下、?(?:これらを?)?(?:単に|総称して|併せて|あわせて)?)?${QUOTED}(?:と(?:総称|略称)?(?:いう|称する|呼ぶ|する|略す)。?)?${CLOSE}` +
    `|${OPEN}?以下、?(?:これらを?)?(?:単に|総称して|併せて|あわせて)?${QUOTED.replace('label', 'unclosed')}と(?:総称する|いう|称する)。?${CLOSE}?` +
    `|を${QUOTED.replace('label', 'assigned')}(?:${ASSIGNED}|(?=、[^、。]{2,20}を${LETTER_AS}(?:${ASSIGNED}|、)))`,
  'g',
);

/** 甲（松山市）: the label first. */
const LABEL_FIRST = new RegExp(`(?<label>${LETTER})[(「](?<name>[^()「」]{2,20})[)」]`, 'g');

/**
 * What each label means, in a sentence that says so at its end.
 *
 *     この連携協約において、「甲」とは松山市を、「乙」とは東温市をいう。 · 甲は松山市、乙は東温市をいう。
 *                         ^^    ^^^^^^    ^^    ^^^^^^
 *
 * Not 甲は、松山市内の施設を運営する, nor 「圏域」とは、松山市をいう.
 */
const LABEL_MEANS = new RegExp(
  `「?(?<label>${LETTER})」?(?:とは|は)、?(?<name>[^、。()「」]{2,20}?)(?=を?(?:、|い[うい]))`,
  'g',
);
const SAYS_MEANING = /をいう。?$/;

/** 甲 松山市, 甲：松山市: a line of a list of parties. */
const LABELLED_LINE = new RegExp(
  `^[(「]?(?<label>${LETTER})[)」]?[::]?(?<name>[^、。()「」]{2,30})$`,
);

/** What stands between one party's name and the next. */
export const CONNECTOR = /^(?:、?(?:及び|並びに|と)、?|、|・)/;

/** …「甲」という。）と        （以下「乙」という。）: nothing was written between the definitions. */
const BARE_CONNECTOR = /^(?:、?(?:及び|並びに|と)、?|、|・)$/;

/** A name with the label it gets. */
export interface Definition extends Named {
  readonly label: string;
}

/** The labels that a running text defines, each once, in order. */
export function definitionsIn(text: string, lexicon: Lexicon): readonly Definition[] {
  let from = 0;
  const labels = new Set<string>();
  const found = Array.from(text.matchAll(DEFINITION)).flatMap(match => {
    const end = match.index + match[0].length;
    const names = namesOf(match, { text, from, lexicon });
    const { label: closed, unclosed, assigned } = match.groups ?? {};
    const label = closed ?? unclosed ?? assigned ?? '';
    if (assigned === undefined || names.length > 0) from = end;
    if (labels.has(label) || names.length === 0) return [];
    labels.add(label);
    return names.map(name => ({ ...name, label }));
  });
  const all = found.length > 1 ? found : [...found, ...labelsFirst(text, lexicon, labels)];
  return withWardsOf(all);
}

/** The names that one definition is of; nothing at all behind the party before is a blank, called by its label. */
function namesOf(
  match: RegExpExecArray,
  {
    text,
    from,
    lexicon,
  }: { readonly text: string; readonly from: number; readonly lexicon: Lexicon },
): readonly Named[] {
  const { label: closed, unclosed } = match.groups ?? {};
  const label = closed ?? unclosed;
  if (label !== undefined && from > 0 && BARE_CONNECTOR.test(text.slice(from, match.index))) {
    const end = match.index + match[0].length;
    return [{ identity: { placeholder: label }, start: match.index, end }];
  }
  return namesBefore(text, { from, end: match.index }, { lexicon, isStrict: label === undefined });
}

function labelsFirst(
  text: string,
  lexicon: Lexicon,
  labels: ReadonlySet<string>,
): readonly Definition[] {
  const patterns = SAYS_MEANING.test(text) ? [LABEL_FIRST, LABEL_MEANS] : [LABEL_FIRST];
  const matches = patterns.flatMap(pattern => [...text.matchAll(pattern)]);
  return matches.flatMap(({ index, groups = {}, ...match }) => {
    const { label = '', name = '' } = groups;
    const identity = knownIdentity(name, lexicon);
    if (identity === undefined || labels.has(label)) return [];
    const start = index + match[0].indexOf(name);
    return [{ label, identity, start, end: start + name.length }];
  });
}

/** The label and name of a line that has nothing else. */
export function labelledLine(text: string, lexicon: Lexicon): Definition | undefined {
  const { label, name } = LABELLED_LINE.exec(text)?.groups ?? {};
  const identity = name === undefined ? undefined : knownIdentity(name, lexicon);
  if (label === undefined || name === undefined || identity === undefined) return undefined;
  const start = text.length - name.length;
  return { label, identity, start, end: start + nameLength(name) };
}

/** Whether only a name that the lists know, or that says what it is, counts. */
interface Strictness {
  readonly lexicon: Lexicon;
  readonly isStrict: boolean;
}

interface Place {
  readonly from: number;
  readonly end: number;
}

/**
 * The names that a label is defined for: what stands between the definition before it and its own,
 * without a connector and a description. A list of names gets one label together; it ends where the label is defined.
 *
 *     …「甲」という。）と連携中枢都市である松山市（以下「乙」
 *                                        ^^^^^^
 *     松山市、東温市（以下これらを「甲」という。）と砥部町（以下「乙」
 *     ^^^^^^^^^^^^^
 */
function namesBefore(
  text: string,
  { from, end }: Place,
  { lexicon, isStrict }: Strictness,
): readonly Named[] {
  const chunk = text.slice(from, end);
  const lead = Math.max(chunk.lastIndexOf('。') + 1, CONNECTOR.exec(chunk)?.[0].length ?? 0);
  const list = namesFrom(text, from + lead, lexicon).filter(name => name.end <= end);
  if (list.length > 1 && list.at(-1)?.end === end) return list;
  const name = oneBefore(chunk.slice(lead), end, { lexicon, isStrict });
  return name === undefined ? [] : [name];
}

/** The one name that a piece of text ends with. */
function oneBefore(
  chunk: string,
  end: number,
  { lexicon, isStrict }: Strictness,
): Named | undefined {
  const described = DESCRIPTION.exec(chunk)?.[0].length ?? 0;
  const written = chunk.slice(described);
  const known =
    knownAs(written, end, lexicon) ?? knownAs(listedAtEnd(chunk, lexicon), end, lexicon);
  if (known !== undefined || isStrict) return known;
  const defined = definedIdentity(written, lexicon);
  return defined === undefined ? undefined : named(defined, written, end);
}

function knownAs(written: string | undefined, end: number, lexicon: Lexicon): Named | undefined {
  const identity = written === undefined ? undefined : knownIdentity(written, lexicon);
  return written === undefined || identity === undefined
    ? undefined
    : named(identity, written, end);
}

function named(identity: Identity, written: string, end: number): Named {
  const start = end - written.length;
  return { identity, start, end: start + nameLength(written) };
}

/** What may stand behind a name of a list: a definition or a remark in brackets. */
const BRACKETS = /^[([〔【][^()]*[)\]〕】]/;

/** More names than any agreement has parties: what goes on beyond is data. */
const MAX_NAMES = 100;

/** The names of the list that begins at a place, brackets behind a name left out. */
export function namesFrom(text: string, start: number, lexicon: Lexicon): readonly Named[] {
  const names: Named[] = [];
  let at = start;
  for (;;) {
    const name = nameAt(text, at, lexicon);
    if (name === undefined || names.length >= MAX_NAMES) return withWardsOf(names);
    names.push(name);
    const rest = text.slice(name.end, name.end + 80);
    const brackets = BRACKETS.exec(rest)?.[0] ?? '';
    const connector = CONNECTOR.exec(rest.slice(brackets.length))?.[0];
    at = name.end + brackets.length + (connector?.length ?? 0);
    if (connector === undefined) return withWardsOf(names);
  }
}

/** Definitions as parties, in order. */
export function partiesOf(
  definitions: readonly (Definition & { readonly text: MappedText })[],
): readonly Party[] {
  return definitions.map(({ label, identity, text, start, end }, at) => ({
    order: at + 1,
    label,
    ...identity,
    spans: sourceSpans(text, start, end),
    roleSpans: [],
  }));
}
