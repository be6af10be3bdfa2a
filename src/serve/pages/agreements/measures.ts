/** The measures that a page speaks of, with who does what in them. */
import type { Rows } from '../../../engine/rows.js';
import { RDFS, RK } from '../../../rdf/namespaces.js';
import type { Named } from '../described.js';
import { Described } from '../described.js';
import { question } from '../question.js';

/** What a measure asks of somebody. */
export interface Role {
  readonly iri: string;
  readonly bearers: readonly Named[];
  /** Concepts of the scheme of modalities: lead, joint, support … */
  readonly modes: readonly string[];
  /** The words of the source. */
  readonly activity: string;
  readonly source?: string | undefined;
}

/** A measure of an instrument. */
export interface Measure {
  readonly iri: string;
  /** The heading where there is one, else the words of the source. */
  readonly name: string;
  /** The words of the source. */
  readonly content: string;
  readonly instrument: string;
  /** Of the instrument: whether it is a draft. */
  readonly status?: string | undefined;
  readonly primaryTheme?: string | undefined;
  readonly themes: readonly string[];
  readonly source?: string | undefined;
  readonly roles: readonly Role[];
}

/** How the measures of a page are found from its node. */
const MEASURES_OF = {
  bearer: '?own rk:bearer $about . ?measure rk:roleAssignment ?own .',
  region: '?formed rk:formsRegion $about . ?measure rk:inInstrument ?formed .',
  agreement: '?part rk:concludes $about . ?measure rk:inInstrument ?part .',
  instrument: '?measure rk:inInstrument $about .',
} as const;

/** A way to find measures. */
export type MeasureScope = keyof typeof MEASURES_OF;

/** Measures and their roles, in one question. What else is in an instrument has no content. */
const MEASURES = `SELECT DISTINCT ?node ?property ?value ?name WHERE {
  {
    SCOPE ?measure rk:content ?content ; ?property ?value .
    FILTER(?property IN (rk:content, rdfs:label, rk:inInstrument, rk:primaryTheme, rk:theme, rk:source, rk:roleAssignment))
    BIND(?measure AS ?node)
  }
  UNION { SCOPE ?measure rk:content ?content ; rk:inInstrument ?node . ?node rk:instrumentStatus ?value
    BIND(rk:instrumentStatus AS ?property) }
  UNION { SCOPE ?measure rk:roleAssignment ?node . ?node ?property ?value .
    FILTER(?property IN (rk:activity, rk:modality, rk:source)) }
  UNION { SCOPE ?measure rk:roleAssignment ?node . ?node rk:bearer ?value . ?value rdfs:label ?name
    BIND(rk:bearer AS ?property) }
} ORDER BY ?node ?property ?value`;

/** Row 10 stands behind row 9. */
const inOrder = new Intl.Collator('en', { numeric: true });

/** The measures of a node, in their order in each instrument. */
export async function measuresOf(
  scope: MeasureScope,
  about: string,
  rows: Rows,
): Promise<readonly Measure[]> {
  const text = MEASURES.replaceAll('SCOPE', MEASURES_OF[scope]);
  const said = new Described(await rows(question(text, { about })));
  return said.nodes
    .filter(node => said.first(node, RK.content) !== undefined)
    .sort((a, b) => inOrder.compare(a, b))
    .map(iri => measure(iri, said));
}

function measure(iri: string, said: Described): Measure {
  const content = said.first(iri, RK.content) ?? '';
  const instrument = said.first(iri, RK.inInstrument) ?? '';
  return {
    iri,
    content,
    name: said.first(iri, RDFS.label) ?? content,
    instrument,
    status: said.first(instrument, RK.instrumentStatus),
    primaryTheme: said.first(iri, RK.primaryTheme),
    themes: said.all(iri, RK.theme),
    source: said.first(iri, RK.source),
    roles: said.all(iri, RK.roleAssignment).map(role => roleOf(role, said)),
  };
}

function roleOf(iri: string, said: Described): Role {
  return {
    iri,
    bearers: said.named(iri, RK.bearer),
    modes: said.all(iri, RK.modality),
    activity: said.first(iri, RK.activity) ?? '',
    source: said.first(iri, RK.source),
  };
}
