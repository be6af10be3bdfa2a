/** What the start page needs to know. */
import type { Request, RequestHandler } from 'express';
import type { QueryEngine } from '../engine/index.js';
import { rowsOf } from '../engine/rows.js';
import { ParameterError, bindQuery } from '../query-library/bind.js';
import type { LibraryQuery } from '../query-library/load.js';
import { BASE, RDFS, RK, DCTERMS } from '../rdf/namespaces.js';
import { localPath } from './addresses.js';
import { languageOf } from './negotiate.js';
import type { Answer } from './pages/start.js';
import { startPage } from './pages/start.js';

/** The two readings of the question, by the names of their queries. */
const AS_PARTIES = 'shared-partners';
const WITH_ROLES = 'shared-partners-with-roles';

const MUNICIPALITIES = `SELECT ?label WHERE { ?m <${RK.dantaiCode.value}> ?code ; <${RDFS.label.value}> ?label } ORDER BY ?code`;
const AGREEMENTS = `SELECT ?instrument ?title WHERE { ?instrument <${RK.instrumentStatus.value}> ?s ; <${DCTERMS.title.value}> ?title } ORDER BY ?title`;
const PARTIES = `SELECT DISTINCT ?label WHERE { ?a <${RK.party.value}> ?m . ?m <${RDFS.label.value}> ?label }`;

/** The handler of the start page. `featured` is the municipality it asks about unless told. */
export function startHandler(
  engine: QueryEngine,
  library: readonly LibraryQuery[],
  { deadline, featured }: { deadline: number; featured: string },
): RequestHandler {
  const rows = rowsOf(engine, deadline);
  const answer = async (name: string, municipality: string): Promise<Answer> => {
    const query = library.find(candidate => candidate.name === name);
    if (query === undefined) return { rows: [], query: '' };
    const text = await bindQuery(query, { municipality }, rows);
    return { rows: await rows(text), query: text };
  };
  return async (request, response) => {
    const language = languageOf(request);
    const municipality = municipalityOf(request) ?? featured;
    const [municipalities, agreements, parties] = await Promise.all([MUNICIPALITIES, AGREEMENTS, PARTIES].map(rows));
    const none: Answer = { rows: [], query: '' };
    let [asParties, withRoles] = [none, none];
    let problem: string | undefined;
    try {
      [asParties, withRoles] = await Promise.all([answer(AS_PARTIES, municipality), answer(WITH_ROLES, municipality)]);
    } catch (error) {
      if (!(error instanceof ParameterError)) throw error;
      problem = error.message;
      response.status(404);
    }
    const page = startPage({
      language,
      municipality,
      problem,
      asParties,
      withRoles,
      isParty: parties?.some(row => row['label'] === municipality) ?? false,
      municipalities: (municipalities ?? []).map(row => row['label'] ?? ''),
      agreements: (agreements ?? []).map(row => ({
        href: localPath(row['instrument'] ?? '') ?? BASE,
        title: row['title'] ?? '',
      })),
      questions: library.map(({ name, title }) => ({ name, title: title[language] })),
      linkTo: iri => localPath(iri) ?? iri,
    });
    response.set('Vary', 'Accept-Language').type('html').send(page);
  };
}

function municipalityOf(request: Request): string | undefined {
  const value = request.query['municipality'];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
