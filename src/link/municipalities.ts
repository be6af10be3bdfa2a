/** Names of municipalities → codes. */
import type { Agreement, MunicipalityName } from '../model/agreement.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Authorities, Municipality, MunicipalityLink } from '../model/links.js';
import { municipalityKey, nameKey } from '../model/links.js';
import type { Span } from '../model/text.js';

interface Mention {
  readonly name: MunicipalityName;
  readonly spans: readonly Span[];
}

/**
 * Resolves every municipality a document names. A name that several have is decided by the
 * prefecture that stands before it, else by the prefecture of the parties whose names leave no
 * doubt; where that does not single out one, it stays unresolved and is reported.
 */
export function linkMunicipalities(
  agreement: Agreement,
  authorities: Authorities,
): { links: ReadonlyMap<string, MunicipalityLink>; diagnostics: readonly Diagnostic[] } {
  const links = new Map<string, MunicipalityLink>();
  const diagnostics: Diagnostic[] = [];
  const near = prefecturesOfParties(agreement, authorities);
  for (const { name, spans } of distinctMentions(agreement)) {
    const candidates = candidatesFor(name, authorities);
    const [only] = candidates;
    const nearby = candidates.filter(candidate => near.has(candidate.prefecture.code));
    const [nearest] = nearby;
    if (candidates.length === 1 && only !== undefined) {
      links.set(municipalityKey(name), { municipality: only, method: 'exact' });
    } else if (nearby.length === 1 && nearest !== undefined) {
      links.set(municipalityKey(name), { municipality: nearest, method: 'rule' });
    } else diagnostics.push(unresolved(name, spans, candidates));
  }
  return { links, diagnostics };
}

function candidatesFor(
  { name, prefecture }: MunicipalityName,
  authorities: Authorities,
): readonly Municipality[] {
  const candidates = authorities.municipalities.get(nameKey(name)) ?? [];
  return prefecture === undefined
    ? candidates
    : candidates.filter(candidate => candidate.prefecture.name === prefecture);
}

function prefecturesOfParties(agreement: Agreement, authorities: Authorities): ReadonlySet<string> {
  return new Set(
    agreement.parties.flatMap(({ municipality, prefecture }) => {
      const own = authorities.prefectures.filter(({ name }) => name === prefecture);
      const candidates = municipality === undefined ? [] : candidatesFor(municipality, authorities);
      const only = candidates.length === 1 ? candidates.map(found => found.prefecture) : [];
      return [...own, ...only].map(({ code }) => code);
    }),
  );
}

function distinctMentions(agreement: Agreement): readonly Mention[] {
  const mentions = new Map<string, Mention>();
  for (const mention of allMentions(agreement)) {
    const key = municipalityKey(mention.name);
    if (!mentions.has(key)) mentions.set(key, mention);
  }
  return [...mentions.values()];
}

function allMentions({
  parties,
  region,
  measures,
  clauses,
  mentions,
}: Agreement): readonly Mention[] {
  const actors = [
    ...(region?.members ?? []),
    ...mentions,
    ...measures.flatMap(measure => measure.roles.flatMap(role => role.counterparts)),
    ...clauses.flatMap(clause => clause.norms.flatMap(norm => norm.counterparts)),
  ];
  return [
    ...parties.flatMap(({ municipality, spans }) =>
      municipality === undefined ? [] : [{ name: municipality, spans }],
    ),
    ...actors.flatMap(({ actor, spans }) =>
      actor.kind === 'municipality' ? [{ name: actor.municipality, spans }] : [],
    ),
  ];
}

function unresolved(
  name: MunicipalityName,
  spans: readonly Span[],
  candidates: readonly Municipality[],
): Diagnostic {
  const choices = candidates.map(
    ({ prefecture, dantaiCode }) => `${prefecture.name} ${dantaiCode}`,
  );
  return candidates.length === 0
    ? { code: 'municipality-unknown', spans, detail: municipalityKey(name) }
    : {
        code: 'municipality-ambiguous',
        spans,
        detail: `${municipalityKey(name)}: ${choices.join(', ')}`,
      };
}
