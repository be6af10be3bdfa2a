/** What the start page needs to know. */
import type { Request, RequestHandler } from 'express';
import type { Rows } from '../engine/rows.js';
import { ParameterError, bindQuery } from '../query-library/bind.js';
import type { LibraryQuery } from '../query-library/load.js';
import { BASE, RDFS, RK, DCTERMS } from '../rdf/namespaces.js';
import { localPath } from './addresses.js';
import { languageOf } from './negotiate.js';
import { sendPage } from './send.js';
import type { Answer, StartPage } from './pages/start.js';
import { startPage } from './pages/start.js';
import type { Endpoint } from './protocol.js';
import { rowsFor } from './protocol.js';

/** The two readings of the question, by the names of their queries. */
const AS_PARTIES = 'shared-partners';
const WITH_ROLES = 'shared-partners-with-roles';

const MUNICIPALITIES = `SELECT ?label WHERE { ?m <${RK.dantaiCode.value}> ?code ; <${RDFS.label.value}> ?label } ORDER BY ?code`;
const AGREEMENTS = `SELECT ?instrument ?title WHERE { ?instrument <${RK.instrumentStatus.value}> ?s ; <${DCTERMS.title.value}> ?title } ORDER BY ?title`;
const PARTIES = `SELECT DISTINCT ?label WHERE { ?a <${RK.party.value}> ?m . ?m <${RDFS.label.value}> ?label }`;

/** What the handler is made with. */
export interface StartOptions {
  readonly library: readonly LibraryQuery[];
  /** The municipality the page asks about unless told; another where the data do not have it. */
  readonly featured: string;
}

/** The handler of the start page; what is looked up is charged to the client. */
export function startHandler(
  endpoint: Endpoint,
  { library, featured }: StartOptions,
): RequestHandler {
  return async (request, response) => {
    const rows = rowsFor(endpoint, [request, response]);
    const language = languageOf(request);
    const asked = municipalityOf(request);
    const { parties, ...facts } = await factsOf(rows);
    const municipality = asked ?? exampleOf(facts.municipalities, featured);
    const answers = await answersOf(rows, library, municipality);
    const isParty = parties.has(municipality);
    const questions = library.map(({ name, title }) => ({ name, title: title[language] }));
    const linkTo = (iri: string): string => localPath(iri) ?? iri;
    const answered = { ...facts, ...answers, isParty };
    const page = startPage({ language, municipality, ...answered, questions, linkTo });
    const isUnknown = answers.problem !== undefined && asked !== undefined;
    await sendPage([request, response], page, { status: isUnknown ? 404 : 200 });
  };
}

type Answers = Pick<StartPage, 'asParties' | 'withRoles' | 'problem'>;

async function answersOf(
  rows: Rows,
  library: readonly LibraryQuery[],
  municipality: string,
): Promise<Answers> {
  const answerOf = async (name: string): Promise<Answer> => {
    const query = library.find(candidate => candidate.name === name);
    if (query === undefined) return { rows: [], query: '' };
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

type Facts = Pick<StartPage, 'municipalities' | 'agreements'> & {
  readonly parties: ReadonlySet<string>;
};

async function factsOf(rows: Rows): Promise<Facts> {
  const [municipalities = [], agreements = [], parties = []] = await Promise.all(
    [MUNICIPALITIES, AGREEMENTS, PARTIES].map(rows),
  );
  return {
    parties: new Set(parties.map(row => row['label'] ?? '')),
    municipalities: municipalities.map(row => row['label'] ?? ''),
    agreements: agreements.map(row => ({
      href: localPath(row['instrument'] ?? '') ?? BASE,
      title: row['title'] ?? '',
    })),
  };
}

function municipalityOf(request: Request): string | undefined {
  const value = request.query['municipality'];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
