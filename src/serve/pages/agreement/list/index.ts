/** The list of agreements: what is asked for, and of which data. */
import type { Request, RequestHandler } from 'express';
import type { Rows } from '../../../../engine/rows.js';
import { languageOf } from '../../../negotiate.js';
import { rowsFor } from '../../../protocol.js';
import { sendPage } from '../../../send.js';
import type { PageContext } from '../../context.js';
import type { Register } from './entries.js';
import { registerOf } from './entries.js';
import type { Wanted } from './view.js';
import { listPage } from './view.js';

/** The handler of /agreements. */
export function listHandler(context: PageContext): RequestHandler {
  const register = registerSource(context);
  return async (request, response) => {
    const language = languageOf(request);
    const { entries, names } = await register(rowsFor(context, [request, response]));
    const nameOf = (concept: string): string =>
      names.find(({ s, language: spoken }) => s === concept && spoken === language)?.['o'] ??
      concept;
    const page = listPage({ language, all: entries, wanted: wantedOf(request), nameOf });
    await sendPage([request, response], page);
  };
}

/** The entries, asked once of each version of the data, and each time of data that may change. */
function registerSource({ version }: PageContext): (rows: Rows) => Promise<Register> {
  let known: { readonly version: string; readonly register: Promise<Register> } | undefined;
  return rows => {
    const name = version();
    if (name === undefined) return registerOf(rows);
    if (known?.version !== name) {
      const register = registerOf(rows);
      known = { version: name, register };
      register.catch(() => (known = undefined));
    }
    return known.register;
  };
}

function wantedOf({ query }: Request): Wanted {
  const text = (name: string): string => {
    const value = query[name];
    return typeof value === 'string' ? value : '';
  };
  const page = /^[1-9]\d{0,5}$/.test(text('page')) ? Number(text('page')) : 1;
  return { kind: text('kind'), year: text('year'), status: text('status'), name: text('name'), page }; // prettier-ignore
}
