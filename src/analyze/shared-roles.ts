/** 役割分担 without a column or label a party: its sentences, or the entries below it, say who does what. */
import { append } from '../model/append.js';
import type { Actor, RoleAssignment } from '../model/agreement.js';
import type { Leaf } from '../model/document.js';
import type { Span } from '../model/text.js';
import type { MappedText } from '../model/text.js';
import { sliceMapped, sourceSpans } from '../model/text.js';
import { mergeOverBlanks } from '../japanese/blanks.js';
import { flow } from '../japanese/normalize.js';
import { splitSentences } from '../japanese/sentences.js';
import { isSameActor } from './actors.js';
import { subjectsOf } from './bearers.js';
import type { PartyContext } from './context.js';
import { readRole } from './roles.js';

/**
 * One role a party, with all the sentences that are about it.
 *
 *     甲は、時刻表を作成する。乙は、甲と協力して配布する。甲及び乙は、利用の実態を調査する。
 *     甲                   乙                     甲 乙
 *
 * A sentence without a subject goes on with the one before; where none has one, the text is of all of
 * `unnamed`, or of every party, which is reported. Where a column says whose roles it holds (`unnamed`), a
 * sentence is about nobody else: 甲が、 in a column of 乙及び丙 says what these join in.
 */
export function sharedRoles(
  leaves: readonly Leaf[],
  shared: PartyContext,
  unnamed: readonly Actor[] = [],
): readonly RoleAssignment[] {
  const parts: { readonly bearer: Actor; readonly spans: Span[] }[] = [];
  let bearers = unnamed;
  for (const sentence of leaves.flatMap(leaf => sentencesOf(leaf, shared))) {
    const named = subjectsOf(sentence.text, shared).filter(
      subject => unnamed.length === 0 || unnamed.some(bearer => isSameActor(bearer, subject)),
    );
    if (named.length > 0) bearers = named;
    if (bearers.length === 0) {
      shared.context.report('role-bearer-assumed', sentence.spans);
      bearers = shared.parties.map(({ order }) => ({ kind: 'party', order }));
    }
    for (const bearer of bearers) {
      const known = parts.find(part => isSameActor(part.bearer, bearer));
      if (known === undefined) parts.push({ bearer, spans: [...sentence.spans] });
      else append(known.spans, sentence.spans);
    }
  }
  const { text } = shared.context.document.source;
  return parts.map(({ bearer, spans }) => readRole(mergeOverBlanks(text, spans), bearer, shared));
}

/** What may stand before a sentence in a cell: ・甲は、 (1)甲は、 1甲は、. */
const MARK = /^(?:・|\([0-9ア-ンa-z]{1,2}\)|[0-9]{1,2}(?=[甲乙丙丁])|[①-⑳])/;

interface Sentence {
  readonly text: string;
  readonly spans: readonly Span[];
}

function sentencesOf({ spans }: Leaf, { context }: PartyContext): readonly Sentence[] {
  const text = flow(context.document.source.text, spans);
  return splitSentences(text)
    .flatMap(clausesOf)
    .map(sentence => ({
      text: sentence.text.replace(MARK, ''),
      spans: sourceSpans(sentence, 0, sentence.text.length),
    }));
}

/** 、 before the next party as a subject: 甲は、システムを整備し、|乙は、周知を行う。 */
const NEXT_SUBJECT = /(?<=、)(?=[甲乙丙丁戊己]は、)/;

/** A sentence in parts, one a party that it makes its subject. */
function clausesOf(sentence: MappedText): readonly MappedText[] {
  const lengths = sentence.text.split(NEXT_SUBJECT).map(({ length }) => length);
  let start = 0;
  return lengths.map(length => {
    start += length;
    return sliceMapped(sentence, start - length, start);
  });
}
