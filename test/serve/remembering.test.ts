/** What is made once, until something else is asked for. */
import { expect, it } from 'vitest';
import { remembering } from '../../src/serve/remembering.js';

it('makes it again only where it is given something else', () => {
  let made = 0;
  const text = remembering((name: string, more: object) => `${name} ${typeof more} ${(made += 1)}`);
  const [one, other] = [{}, {}];
  const all = [text('a', one), text('a', one), text('a', other), text('b', other), text('a', one)];
  expect(all).toEqual(['a object 1', 'a object 1', 'a object 2', 'b object 3', 'a object 4']);
});
