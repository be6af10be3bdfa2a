/** Who the parties are, and what they are called. */
import type { Party } from '../model/agreement.js';
import { descendants } from '../model/document.js';
import type { MappedText } from '../model/text.js';
import { sourceSpans, sourceStart } from '../model/text.js';
import { isGroup } from './actors.js';
import type { Context } from './context.js';
import type { Definition } from './party-definitions.js';
import { definitionsIn, labelledLine, namesFrom, partiesOf } from './party-definitions.js';
import type { Identity, Named } from './party-names.js';
import { definedIdentity, knownIdentity, nameAt } from './party-names.js';

/** What follows the last party of a list where no labels are defined. */
const LIST_END = /^(?:とは?、?|は、?|が、?|における|において|に係る|の|間|による|連携|定住自立)/;

/** What marks the list of parties as the subject, where it does not begin the text. */
const SUBJECT_END = /^(?:とは?、?|は、?|が、?|との?間)/;

/** A mark before a title in collections of rules: ○松山市と東温市との間の…. Not ○○市. */
const MARK_BEFORE = /^[○〇◯●◎■□・](?![○〇◯●◎■□市区町村])/;

/** How far into a text a list of parties may begin, in characters. */
const REACH = 200;

/** A definition with the text it stands in. */
type Placed = Definition & { readonly text: MappedText };

/**
 * Finds the parties: by the labels the preamble defines, else by the list of names it or the title has,
 * else by labels that articles define, lines list, or signatures have.
 *
 *     富士市（以下「甲」という。）及び○○○（以下「乙」という。）は、
 *     ^^^^^^          ^^            ^^^^^^          ^^
 *     松山市と東温市が平成28年10月3日付けで締結し、
 *     ^^^^^^  ^^^^^^
 */
export function findParties(context: Context): readonly Party[] {
  const preambles = textsOf(context, 'preamble');
  const early = definitionsOf(preambles, context);
  if (early.length > 1) return partiesOf(early);
  const late = lateDefinitions(context, early);
  for (const text of [...preambles, ...textsOf(context, 'title')]) {
    const named = listedParties(text, context);
    if (named.length > 1) return named.map(party => withLabel(party, late));
  }
  if (late.length > 1) return partiesOf(late);
  return partiesOfColumns(context);
}

function textsOf(
  context: Context,
  kind: 'preamble' | 'title' | 'sentence' | 'front-matter' | 'unparsed',
): readonly MappedText[] {
  return context.leavesOf(kind).map(leaf => context.textOf(leaf));
}

function definitionsOf(texts: readonly MappedText[], { lexicon }: Context): readonly Placed[] {
  return texts.flatMap(text =>
    definitionsIn(text.text, lexicon).map(definition => ({ ...definition, text })),
  );
}

/** Labels that an article defines, a list of lines before it, or the signatures. The first of each counts. */
function lateDefinitions(context: Context, early: readonly Placed[]): readonly Placed[] {
  const lines = [...textsOf(context, 'front-matter'), ...textsOf(context, 'unparsed')];
  const sources = [
    () => lines.flatMap(text => placed(labelledLine(text.text, context.lexicon), text)),
    () => definitionsOf(textsOf(context, 'sentence'), context),
    () => signedDefinitions(context),
  ];
  let found = early;
  for (const source of sources) {
    if (new Set(found.map(({ label }) => label)).size > 1) break;
    found = firstOfEach([...found, ...source()]);
  }
  return [...found].sort(
    (a, b) => (sourceStart(a.text, a.start) ?? 0) - (sourceStart(b.text, b.start) ?? 0),
  );
}

function placed(definition: Definition | undefined, text: MappedText): readonly Placed[] {
  return definition === undefined ? [] : [{ ...definition, text }];
}

/** One definition a label; the names of a list that shares one stand at the same place and stay. */
function firstOfEach(definitions: readonly Placed[]): readonly Placed[] {
  const first = new Map<string, MappedText>();
  return definitions.filter(({ label, text }) => {
    if (!first.has(label)) first.set(label, text);
    return first.get(label) === text;
  });
}

/** 甲 松山市 · 乙 東温市長 高橋 進, under the text. */
function signedDefinitions(context: Context): readonly Placed[] {
  const entries = descendants(context.document.children, 'signature-entry');
  return entries.flatMap(({ label, partyName, office }) => {
    const letter = label === undefined ? '' : context.textOf(label).text.replace(/[()「」]/g, '');
    const leaf = [partyName, office].find(
      found =>
        found !== undefined &&
        knownIdentity(context.textOf(found).text, context.lexicon) !== undefined,
    );
    if (letter === '' || leaf === undefined) return [];
    const text = context.textOf(leaf);
    const identity = knownIdentity(text.text, context.lexicon) ?? {};
    return [{ label: letter, identity, start: 0, end: text.text.length, text }];
  });
}

function withLabel(party: Party, definitions: readonly Placed[]): Party {
  if (party.label !== undefined) return party;
  const own = definitions.find(({ identity }) => isSameIdentity(identity, party));
  return own === undefined ? party : { ...party, label: own.label };
}

function isSameIdentity(a: Identity, b: Identity): boolean {
  const nameOf = ({ municipality, prefecture, ...other }: Identity): string | undefined =>
    municipality?.name ?? prefecture ?? other.organization ?? other.placeholder;
  return nameOf(a) !== undefined && nameOf(a) === nameOf(b);
}

/** The list of names that a text begins with, or that is its subject: 災害時における松山市と東温市との間の…. */
function listedParties(text: MappedText, context: Context): readonly Party[] {
  const start = MARK_BEFORE.exec(text.text)?.[0].length ?? 0;
  const first = listAt({ text, start, listEnd: LIST_END }, context);
  if (first.length > 1) return first;
  for (let at = start + 1; at < Math.min(REACH, text.text.length); at++) {
    if (!isListedAt(text.text, at, context)) continue;
    const names = listAt({ text, start: at, listEnd: SUBJECT_END }, context);
    if (names.length > 1) return names;
  }
  return [];
}

/** Whether a name that the lists know begins at a place, and no word runs into it. */
function isListedAt(text: string, at: number, { lexicon }: Context): boolean {
  if (/[一-龠々]/.test(text.charAt(at - 1)) && !/[市町村県圏]/.test(text.charAt(at - 1)))
    return false;
  const name = nameAt(text, at, lexicon);
  return (
    name !== undefined && knownIdentity(text.slice(name.start, name.end), lexicon) !== undefined
  );
}

/** Behind the last name of a list: its definition. */
const BRACKETS = /^[([〔【][^()]*[)\]〕】]/;

function listAt(
  {
    text,
    start,
    listEnd,
  }: { readonly text: MappedText; readonly start: number; readonly listEnd: RegExp },
  { lexicon }: Context,
): readonly Party[] {
  const names = namesFrom(text.text, start, lexicon);
  const last = names.at(-1)?.end ?? start;
  const end = last + (BRACKETS.exec(text.text.slice(last, last + 80))?.[0].length ?? 0);
  if (!listEnd.test(text.text.slice(end, end + 10))) return [];
  const parties = names.map((name, at) =>
    listed(name, at + 1, { text, next: names[at + 1]?.start ?? end }),
  );
  return withCollective(parties);
}

/**
 * 松山市、東温市及び砥部町（以下「関係市町」という。）: behind the last name of a list, where no other has one,
 * stands what all are called. Not 東温市（以下「東温市」という。）.
 */
function withCollective(parties: readonly Party[]): readonly Party[] {
  const called = parties.filter(({ alias }) => alias !== undefined);
  const last = parties.at(-1);
  const alias = last?.alias;
  if (parties.length < 2 || called.length !== 1 || alias === undefined) return parties;
  if (parties.some(({ label }) => label !== undefined)) return parties;
  if (last?.municipality?.name.includes(alias) === true) return parties;
  return parties.map(({ alias: own, ...party }) => ({ ...party, collective: own ?? alias }));
}

/** 以下「本市」という: what a party of a list is called besides, or its label. */
const CALLED = /以下、?(?:単に)?[「『"“'](?<called>[^「」『』"”']{1,12})[」』"”']と/;

function listed(
  { identity, start, end }: Named,
  order: number,
  { text, next }: { readonly text: MappedText; readonly next: number },
): Party {
  const called = CALLED.exec(text.text.slice(end, next))?.groups?.['called'];
  const name =
    called === undefined
      ? {}
      : /^[甲乙丙丁戊己]$/.test(called)
        ? { label: called }
        : { alias: called };
  return { order, ...name, ...identity, spans: sourceSpans(text, start, end), roleSpans: [] };
}

/**
 * An annex alone still says whose roles its columns hold: 甲の役割 gives a blank that is called 甲.
 * Not 関係市町の役割: a group is no party.
 */
function partiesOfColumns(context: Context): readonly Party[] {
  const names = new Set(
    context.document.children
      .filter(node => node.kind === 'annex')
      .flatMap(annex => annex.sections.flatMap(section => section.rows))
      .flatMap(row => row.cells)
      .flatMap(({ column }) => (column.kind === 'role' ? [column.of] : [])),
  );
  const parties = [...names].filter(name => !isGroup(name, context.lexicon));
  return parties.map((name, at) => {
    const isLabel = /^[甲乙丙丁戊己]$/.test(name);
    const identity = isLabel
      ? { placeholder: name }
      : (definedIdentity(name, context.lexicon) ?? { placeholder: name });
    return {
      order: at + 1,
      ...(isLabel ? { label: name } : {}),
      ...identity,
      spans: [],
      roleSpans: [],
    };
  });
}
