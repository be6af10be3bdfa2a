/** What a document lacks to be an agreement, as it is reported. */
import type { Agreement } from '../model/agreement.js';
import { descendants } from '../model/document.js';
import type { Context } from './context.js';

/** What was read. */
export type Facts = Omit<Agreement, 'document' | 'diagnostics'>;

/**
 * Whether a text makes no agreement, whoever it names: it has no articles, nothing of measures, and changes nothing. A notice
 * that names two cities is none. A declaration has one party and its own words, and what ends an agreement is one whole.
 */
export function isNoAgreement({ document }: Context, facts: Facts): boolean {
  if (hasContent(facts)) return false;
  if (descendants(document.children, 'annex').length > 0) return false;
  const isWhole = facts.kind === 'declaration' || facts.kind === 'abolishing';
  return !(isWhole && facts.parties.length > 0);
}

function hasContent({ clauses, measures, modifications }: Facts): boolean {
  return clauses.length + measures.length + modifications.length > 0;
}

/** Reports what is missing; of an empty text, which is reported as such, nothing. */
export function reportGaps(context: Context, facts: Facts): void {
  if (context.document.children.length === 0) return;
  if (isNoAgreement(context, facts)) {
    context.report('no-agreement-found', []);
    return;
  }
  if (facts.parties.length < (facts.kind === 'declaration' ? 1 : 2))
    context.report('parties-not-found', []);
  if (facts.status === 'undetermined' && facts.concludedOn === undefined && hasContent(facts))
    context.report('date-not-found', []);
}
