/** What was read from a text, statement by statement, in words: from the graph, so that nothing else is shown than what is in it. */
import { reusedTermName } from '../serve/reused-terms.js';
import type { Converted, ReadStatement } from '../serve/pages/convert/converter.js';
import type { Language } from '../commands/report/words.js';
import type { DocumentGraphs } from '../rdf/document-graphs.js';
import { DCTERMS, ELI, LOCN, RDF, RDFS, RK, SKOS, TIME } from '../rdf/namespaces.js';
import { QuadIndex } from '../rdf/quad-index.js';
import type { NamedNode, Quad, Term } from '../rdf/terms.js';

/** Classes of what states something. The parts of a text (articles, rows) are the text itself. */
const STATING: readonly NamedNode[] = [
  RK.PartyRole, RK.DateStatement, RK.CooperationMeasure, RK.RoleAssignment, RK.ProceduralDuty, RK.Obligation, RK.EffectRule,
  RK.Permission, RK.Modification, RK.Signature, RK.Witness, RK.Placeholder, RK.CooperationRegion, RK.BaseInstrument,
  RK.AmendingInstrument, RK.RestatingInstrument, RK.AbolishingInstrument, RK.AmendedText, RK.Declaration, RK.Template,
]; // prettier-ignore

/** Properties that say something of a statement, in the order in which they are shown. */
const SAYING: readonly NamedNode[] = [
  RK.instrumentKind, RK.instrumentStatus, ELI.date_document, RK.municipality, RK.regionRole, RK.bearer, RK.modality, RK.counterpart, RK.activity,
  RK.scopeText, RK.deonticForm, RK.pillar, RK.primaryTheme, RK.theme, RK.frequency, RK.delay, RK.priorCouncilResolution,
  RK.modificationType, RK.officeAsWritten, RK.signatoryName, LOCN.address, TIME.inXSDDate, TIME.inXSDgYearMonth,
  TIME.inXSDgYear, RK.notBefore, RK.notAfter, ELI.based_on, ELI.cites,
]; // prettier-ignore

/** Statements that a page can show. */
const MOST = 3_000;

/** The statements of a document in the order of its text. */
export function statementsOf(
  graphs: DocumentGraphs,
  known: readonly Quad[],
  language: Language,
): Converted['documents'][number]['statements'] {
  const index = new QuadIndex([...graphs.document, ...graphs.reference, ...known]);
  const say = new Sayer(index, language);
  const found = graphs.document.filter(({ predicate }) => predicate.equals(RK.source));
  const statements = found.flatMap(({ subject, object }) => statementOf(subject, object, say));
  return statements.sort((a, b) => a.start - b.start || b.end - a.end).slice(0, MOST);
}

function statementOf(node: Term, span: Term, say: Sayer): readonly ReadStatement[] {
  const { start, end } = /#char=(?<start>\d+),(?<end>\d+)$/.exec(span.value)?.groups ?? {};
  const kind = STATING.find(type => say.index.match(node, RDF.type, type).size > 0);
  if (kind === undefined || start === undefined || end === undefined) return [];
  const facts = SAYING.flatMap(property => {
    const values = say.index.objects(node, property).map(value => say.nameOf(value));
    return values.length === 0 ? [] : [[say.nameOf(property), values.join('、')] as const];
  });
  return [{ kind: say.nameOf(kind), name: say.nameOf(node), facts, start: Number(start), end: Number(end) }]; // prettier-ignore
}

/** Names for terms and nodes in a language. */
class Sayer {
  readonly index: QuadIndex;
  readonly #language: Language;

  constructor(index: QuadIndex, language: Language) {
    this.index = index;
    this.#language = language;
  }

  /** The name of a node, else the last part of its IRI; a literal as it is. */
  nameOf(term: Term): string {
    if (term.termType === 'Literal') return term.value;
    const names = [SKOS.prefLabel, RDFS.label, DCTERMS.title].flatMap(property => this.index.objects(term, property)); // prettier-ignore
    const wanted = names.find(name => name.termType === 'Literal' && name.language === this.#language); // prettier-ignore
    const reused = reusedTermName(term.value, this.#language);
    return (wanted ?? names[0])?.value ?? reused ?? /[^/#]+$/.exec(term.value)?.[0] ?? term.value;
  }
}
