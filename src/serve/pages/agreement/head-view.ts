/** The head of the page: what the document is, who the parties are, and what has to be known before it is read. */
import { ELI, RDFS, RK } from '../../../rdf/namespaces.js';
import type { NamedNode } from '../../../rdf/terms.js';
import { localPath } from '../../addresses.js';
import type { Content, Html } from '../../html.js';
import { html } from '../../html.js';
import { coreName } from '../agreements/kinds.js';
import { dateText, dateElement } from '../dates.js';
import { durationText } from './durations.js';
import { lawPage } from './laws.js';
import type { Loaded } from './load.js';
import type { Sheet } from './sheet.js';
import type { AgreementWord } from './words.js';

/** Labels of the kind and the state of a document. */
export function chips({ loaded, say }: Sheet): Html {
  const { facts, nameOf, speaker, root } = loaded;
  const values = [
    ...facts.all(speaker, RK.instrumentKind),
    ...facts.all(speaker, RK.instrumentStatus),
    ...(loaded.isVersion ? facts.all(root, RK.textCompleteness) : []),
  ];
  const named = values.map(value => html`<a class="chip" href="${localPath(value) ?? value}">${value.includes('/completeness/') ? `${say('held')}: ` : ''}${nameOf(value) ?? value}</a> `); // prettier-ignore
  return html`<p class="chips">${named}</p>`;
}

/** Who, where, when, on what basis. */
export function summary(sheet: Sheet): Html {
  const { loaded, say } = sheet;
  const { facts, speaker, root, language } = loaded;
  const day = facts.one(root, RK.versionDate) ?? facts.one(speaker, ELI.date_document);
  const ofAll = (property: NamedNode): readonly string[] => [...new Set(loaded.documents.flatMap(document => facts.all(document, property)))]; // prettier-ignore
  const bases = ofAll(ELI.based_on);
  const cited = [speaker, ...facts.all(speaker, ELI.has_part)].flatMap(part => facts.all(part, ELI.cites)); // prettier-ignore
  return html`<dl class="summary">
${line(say('parties'), parties(sheet))}
${line(say('mentioned'), links(facts.all(speaker, RK.mentions), sheet))}
${line(say('changedAgreement'), links(facts.all(speaker, RK.unidentifiedAgreement), sheet))}
${line(say('region'), links(ofAll(RK.formsRegion), sheet))}
${line(say('day'), day === undefined ? undefined : dateElement(day, language))}
${line(say('basedOn'), links(bases, sheet))}
${line(
  say('cites'),
  links(
    [...new Set(cited)].filter(node => !bases.includes(node)),
    sheet,
  ),
)}
${line(say('term'), term(sheet))}
${line(say('billNumber'), facts.one(speaker, RK.billNumber))}
${line(say('signatories'), signatories(sheet))}
</dl>`;
}

function line(name: string, content: Content): Content {
  const isEmpty = content === undefined || (Array.isArray(content) && content.length === 0);
  return isEmpty ? undefined : html`<div><dt>${name}</dt><dd>${content}</dd></div>`;
}

function links(nodes: readonly string[], { loaded, say }: Sheet): Content {
  return nodes.map(
    node =>
      html`<span class="entry"><a href="${localPath(node) ?? node}">${loaded.nameOf(node) ?? localPath(node) ?? node}</a>${lawPage(node, say)}</span>`,
  );
}

/** How a party is one: as a municipality, with or without a code, a prefecture, an organization, a blank. */
const PARTY_IS: readonly NamedNode[] = [
  RK.municipality, RK.unidentifiedMunicipality, RK.prefecture, RK.organization, RK.placeholder,
]; // prettier-ignore

/** The parties in their order, with their labels and their roles in the region. */
function parties({ loaded }: Sheet): Content {
  const { facts, speaker, nameOf, language } = loaded;
  const kinds = facts.all(speaker, RK.instrumentKind);
  const roles = [...facts.all(speaker, RK.hasPartyRole)].sort(
    (a, b) => facts.number(a, RK.order) - facts.number(b, RK.order),
  );
  return roles.map(role => {
    const node = PARTY_IS.flatMap(property => facts.all(role, property))[0];
    const letter = facts.one(role, RK.partyLabel);
    const region = facts.one(role, RK.regionRole);
    const name = (node === undefined ? undefined : (nameOf(node) ?? facts.one(node, RDFS.label))) ?? facts.one(role, RDFS.label); // prettier-ignore
    return html`<span class="entry">${letter === undefined ? undefined : html`<span class="party-label" lang="ja">${letter}</span> `}<a href="${localPath(node ?? role) ?? role}" lang="ja">${name}</a>${region === undefined ? undefined : html` <span class="note">${coreName(region, kinds, language) ?? nameOf(region)}</span>`}</span>`;
  });
}

/** Who signed; a name that is known to be misprinted with the right one beside it. */
function signatories({ loaded, say }: Sheet): Content {
  const { facts, speaker, corrections } = loaded;
  const signatures = facts.all(speaker, RK.hasSignature).toSorted();
  return signatures.flatMap(signature => {
    const name = facts.one(signature, RK.signatoryName);
    if (name === undefined) return [];
    const corrected = corrections.get(signature);
    const better =
      corrected === undefined ? undefined : html` <span class="note">(${say('correctedName')} ${corrected})</span>`; // prettier-ignore
    return [
      html`<span class="entry" lang="ja">${facts.one(signature, RK.officeAsWritten)} ${name}${better}</span>`,
    ];
  });
}

function term({ loaded }: Sheet): Content {
  const { facts, speaker, language } = loaded;
  const [from, until] = [facts.one(speaker, RK.termFrom), facts.one(speaker, RK.termUntil)];
  const length = facts.one(speaker, RK.termLength);
  if (from === undefined && until === undefined)
    return length === undefined ? undefined : durationText(length, language);
  const [first, last] = [from, until].map(day =>
    day === undefined ? '' : dateText(day, language),
  );
  return `${first ?? ''} – ${last ?? ''}`;
}

/** What has to be known before the text is read. */
export function warnings(sheet: Sheet): Content {
  const { loaded, say } = sheet;
  const known = warningsOf(loaded).map(([title, text]) => callout(say(title), say(text)));
  return [ended(sheet), known];
}

function callout(title: string, text: Content): Html {
  return html`<aside class="callout"><p><strong>${title}</strong> ${text}</p></aside>`;
}

/** The document that ends the agreement, with the first day without force. */
function ended({ loaded, say }: Sheet): Content {
  const { history, language } = loaded;
  return history.nodes.flatMap(node => {
    const day = history.one(node, RK.abolishesFrom);
    if (day === undefined) return [];
    const title = history.one(node, RDFS.label) ?? node;
    return [
      callout(
        say('endedTitle'),
        html`${say('ended')}: ${dateElement(day, language)} (<a lang="ja" href="${localPath(node) ?? node}">${title}</a>)`,
      ),
    ];
  });
}

function warningsOf(loaded: Loaded): readonly (readonly [AgreementWord, AgreementWord])[] {
  const { facts, root, speaker, isVersion } = loaded;
  const status = facts.one(speaker, RK.instrumentStatus) ?? '';
  const held = facts.one(root, RK.textCompleteness) ?? '';
  const found: (readonly [AgreementWord, AgreementWord])[] = [];
  if (status.endsWith('/draft')) found.push(['draftTitle', 'draft']);
  if (status.endsWith('/undetermined')) found.push(['undeterminedTitle', 'undetermined']);
  if (facts.isA(speaker, RK.Declaration)) found.push(['declarationTitle', 'declaration']);
  if (held.endsWith('/none')) found.push(['notHeldTitle', 'notHeld']);
  if (isVersion && held.endsWith('/partial')) found.push(['partialTitle', 'partial']);
  return found;
}
