/** Real municipalities, with heads and addresses that nobody has. */
import { loadGazetteer } from '../../src/link/gazetteer.js';
import { SPACE } from './digits.js';
import type { Municipality } from '../../src/model/links.js';
import type { ModelParty } from './model.js';
import type { Random } from './random.js';

const FAMILY_NAMES = ['青木', '石田', '上野', '遠藤', '大久保', '川上', '木村', '工藤', '小島', '佐久間', '清水', '杉山', '高野', '千葉', '土屋', '中西', '野口', '橋本', '福田', '松井', '水野', '村上', '森', '山本', '渡部']; // prettier-ignore
const GIVEN_NAMES = ['明', '一郎', '和夫', '恵子', '健一', '茂', '孝', '哲也', '直樹', '典子', '浩二', '誠', '正人', '真由美', '美穂', '康弘', '裕', '義男', '良平', '薫']; // prettier-ignore
const QUARTERS = [
  '本町',
  '中央',
  '栄町',
  '大手町',
  '緑が丘',
  '新田',
  '城内',
  '元町',
  '東町',
  '若松町',
];

/** The municipalities whose name no other has, by prefecture: a name alone says which is meant. */
const byPrefecture: ReadonlyMap<string, readonly Municipality[]> = (() => {
  const found = new Map<string, Municipality[]>();
  for (const same of loadGazetteer().municipalities.values()) {
    const [only] = same;
    if (only === undefined || same.length > 1) continue;
    found.set(only.prefecture.name, [...(found.get(only.prefecture.name) ?? []), only]);
  }
  return found;
})();

/** Some municipalities of one prefecture: a city first, whatever joins it behind. */
export function someParties(random: Random, count: number): readonly ModelParty[] {
  const neighbours = random.pick(
    [...byPrefecture.values()].filter(
      all => all.filter(({ name }) => name.endsWith('市')).length > 2,
    ),
  );
  const core = random.pick(neighbours.filter(({ name }) => name.endsWith('市')));
  const others = random.sample(
    neighbours.filter(({ name }) => name !== core.name),
    count - 1,
  );
  return [core, ...others].map(municipality => partyOf(municipality, random));
}

function headOf(random: Random): string {
  return `${random.pick(FAMILY_NAMES)}${SPACE}${random.pick(GIVEN_NAMES)}`;
}

function partyOf({ name, code, prefecture }: Municipality, random: Random): ModelParty {
  return {
    name,
    code,
    prefecture: prefecture.name,
    office: `${name}長`,
    head: headOf(random),
    address: addressIn(name, random),
  };
}

function addressIn(name: string, random: Random): string {
  const place = random.pick([
    `${random.int(1, 4)}丁目${random.int(1, 30)}番${random.int(1, 20)}号`,
    `${random.int(1, 2000)}番地`,
    `${random.int(1, 500)}番地${random.int(1, 9)}`,
  ]);
  return `${name}${random.pick(QUARTERS)}${place}`;
}

/** The prefecture of a municipality as a party. */
export function prefectureOf(party: ModelParty, random: Random): ModelParty {
  return {
    name: party.prefecture,
    ...(party.code === undefined ? {} : { code: party.code.slice(0, 2) }),
    prefecture: '',
    office: `${party.prefecture}知事`,
    head: headOf(random),
    address: addressIn(party.name, random),
  };
}

/** A union of municipalities for some task, which has no code here. */
export function unionNear(party: ModelParty, task: string, random: Random): ModelParty {
  const name = `${party.name.replace(/[市町村]$/, '')}${random.pick(['地区', '広域', '地域'])}${task}組合`;
  return {
    name,
    prefecture: '',
    office: `${name}管理者`,
    head: headOf(random),
    address: addressIn(party.name, random),
  };
}

/** A blank where the name of a party will stand. */
export function blankParty(random: Random): ModelParty {
  return { name: random.pick(['○○町', '○○市', '○○○', '□□町']), prefecture: '' };
}
