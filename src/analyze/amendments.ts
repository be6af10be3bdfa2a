/** 改め文: what an instrument changes in another. */
import type { Modification } from '../model/agreement.js';
import type { Annex, Leaf } from '../model/document.js';
import type { Context } from './context.js';

/** 別表を次のように改める。: the annex as a whole is replaced by the one that follows. */
const REPLACE_ANNEX = /^別表(?:第?[0-9一二三四五六七八九十]+)?(?:の全部)?を次のように改める。?$/;

/** What each amending provision does. One that no rule knows is kept, of unknown kind. */
export function findModifications(context: Context): readonly Modification[] {
  const provisions = context.leavesOf('amending-provision');
  return provisions.map(provision => modificationOf(provision, context));
}

function modificationOf(provision: Leaf, context: Context): Modification {
  if (!REPLACE_ANNEX.test(context.textOf(provision).text)) return { type: 'unknown', provision };
  const result = annexAfter(provision, context);
  return { type: 'replace-annex', provision, ...(result === undefined ? {} : { result }) };
}

function annexAfter(provision: Leaf, { document }: Context): Annex | undefined {
  const at = document.children.indexOf(provision);
  return document.children.slice(at + 1).find(node => node.kind === 'annex');
}
