/** What a document lacks to be an agreement, as it is reported. */
import type { Agreement } from '../model/agreement.js';
import { descendants } from '../model/document.js';
import type { Context } from './context.js';

/** What was read. */
export type Facts = Omit<Agreement, 'document' | 'diagnostics'>;

/**
 * What a preamble says that begins an agreement, though no article may follow (a form, a page alone).
 *
 *     松山市と東温市は、次のとおり連携協約を締結する。     not: 松山市と東温市は、来月、花火大会を開きます。
 *                                          ^^^^
 */
const CONCLUDES = /締結|(?:協約|協定|規約|契約|覚書)を(?:結|取り交わ|定め)/;

/**
 * Whether a text makes no agreement, whoever it names: it has no articles, nothing of measures, changes nothing and concludes
 * nothing. A notice that names two cities is none. A declaration has one party and its own words, and what ends an agreement
 * is one whole.
 */
export function isNoAgreement(context: Context, facts: Facts): boolean {
  if (hasContent(facts)) return false;
  if (descendants(context.document.children, 'annex').length > 0) return false;
  const isConcluded = CONCLUDES.test(context.firstText('preamble')?.text ?? '');
  if (isConcluded && facts.parties.length > 1) return false;
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
