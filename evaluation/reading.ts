/**
 * What the converter found in a file, in the shape of the gold. It is read from the quads, not from
 * the model behind them: what is compared is what users get.
 *
 * Two things the graph says in its own words. The head of a municipality is an office of hers and
 * has her name: 市長 under 東温市 is 東温市長. A name has the spelling of the registered municipality.
 */
import type { DocumentGraphs } from '../src/rdf/document-graphs.js';
import { BASE, ELI, DCTERMS, LOCN, RDF, RDFS, RK } from '../src/rdf/namespaces.js';
import { iri } from '../src/rdf/terms.js';
import { ReadingGraph as Graph } from './reading-graph.js';
import type { Term } from '../src/rdf/terms.js';
import type {
  Gold,
  GoldArticle,
  GoldInstrument,
  GoldLaw,
  GoldMeasure,
  GoldParty,
  GoldRole,
  GoldSignature,
  GoldTerm,
} from './gold.js';
import { modificationsOf } from './reading-modifications.js';

/** The reading of a file: one instrument a conversion. */
export function readingOf(conversions: readonly { readonly graphs: DocumentGraphs }[]): Gold {
  return { instruments: conversions.map(({ graphs }) => instrumentOf(graphs)) };
}

/** The reading of one instrument. */
export function instrumentOf({ instrument, document, reference }: DocumentGraphs): GoldInstrument {
  const graph = new Graph([...document, ...reference]);
  return {
    kind: graph.slug(instrument, term('instrumentKind')) ?? '',
    act: actOf(graph, instrument),
    status: (graph.slug(instrument, RK.instrumentStatus) ??
      'undetermined') as GoldInstrument['status'],
    ...given({
      title: graph.text(instrument, DCTERMS.title),
      billNumber: graph.text(instrument, RK.billNumber),
      date: graph.text(instrument, ELI.date_document) ?? firstDay(graph, instrument),
      term: termOf(graph, instrument),
    }),
    parties: inOrder(graph, graph.objects(instrument, RK.hasPartyRole)).map(role =>
      partyOf(graph, role),
    ),
    articles: ownArticles(graph).map(article => articleOf(graph, article)),
    measures: graph.ofType(RK.CooperationMeasure).map(measure => measureOf(graph, measure)),
    signatures: graph
      .objects(instrument, RK.hasSignature)
      .map(signature => signatureOf(graph, signature)),
    laws: lawsOf(graph),
    modifications: graph
      .objects(instrument, RK.modification)
      .flatMap(modification => modificationsOf(graph, modification)),
  };
}

/** The day of what made the agreement, of a text as amended: it stands on the text. */
function firstDay(graph: Graph, instrument: Term): string | undefined {
  const [first] = graph.objects(instrument, RK.citesConclusionOf);
  return graph.isA(instrument, RK.AmendedText) ? first?.value.slice(-10) : undefined;
}

/** A term of our ontology by its name. */
function term(name: string): Term {
  return iri(`${BASE}ns#${name}`);
}

/** An object without the fields that are not given. */
function given<Fields extends object>(
  fields: Fields,
): { [Field in keyof Fields]?: NonNullable<Fields[Field]> } {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [Field in keyof Fields]?: NonNullable<Fields[Field]> };
}

const ACTS: readonly (readonly [string, GoldInstrument['act']])[] = [
  ['Template', 'template'],
  ['Declaration', 'declaration'],
  ['AbolishingInstrument', 'abolishing'],
  ['RestatingInstrument', 'restating'],
  ['AmendingInstrument', 'amending'],
];

function actOf(graph: Graph, instrument: Term): GoldInstrument['act'] {
  const types = new Set(graph.objects(instrument, RDF.type).map(({ value }) => value));
  return ACTS.find(([name]) => types.has(term(name).value))?.[1] ?? 'base';
}

function inOrder(graph: Graph, nodes: readonly Term[]): readonly Term[] {
  const order = (node: Term): number => Number(graph.text(node, RK.order));
  return [...nodes].sort((a, b) => order(a) - order(b));
}

/** The name of an actor: its label, or the blank that stands for it. */
function nameOf(graph: Graph, actor: Term | undefined): string {
  return graph.text(actor, RK.token, RDFS.label) ?? '';
}

const PARTY_ACTORS = ['municipality', 'unidentifiedMunicipality', 'organization', 'prefecture', 'placeholder']; // prettier-ignore

function partyOf(graph: Graph, role: Term): GoldParty {
  const [actor] = graph.objects(role, ...PARTY_ACTORS.map(term));
  const code = /id\/(?:municipality|prefecture)\/(?<code>\d+)$/.exec(actor?.value ?? '');
  return {
    name: nameOf(graph, actor),
    ...given({ code: code?.groups?.['code'], label: graph.text(role, RK.partyLabel) }),
  };
}

function articleOf(graph: Graph, article: Term): GoldArticle {
  return {
    number: (graph.text(article, ELI.number) ?? '').replace(/の/g, '-'),
    ...given({ heading: graph.text(article, RK.heading) }),
    paragraphs: partsOf(graph, article, RK.Paragraph).map(node => paragraphText(graph, node)),
  };
}

/** The articles of the instrument itself, and not those that it puts into another. */
function ownArticles(graph: Graph): readonly Term[] {
  const isNewText = (article: Term): boolean =>
    graph
      .objects(article, ELI.is_part_of)
      .some(whole => [RK.AmendingProvision, RK.UnparsedText].some(type => graph.isA(whole, type)));
  return graph.ofType(RK.Article).filter(article => !isNewText(article));
}

/** A paragraph with the entries of its list, without their numbers; a list of measures is no part of it. */
function paragraphText(graph: Graph, paragraph: Term): string {
  const sentences = partsOf(graph, paragraph, RK.Sentence);
  const items = itemsOf(graph, paragraph);
  const ofMeasures = items.some(item => definesMeasure(graph, item));
  const texts = ofMeasures ? [] : items.map(item => itemText(graph, item));
  return [...sentences.map(sentence => graph.text(sentence, RK.text) ?? ''), ...texts].join('');
}

/** The parts of one class, in their order. */
function partsOf(graph: Graph, whole: Term, type: Term): readonly Term[] {
  const parts = graph.subjects(ELI.is_part_of, whole);
  return inOrder(
    graph,
    parts.filter(node => graph.isA(node, type)),
  );
}

function itemsOf(graph: Graph, whole: Term): readonly Term[] {
  return partsOf(graph, whole, RK.Item);
}

function definesMeasure(graph: Graph, item: Term): boolean {
  return (
    graph.objects(item, RK.definesMeasure).length > 0 ||
    itemsOf(graph, item).some(below => definesMeasure(graph, below))
  );
}

function itemText(graph: Graph, item: Term): string {
  const heading = graph.text(item, RK.heading) ?? '';
  const below = itemsOf(graph, item);
  if (below.length > 0) return [heading, ...below.map(entry => itemText(graph, entry))].join('');
  return heading + (graph.text(item, RK.text) ?? '');
}

function measureOf(graph: Graph, measure: Term): GoldMeasure {
  return {
    ...given({
      pillar: graph.slug(measure, RK.pillar),
      subfield: graph.slug(measure, RK.subfield),
      title: graph.text(measure, RK.heading),
    }),
    content: graph.text(measure, RK.content) ?? '',
    roles: graph.objects(measure, RK.roleAssignment).map(role => roleOf(graph, role)),
  };
}

function roleOf(graph: Graph, role: Term): GoldRole {
  return {
    bearer: nameOf(graph, graph.objects(role, RK.bearer)[0]),
    text: graph.text(role, RK.activity) ?? '',
    modes: graph.slugs(role, RK.modality),
  };
}

function signatureOf(graph: Graph, signature: Term): GoldSignature {
  const [role] = graph.objects(signature, RK.signsFor);
  const [office] = graph.objects(signature, RK.signatoryOffice);
  const [address] = graph.objects(signature, LOCN.address);
  return given({
    party: role === undefined ? undefined : partyOf(graph, role).name,
    address: graph.text(address, LOCN.fullAddress),
    office: graph.text(office, RDFS.label),
    name: graph.text(signature, RK.signatoryName),
  });
}

/** A law, or what is cited like one: 昭和22年法律第67号. Not a notice (総行市第200号). */
const LAW_NUMBER = /(?:法律|政令|省令|規則|条例)第/;

/** Every law that is cited, each provision once. */
function lawsOf(graph: Graph): readonly GoldLaw[] {
  const cited = graph.objectsOf(ELI.based_on, ELI.cites).flatMap(node => lawOf(graph, node) ?? []);
  return [...new Map(cited.map(law => [JSON.stringify(law), law])).values()];
}

/** id/law/322AC0000000067/art/252_2/para/1, or a node of this document for a law in no register. */
function lawOf(graph: Graph, node: Term): GoldLaw | undefined {
  const path =
    /^(?<law>.*\/id\/law\/[^/]+)(?:\/art\/(?<article>[^/]+))?(?:\/para\/(?<paragraph>\d+))?$/.exec(
      node.value,
    )?.groups;
  const law = path?.['law'] === undefined ? node : iri(path['law']);
  const number = graph.text(law, ELI.number);
  if (path === undefined && !LAW_NUMBER.test(number ?? '')) return undefined;
  const paragraph = path?.['paragraph'];
  return {
    name: graph.text(law, RDFS.label) ?? '',
    ...given({
      number,
      article: path?.['article'],
      paragraph: paragraph === undefined ? undefined : Number(paragraph),
    }),
  };
}

function termOf(graph: Graph, instrument: Term): GoldTerm | undefined {
  const renews = graph.text(instrument, term('renewsAutomatically'));
  const found = given({
    from: graph.text(instrument, term('termFrom')),
    to: graph.text(instrument, term('termUntil')),
    renews: renews === undefined ? undefined : renews === 'true',
    notice: graph.text(instrument, term('noticePeriod')),
  });
  return Object.keys(found).length === 0 ? undefined : found;
}
