/** Addresses of the API, and of the same question elsewhere on the server. */
import type { LibraryQuery } from '../../query-library/load.js';
import type { Page } from '../../rdf/select.js';

/** A question to a query of the library. */
export interface Question {
  readonly query: LibraryQuery;
  readonly values: Readonly<Record<string, string>>;
  readonly page: Page;
}

/** An address of the server with parameters. */
export function addressOf(
  address: string,
  path: string,
  parameters: Readonly<Record<string, string>> = {},
): string {
  const search = new URLSearchParams(parameters).toString();
  return `${address}${path}${search === '' ? '' : `?${search}`}`;
}

/** The address of an answer, of a page of it where that is bounded. */
export function answerAddress(address: string, { query, values, page }: Question): string {
  const { limit, offset } = page;
  return addressOf(address, `/api/queries/${query.name}`, {
    ...values,
    ...(limit === undefined ? {} : { limit: String(limit) }),
    ...(offset === 0 ? {} : { offset: String(offset) }),
  });
}

/** The pages before and behind a page. */
export function neighbours(
  address: string,
  question: Question,
  hasMore: boolean,
): { readonly next?: string; readonly previous?: string } {
  const { limit, offset } = question.page;
  if (limit === undefined) return {};
  const at = (place: number): string =>
    answerAddress(address, { ...question, page: { limit, offset: place } });
  return {
    ...(hasMore ? { next: at(offset + limit) } : {}),
    ...(offset > 0 ? { previous: at(Math.max(0, offset - limit)) } : {}),
  };
}
