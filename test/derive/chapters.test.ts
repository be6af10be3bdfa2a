/** Changes of chapters, with their articles and without. */
import { describe, expect, it } from 'vitest';
import { validate } from '../../src/index.js';
import { agreement, amendment, effectOf } from '../support/changes.js';
import { KNOWLEDGE } from '../support/knowledge.js';
import { Versions } from '../support/versions.js';

const BASE = agreement([
  '第１章　総則',
  '（目的）',
  '第１条　この協約は、連携を目的とする。',
  '第２章　取組',
  '（取組）',
  '第２条　甲及び乙は、取組を行う。',
  '（報告）',
  '第３条　甲は、取組の結果を報告する。',
  '第３章　補則',
  '（協議）',
  '第４条　甲及び乙は、協議する。',
]);

/** What a change makes of the agreement; a version has its articles beside its chapters, too. */
function effect(...lines: readonly string[]): readonly string[] {
  return [...new Set(effectOf(BASE, ...lines))];
}

const COSTS = ['第３章　費用', '（費用）', '第３条の２　費用は、甲の負担とする。'];

describe('a chapter', () => {
  it.each([
    ['is left out with its articles', ['第３章を削る。'], ['- 第３章 補則', '- 第4条（協議）', '- 第1項 甲及び乙は、協議する。']],
    ['is given anew', ['第３章を次のように改める。', '第３章　補則', '（協議）', '第４条　甲及び乙は、毎年度協議する。'], ['- 第1項 甲及び乙は、協議する。', '+ 第1項 甲及び乙は、毎年度協議する。']],
    ['gets another number', ['第３章を第４章とする。'], ['- 第３章 補則', '+ 第４章 補則']],
    ['is added where its number is free', ['第３章を第４章とし、第２章の次に次の１章を加える。', ...COSTS], ['- 第３章 補則', '+ 第３章 費用', '+ 第3条の2（費用）', '+ 第1項 費用は、甲の負担とする。', '+ 第４章 補則']],
    ['makes room for one that is added before it moves', ['第２章の次に次の１章を加え、第３章を第４章とする。', ...COSTS], ['- 第３章 補則', '+ 第３章 費用', '+ 第3条の2（費用）', '+ 第1項 費用は、甲の負担とする。', '+ 第４章 補則']],
    ['is added behind the last', ['第３章の次に次の１章を加える。', '第４章　雑則', '（委任）', '第５条　必要な事項は、別に定める。'], ['+ 第４章 雑則', '+ 第5条（委任）', '+ 第1項 必要な事項は、別に定める。']],
    ['gets an article', ['第２章に次の１条を加える。', '（協力）', '第３条の２　乙は、協力する。'], ['+ 第3条の2（協力）', '+ 第1項 乙は、協力する。']],
    ['has words changed in all its articles', ['第２章中「取組」を「事業」に改める。'], ['- 第1項 甲及び乙は、取組を行う。', '- 第1項 甲は、取組の結果を報告する。', '+ 第1項 甲及び乙は、事業を行う。', '+ 第1項 甲は、事業の結果を報告する。']],
    ['has another heading', ['第２章の章名を「第２章　連携する取組」に改める。'], ['- 第２章 取組', '+ 第２章 連携する取組']],
    ['has another heading, which follows', ['第２章の章名を次のように改める。', '第２章　連携する取組'], ['- 第２章 取組', '+ 第２章 連携する取組']],
    ['has words of its heading changed', ['第２章の章名中「取組」を「連携する取組」に改める。'], ['- 第２章 取組', '+ 第２章 連携する取組']],
  ])('%s', (_, lines, expected) => {
    expect([...effect(...lines)].sort()).toEqual([...expected].sort());
  }); // prettier-ignore

  it.each([
    ['where its number is taken', ['第２章の次に次の１章を加える。', ...COSTS], 'その番号の部分が既にあります'],
    ['where one of its articles is there', ['第３章を第４章とし、第２章の次に次の１章を加える。', '第３章　費用', '第４条　費用は、甲の負担とする。'], 'その番号の部分が既にあります'],
    ['that is not there', ['第５章を削る。'], '変更される部分がありません'],
    ['whose new text does not follow', ['第３章の次に次の１章を加える。'], '新しい規定がありません'],
    ['with a branch number', ['第２章の２を削る。'], '改め文を読み取れません'],
  ])('is not changed %s', (_, lines, reason) => {
    expect(effect(...lines)).toEqual([`! ${reason}`]);
  }); // prettier-ignore

  it('that an instrument brings conforms, as what was made of it', async () => {
    const change = ['第３章を第４章とし、第２章の次に次の１章を加える。', ...COSTS];
    const versions = new Versions(BASE, amendment('令和3年2月15日', ...change));
    const { findings } = await validate(versions.quads, KNOWLEDGE.ontology.shapes);
    expect(findings).toEqual([]);
  });
});
