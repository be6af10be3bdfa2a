import { describe, expect, it } from 'vitest';
import { deonticFormOf, withoutModal } from '../../src/analyze/deontic-forms.js';

describe('deonticFormOf', () => {
  it.each([
    ['相手方に通告するものとする。', 'shall'],
    ['甲及び乙が協議するものとする', 'shall'],
    ['別に定めることとする。', 'shall'],
    ['協議によるものとする。', 'shall'],
    ['議会の議決を経なければならない。', 'must'],
    ['公表しなければならない', 'must'],
    ['甲及び乙が協議して定める。', 'declarative'],
    ['連携協約を廃止することができる。', 'declarative'],
    ['ものとする規定を除く。', 'declarative'],
    ['なければならない規定を定める。', 'declarative'],
    ['', 'declarative'],
  ])('%s: %s', (sentence, form) => {
    expect(deonticFormOf(sentence)).toBe(form);
  });
});

describe('withoutModal', () => {
  it.each([
    ['通告するものとする。', '通告する'],
    ['別に定めることとする。', '別に定める'],
    ['公表しなければならない。', '公表する'],
    ['議決を経なければならない。', '議決を経る'],
    ['会議を行わなければならない。', '会議を行う'],
    ['連携を図らなければならない。', '連携を図る'],
    ['理由を示さなければならない。', '理由を示す'],
    ['計画を書かなければならない。', '計画を書く'],
    ['会議を持たなければならない。', '会議を持つ'],
    ['承認を拒まなければならない。', '承認を拒む'],
    ['連携に努めなければならない。', '連携に努める'],
    ['同意を得なければならない。', '同意を得る'],
    ['措置を講じなければならない。', '措置を講じる'],
    ['甲及び乙が定める。', '甲及び乙が定める'],
    ['廃止することができる。', '廃止することができる'],
  ])('%s → %s', (sentence, plain) => {
    expect(withoutModal(sentence)).toBe(plain);
  });
});
