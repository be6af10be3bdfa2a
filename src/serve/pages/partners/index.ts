/** /partners: with whom a municipality shares partners, under two readings. */
import type { Request } from 'express';
import type { Rows } from '../../../engine/rows.js';
import { ParameterError, bindQuery } from '../../../query-library/bind.js';
import type { LibraryQuery } from '../../../query-library/load.js';
import { RDFS, RK } from '../../../rdf/namespaces.js';
import { localPath } from '../../addresses.js';
import { languageOf } from '../../negotiate.js';
import { rowsFor } from '../../protocol.js';
import { sendPage } from '../../send.js';
import type { AddPages } from '../context.js';
import type { Answer, PartnersPage } from './view.js';
import { partnersPage } from './view.js';

/** The two readings of the question, by the names of their queries. */
const AS_PARTIES = 'shared-partners';
const WITH_ROLES = 'shared-partners-with-roles';

const MUNICIPALITIES = `SELECT ?label WHERE { ?m <${RK.dantaiCode.value}> ?code ; <${RDFS.label.value}> ?label } ORDER BY ?code`;
const PARTIES = `SELECT DISTINCT ?label WHERE { ?a <${RK.party.value}> ?m . ?m <${RDFS.label.value}> ?label }`;

/** Adds the page; what is looked up is charged to the client. */
export const addPartners: AddPages = (app, context) => {
  const { library } = context;
  app.get('/partners', async (request, response) => {
    const rows = rowsFor(context, [request, response]);
    const asked = municipalityOf(request);
    const [municipalities, parties] = await Promise.all(
      [MUNICIPALITIES, PARTIES].map(query => labelsOf(rows, query)),
    );
    const names = municipalities ?? [];
    const municipality = asked ?? exampleOf(names, context.featured.municipality);
    const answers = await answersOf(rows, library, municipality);
    const page = partnersPage({
      language: languageOf(request),
      municipality,
      municipalities: names,
      isParty: parties?.includes(municipality) === true,
      ...answers,
      linkTo: iri => localPath(iri) ?? iri,
    });
    const isUnknown = answers.problem !== undefined && asked !== undefined;
    await sendPage([request, response], page, { status: isUnknown ? 404 : 200 });
  });
};

async function labelsOf(rows: Rows, query: string): Promise<readonly string[]> {
  return (await rows(query)).map(row => row['label'] ?? '');
}

type Answers = Pick<PartnersPage, 'asParties' | 'withRoles' | 'problem'>;

async function answersOf(
  rows: Rows,
  library: readonly LibraryQuery[],
  municipality: string,
): Promise<Answers> {
  const answerOf = async (name: string): Promise<Answer> => {
    const query = library.find(candidate => candidate.name === name);
    if (query === undefined) return NONE;
    const text = await bindQuery(query, { municipality }, rows);
    return { rows: await rows(text), query: text };
  };
  try {
    const [asParties, withRoles] = await Promise.all([AS_PARTIES, WITH_ROLES].map(answerOf));
    return { asParties: asParties ?? NONE, withRoles: withRoles ?? NONE };
  } catch (error) {
    if (!(error instanceof ParameterError)) throw error;
    return { asParties: NONE, withRoles: NONE, problem: error.text };
  }
}

const NONE: Answer = { rows: [], query: '' };

/** The municipality that the page asks about where nobody is named. */
function exampleOf(municipalities: readonly string[], featured: string): string {
  return municipalities.includes(featured) ? featured : (municipalities[0] ?? featured);
}

function municipalityOf(request: Request): string | undefined {
  const value = request.query['municipality'];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
