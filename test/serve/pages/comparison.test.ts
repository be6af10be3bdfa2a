/** Two versions of an agreement, part by part. */
import { expect, it } from 'vitest';
import { comparison } from '../../../src/serve/pages/agreement/comparison.js';
import { Facts } from '../../../src/serve/pages/agreement/facts.js';
import { Versions } from '../../support/versions.js';

const BASE = `連携協約

松山市（以下「甲」という。）と東温市（以下「乙」という。）は、次のとおり連携協約を締結する。

第1条 甲及び乙は、定期的に協議する。

第2条 甲及び乙は、費用を分担する。

平成29年4月1日

松山市長 甲野一郎

東温市長 乙野二郎
`;

/** A change of the base, with the clauses that it is given. */
const change = (clauses: string): string => `連携協約の一部を変更する連携協約

松山市（以下「甲」という。）と東温市（以下「乙」という。）は、平成29年4月1日に締結した連携協約の一部を次のように変更する。

${clauses}

令和2年4月1日

松山市長 甲野一郎

東温市長 乙野二郎
`;

function differences(clauses: string): readonly (readonly (string | undefined)[])[] {
  const { quads } = new Versions(BASE, change(clauses));
  const facts = new Facts(
    quads.map(({ subject, predicate, object }) => ({
      s: subject.value,
      p: predicate.value,
      o: object.value,
    })),
  );
  const versions = facts.nodes.filter(node => /\/version\/[^/]+$/.test(node)).sort();
  const [before = '', after = ''] = versions;
  return comparison({ root: before, facts }, { root: after, facts }).map(
    ({ key, name, before: was, after: is }) => [key, name, was, is],
  );
}

it.each([
  [
    'words of a part, before and after',
    '第1条中「定期的に」を「毎年度」に改める。',
    [
      [
        'art/1/para/1',
        '第1条 第1項',
        '甲及び乙は、定期的に協議する。',
        '甲及び乙は、毎年度協議する。',
      ],
    ],
  ],
  [
    'a part that is left out',
    '第2条を削る。',
    [[undefined, '第2条 第1項', '甲及び乙は、費用を分担する。', undefined]],
  ],
  [
    'what only has another number is no change',
    '第2条を第3条とし、第1条の次に次の1条を加える。\n\n第2条 甲及び乙は、情報を共有する。',
    [[expect.stringContaining('art/2'), '第2条 第1項', undefined, '甲及び乙は、情報を共有する。']],
  ],
])('%s', (_, clauses, wanted) => expect(differences(clauses)).toEqual(wanted));
