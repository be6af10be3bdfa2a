/** What the bundled agreements do not have: articles with branch numbers, a change that has effect later. */
import { Store } from 'n3';
import { expect, it } from 'vitest';
import { bindQuery } from '../../src/query-library/bind.js';
import { loadLibrary } from '../../src/query-library/load.js';
import { comunicaRows } from '../support/dataset.js';
import { quadsOf } from '../support/versions.js';

const PARTIES = '松山市（以下「甲」という。）及び東温市（以下「乙」という。）';

const BASE = [
  '松山市及び東温市における連携協約',
  `${PARTIES}は、次のとおり連携協約を締結する。`,
  ...['第１条', '第２条', '第２条の10', '第２条の２', '第10条'].map(
    number => `${number}\u3000${number}を定める。`,
  ),
  '平成28年7月4日',
].join('\n');

const CHANGE = [
  '松山市及び東温市における連携協約の一部を変更する連携協約',
  `${PARTIES}が平成28年7月4日付けで締結した連携協約の一部を変更する連携協約を次のとおり締結する。`,
  '第１条の次に次の１条を加える。',
  '第１条の２　第１条の２を定める。',
  '附則',
  'この連携協約は、令和4年4月1日から施行する。',
  '令和3年2月15日',
].join('\n');

async function partsOn(date: string): Promise<readonly (string | undefined)[]> {
  const query = (await loadLibrary('queries')).find(({ name }) => name === 'consolidated-text');
  const quads = new Store([...quadsOf(BASE, CHANGE)]);
  const rows = (text: string): ReturnType<typeof comunicaRows> => comunicaRows(text, quads);
  const bound = await bindQuery(query!, { municipality: '38201', date }, rows);
  return (await rows(bound)).map(({ part }) => part);
}

const FIRST = ['前文', '第1条', '第2条', '第2条の2', '第2条の10', '第10条'];

it('has its articles in the order of their numbers, branches behind what they branch from', async () => {
  expect(await partsOn('2020-01-01')).toEqual(FIRST);
});

it('has a change from the day on which it has effect', async () => {
  expect(await partsOn('2022-03-31')).toEqual(FIRST);
  expect(await partsOn('2022-04-01')).toEqual([
    ...FIRST.slice(0, 2),
    '第1条の2',
    ...FIRST.slice(2),
  ]);
});
