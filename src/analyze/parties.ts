/** Who the parties are, and what they are called. */
import type { Party } from '../model/agreement.js';
import { descendants } from '../model/document.js';
import type { MappedText } from '../model/text.js';
import { sourceStart } from '../model/text.js';
import { isGroup } from './actors.js';
import type { Context } from './context.js';
import type { Definition } from './party-definitions.js';
import { definitionsIn, labelledLine, partiesOf } from './party-definitions.js';
import { listedParties, partiesCalledTogether } from './listed-parties.js';
import type { Identity } from './party-names.js';
import { definedIdentity, knownIdentity } from './party-names.js';
import { signedParties } from './signed-parties.js';

/** A definition with the text it stands in. */
type Placed = Definition & { readonly text: MappedText };

/**
 * Finds the parties: by the labels the preamble defines, else by the list of names it or the title has,
 * else by labels that articles define, lines list, or signatures have, else by the list that an article gives one name,
 * else by who signs.
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
  const together = partiesCalledTogether(context);
  if (together.length > 1) return together;
  const signed = signedParties(context);
  return signed.length > 1 ? signed : partiesOfColumns(context);
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
