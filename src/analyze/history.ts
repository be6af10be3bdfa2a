/** What happened to a text since it was made, as a collection of ordinances tells it. */
import type { ToldChange } from '../japanese/change-notes.js';
import { changesInHistory, changesInNote, isChangeNote } from '../japanese/change-notes.js';
import type { ChangeNote, DateStatement, History, RecordedChange } from '../model/agreement.js';
import type { DocumentNode, SupplementaryProvision } from '../model/document.js';
import { descendants, isLeaf, leaves } from '../model/document.js';
import { present } from '../model/present.js';
import type { MappedText, Span } from '../model/text.js';
import { sliceMapped } from '../model/text.js';
import type { Context } from './context.js';
import { datesIn } from './dates.js';
import { firstDayIn, firstDayInForce } from './entry-into-force.js';
import type { Told } from './recorded-changes.js';
import { Changes, mayBe } from './recorded-changes.js';

/**
 * The history of a text: the changes that its lines 改正, the headings of its 附則 and the notes at the ends of its
 * articles cite, each once, in the order of their days. Undefined where nothing happened to it.
 *
 *     改正 平成22年3月31日告示第41号
 *     （平22告示41・一部改正）
 *     附則（平成22年3月31日告示第41号）⏎この規約は、平成22年4月1日から施行する。
 */
export function findHistory(context: Context): History | undefined {
  const told = new Changes();
  const lines = toldInLines(context);
  const notes = notesIn(context);
  lines.filter(({ act }) => act === 'amended').forEach(change => told.add(change));
  toldInSupplements(context, told).forEach(change => told.add(change));
  notes.flatMap(note => note.told).forEach(change => told.add(change));
  const changes = told.inOrder();
  const abolished = lines.find(({ act }) => act === 'abolished')?.date;
  if (changes.length === 0 && abolished === undefined) return undefined;
  return {
    changes,
    notes: notes.map(note => noteOn(note, changes)),
    ...present({ abolished, versionDate: versionDateOf(changes) }),
  };
}

/** A note with the changes that it cites; one that may be any of several is none of them. */
function noteOn({ part, spans, told }: Note, changes: readonly RecordedChange[]): ChangeNote {
  const cited = told.flatMap(one => {
    const possible = changes.filter(change => mayBe(change, one));
    return possible.length === 1 ? possible : [];
  });
  return { part, spans, changes: cited };
}

/** 改正 平成22年3月31日告示第41号, under the title. */
function toldInLines(context: Context): readonly Told[] {
  const texts = context.leavesOf('history').map(leaf => context.textOf(leaf));
  return texts
    .filter(({ text }) => !isChangeNote(text))
    .flatMap(text => toldIn(text, changesInHistory(text.text), context));
}

/** Changes with what a text says of their days. */
function toldIn(
  text: MappedText,
  changes: readonly ToldChange[],
  context: Context,
): readonly Told[] {
  return changes.map(({ date: { start, end }, numberText, ...told }) => {
    const date: DateStatement = {
      quotation: context.quotePart(text, start, end),
      event: told.act === 'abolished' ? 'abolition' : 'change',
      iso: told.iso,
      ...present({ eventNumber: numberText }),
    };
    return { ...told, date };
  });
}

/** 附則（平成22年3月31日告示第41号）. */
const HEADED = /^(?:[附付]則|改正文)\((?<words>[^()]+)\)抄?$/;

/** The changes whose 附則 a text has behind its own: the first is one only where something else tells of it. */
function toldInSupplements(context: Context, known: Changes): readonly Told[] {
  return descendants(context.document.children, 'supplement').flatMap((supplement, at) => {
    const heading = supplement.heading && context.textOf(supplement.heading);
    const words = heading && HEADED.exec(heading.text)?.groups?.['words'];
    if (heading === undefined || words === undefined) return [];
    const start = heading.text.indexOf('(') + 1;
    const text = sliceMapped(heading, start, start + words.length);
    const [told] = toldIn(text, changesInHistory(words), context);
    if (told === undefined || (at === 0 && !known.has(told))) return [];
    return [
      { ...told, supplement, ...present({ inForce: commencement(supplement, told, context) }) },
    ];
  });
}

/** 平成27年4月1日から施行する, without the name of what is in force. */
const BARE = /^[^、。]{0,30}から施行/;

/** The day from which a change has effect, as its 附則 says it. */
function commencement(
  { children }: SupplementaryProvision,
  { iso }: Told,
  context: Context,
): DateStatement | undefined {
  for (const leaf of leaves(children)) {
    if (leaf.kind !== 'sentence') continue;
    const text = context.textOf(leaf);
    const day =
      firstDayInForce(text.text, { conclusion: iso }) ??
      (BARE.test(text.text) ? firstDayIn(text.text) : undefined);
    const stated = datesIn(text, context).find(date => day?.length === 10 && date.iso === day);
    if (stated !== undefined) return { ...stated, event: 'entry-into-force' };
  }
  return undefined;
}

interface Note {
  readonly part: ChangeNote['part'];
  readonly spans: readonly Span[];
  readonly told: readonly Told[];
}

/** The notes at the ends of articles and annexes, each with the part that it stands behind. */
function notesIn(context: Context): readonly Note[] {
  const notes: Note[] = [];
  let part: ChangeNote['part'];
  for (const node of nodesIn(context.document.children)) {
    if (node.kind === 'article' || node.kind === 'annex') part = node;
    if (node.kind === 'supplement') part = undefined;
    if (!isLeaf(node) || node.kind !== 'history') continue;
    const text = context.textOf(node);
    if (!isChangeNote(text.text)) continue;
    notes.push({ part, spans: node.spans, told: toldIn(text, changesInNote(text.text), context) });
  }
  return notes;
}

/** All nodes, each before what lies in it. */
function* nodesIn(nodes: readonly DocumentNode[]): Generator<DocumentNode> {
  for (const node of nodes) {
    yield node;
    if (!isLeaf(node)) yield* nodesIn(node.children);
  }
}

/**
 * The day from which a text is as it stands: that on which the last of its changes has effect; the year alone where no more
 * is told. Unknown where another one of that year may be later.
 */
function versionDateOf(changes: readonly RecordedChange[]): string | undefined {
  const days = changes.map(({ iso, inForce }) => later(iso, inForce?.iso ?? iso)).sort();
  const year = days.at(-1)?.slice(0, 4);
  const ofLastYear = days.filter(day => day.slice(0, 4) === year);
  const isUnsure = ofLastYear.length > 1 && ofLastYear.some(day => day.length === 4);
  return isUnsure ? undefined : days.at(-1);
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}
