/** The parameters of an address: which there are, in UTF-8, each known. */
import type { Request, RequestHandler } from 'express';
import type { Problem } from '../engine/index.js';
import { problemResponse } from '../engine/index.js';
import { jsonRefusal } from './negotiate.js';
import { send } from './send.js';

/** The parameters of a request's address. */
export function searchOf({ originalUrl }: { readonly originalUrl: string }): URLSearchParams {
  const [address = ''] = originalUrl.split('#', 1);
  const at = address.indexOf('?');
  return new URLSearchParams(at < 0 ? '' : address.slice(at + 1));
}

/** What is wrong with a request for JSON that takes no parameters. */
export function plainProblem(request: Request): Problem | undefined {
  return unknownParameters(searchOf(request).keys(), []) ?? jsonRefusal(request.get('accept'));
}

/**
 * Whether percent-encoded bytes are UTF-8. URLSearchParams would put U+FFFD in the place of what is none, and
 * something else would be asked.
 *
 *     q=%E8%A6%B3   true
 *     q=%FF         false
 *     q=100%        true, a sign by itself as browsers read it
 */
export function isUtf8(encoded: string): boolean {
  try {
    decodeURIComponent(encoded.replace(/%(?![0-9a-f]{2})/gi, '%25'));
    return true;
  } catch {
    return false;
  }
}

/** Refuses an address whose parameters are not UTF-8. */
export const requireUtf8: RequestHandler = async (request, response, next) => {
  const { originalUrl } = request;
  const at = originalUrl.indexOf('?');
  if (at < 0 || isUtf8(originalUrl.slice(at))) next();
  else await send(request, response, problemResponse(notUtf8('parameters')));
};

/** An address whose path or parameters are not UTF-8, as one that was cut off in the middle of a character. */
export function notUtf8(what: 'address' | 'parameters'): Problem {
  const which = what === 'address' ? 'The address is' : 'The parameters in the address are';
  return {
    type: 'not-utf-8',
    title: which.replace(' in the address', '') + ' not UTF-8',
    status: 400,
    detail: `${which} not UTF-8. Percent-encode ${what === 'address' ? 'it' : 'them'} from UTF-8.`,
  };
}

/** What is wrong with parameters that an address does not have; undefined where it has all of them. */
export function unknownParameters(
  given: Iterable<string>,
  known: readonly string[],
): Problem | undefined {
  const names = [...new Set(given)].filter(name => !known.includes(name));
  if (names.length === 0) return undefined;
  const there = known.length === 0 ? 'There are none' : `There are ${known.join(', ')}`;
  const invalid = names.map(name => ({ name, reason: 'is no parameter here' }));
  return invalidParameters(invalid, `${there}.`);
}

/** A problem with parameters, each with the reason. */
export function invalidParameters(
  invalid: NonNullable<Problem['invalid']>,
  more?: string,
): Problem {
  const detail = `${invalid.map(({ name, reason }) => `${name} ${reason}`).join('; ')}.`;
  return {
    type: 'invalid-parameters',
    title: 'The parameters do not fit',
    status: 400,
    detail: more === undefined ? detail : `${detail} ${more}`,
    figures: { names: invalid.map(({ name }) => name).join(', ') },
    invalid,
  };
}
