/**
 * 改め文: what an instrument changes in another.
 *
 *     第3条中「定期的に」を「毎年度」に改め、同条に次の1項を加える。
 *     2 甲及び乙は、…
 *
 * A sentence has one clause a verb; a clause that no rule knows is kept, of type unknown.
 */
import type { InstrumentAct, Quotation } from '../../model/agreement.js';
import type { Modification } from '../../model/modification.js';
import type { Leaf } from '../../model/document.js';
import { leaves } from '../../model/document.js';
import { present } from '../../model/present.js';
import { unquote } from '../../japanese/quotes.js';
import type { Quote } from '../../japanese/quotes.js';
import type { MappedText } from '../../model/text.js';
import type { Context, PartyContext } from '../context.js';
import { readOperations } from './clauses.js';
import { findComparedChanges } from './comparisons.js';
import { columnPathOf } from './columns.js';
import type { Operation } from './operation.js';
import type { Provision } from './provisions.js';
import { findProvisions, isByTable } from './provisions.js';
import { quotedChange } from './quoted-rows.js';
import { findWholeChange } from './whole.js';
import { pathText } from './path.js';
import { NewTextReader } from './results.js';

/** What an instrument changes, in the order of the text. */
export function findModifications(
  shared: PartyContext,
  act: InstrumentAct,
): readonly Modification[] {
  const { context } = shared;
  if (act === 'restating' || act === 'abolishing') return findWholeChange(context, act);
  const found = findProvisions(context).filter(
    ({ leaf }) => act === 'amending' || leaf.kind === 'amending-provision',
  );
  const newText = new NewTextReader(context.document);
  const modifications = found.flatMap(provision => modificationsOf(provision, { shared, newText }));
  return act === 'amending' ? withTables(modifications, context) : modifications;
}

/**
 * What sentences change, and what a 新旧対照表 changes where a sentence says so or none changes anything; else it only shows
 * again what they change. An instrument that says it changes another, and not how, is not understood.
 */
function withTables(
  modifications: readonly Modification[],
  context: Context,
): readonly Modification[] {
  const said = [...leaves(context.document.children)].some(leaf => isByTable(leaf, context));
  if (!said && modifications.length > 0) return modifications;
  const tables = context.leavesOf('unparsed').filter(({ rows }) => rows !== undefined);
  const compared = tables.flatMap(table => findComparedChanges(context, table));
  tables.forEach(table => context.report('comparison-read', table.spans.slice(0, 1)));
  const all = compared.length > 0 ? compared : unknownChange(context);
  return [...modifications, ...all].sort((a, b) => startOf(a) - startOf(b));
}

function startOf({ provision }: Modification): number {
  return provision.spans[0]?.start ?? 0;
}

/** An instrument that says it changes another, and not how: nothing of it can be applied. */
function unknownChange(context: Context): readonly Modification[] {
  const [provision] = [...context.leavesOf('preamble'), ...leaves(context.document.children)];
  return provision === undefined ? [] : [unknown(provision, context)];
}

function unknown(provision: Leaf, context: Context): Modification {
  context.report('amendment-not-understood', provision.spans);
  return { type: 'unknown', provision, clause: context.quote(provision.spans), results: [] };
}

interface Setting {
  readonly shared: PartyContext;
  readonly newText: NewTextReader;
}

function modificationsOf(found: Provision, { shared, newText }: Setting): readonly Modification[] {
  const { context } = shared;
  const { leaf: provision, isRead } = found;
  if (!isRead) return [unknown(provision, context)];
  const text = context.textOf(provision);
  const operations = readOperations(unquote(text.text), columnPathOf(shared));
  const results = newText.resultsOf(operations, found);
  return operations.map((operation, at) => {
    const quoted = quotedChange(operation, { text, found, context });
    const said = quoted === undefined ? operation : { ...operation, ...WITHOUT_WORDS };
    const modification = {
      ...modificationOf(said, { text, provision, context }),
      ...quoted?.change,
    };
    const brought = quoted?.results ?? results[at] ?? [];
    if (modification.type === 'unknown')
      context.report('amendment-not-understood', modification.clause.spans);
    if (operation.follows !== undefined && brought.length === 0)
      context.report('new-text-missing', modification.clause.spans);
    return { ...modification, results: brought };
  });
}

const WITHOUT_WORDS = { oldWords: undefined, newWords: undefined };

interface Sentence {
  readonly text: MappedText;
  readonly provision: Leaf;
  readonly context: Context;
}

function modificationOf(
  operation: Operation,
  { text, provision, context }: Sentence,
): Omit<Modification, 'results'> {
  const { target, through, oldWords, newWords, renumberedTo, position, shift, clause } = operation;
  const quote = (words: Quote): Quotation => context.quotePart(text, words.start, words.end);
  return {
    type: typeOf(operation),
    provision,
    clause: quote(clause),
    ...present({
      target: target && pathText(target),
      through: through === 'end' ? through : through && pathText(through),
      oldText: oldWords && quote(oldWords),
      newText: newWords && quote(newWords),
      renumberedTo: renumberedTo && pathText(renumberedTo),
      position,
      shift,
    }),
  };
}

/** A whole annex that is replaced has a type of its own. */
function typeOf({ type, target, newWords }: Operation): string {
  const [annex, ...inside] = target ?? [];
  const isAnnex = annex?.startsWith('annex/') === true && inside.length === 0;
  return type === 'replace' && isAnnex && newWords === undefined ? 'replace-annex' : type;
}
