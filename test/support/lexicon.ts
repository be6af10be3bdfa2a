/** A lexicon and registers by hand: names that are hard to tell apart, and a few of everything else. */
import type { Lexicon, ThemeTerm } from '../../src/model/agreement.js';
import type { Authorities, Municipality, Prefecture } from '../../src/model/links.js';
import { nameKey } from '../../src/model/links.js';

const PREFECTURES: readonly Prefecture[] = [
  ['01', '北海道'],
  ['07', '福島県'],
  ['11', '埼玉県'],
  ['13', '東京都'],
  ['24', '三重県'],
  ['26', '京都府'],
  ['34', '広島県'],
  ['35', '山口県'],
  ['38', '愛媛県'],
  ['44', '大分県'],
  ['46', '鹿児島県'],
].map(([code = '', name = '']) => ({ code, name }));

/** Name and six-digit code of each municipality. */
const MUNICIPALITIES: readonly (readonly [string, string])[] = [
  ['伊達市', '012335'],
  ['室蘭市', '012050'],
  ['伊達市', '072133'],
  ['福島市', '072010'],
  ['郡山市', '072036'],
  ['東松山市', '112127'],
  ['ときがわ町', '113492'],
  ['府中市', '132063'],
  ['調布市', '132080'],
  ['津市', '242012'],
  ['四日市市', '242021'],
  ['菰野町', '243418'],
  ['京都市', '261009'],
  ['広島市', '341002'],
  ['福山市', '342076'],
  ['府中市', '342084'],
  ['廿日市市', '342131'],
  ['岩国市', '352080'],
  ['松山市', '382019'],
  ['伊予市', '382108'],
  ['東温市', '382159'],
  ['砥部町', '384020'],
  ['中津市', '442038'],
  ['いちき串木野市', '462195'],
  ['日置市', '462161'],
];

const THEMES: readonly ThemeTerm[] = [
  { term: '観光', themes: ['tourism'], use: 'head' },
  { term: '医療', themes: ['medical'], use: 'head' },
  { term: '防災', themes: ['disaster'], use: 'head' },
  { term: '企業', themes: ['industry-startup'], use: 'example' },
  { term: '教育・文化', themes: ['education', 'culture'], use: 'combined' },
  { term: '文化', themes: ['culture'], use: 'head' },
  { term: '文化施設', themes: [], use: 'mask' },
  { term: '=環境', themes: ['environment'], use: 'head' },
  { term: '公共交通', themes: ['public-transport'], use: 'head' },
  { term: '地域公共交通', themes: ['local-transit'], use: 'head' },
];

/** The lexicon of these names and terms. */
export const LEXICON: Lexicon = {
  municipalities: new Set(MUNICIPALITIES.map(([name]) => name)),
  prefectures: PREFECTURES.map(({ name }) => name),
  themes: THEMES,
  broaderTheme: new Map([
    ['advanced-medical', 'medical'],
    ['community-medical', 'medical'],
    ['local-transit', 'public-transport'],
    ['wide-area-transit', 'public-transport'],
  ]),
  guidelineItems: new Map([
    ['advanced-medical', ['B1']],
    ['community-medical', ['CA1']],
    ['wide-area-transit', ['B2']],
    ['local-transit', ['CB1']],
  ]),
};

function municipalityOf([name, dantaiCode]: readonly [string, string]): Municipality {
  const prefecture = PREFECTURES.find(({ code }) => dantaiCode.startsWith(code));
  if (prefecture === undefined) throw new Error(`no prefecture for ${dantaiCode}`);
  return { code: dantaiCode.slice(0, 5), dantaiCode, name, prefecture };
}

function byName(): ReadonlyMap<string, readonly Municipality[]> {
  const all = MUNICIPALITIES.map(municipalityOf);
  return new Map(all.map(({ name }) => [nameKey(name), all.filter(other => other.name === name)]));
}

/** The registers that these names are looked up in. */
export const AUTHORITIES: Authorities = {
  municipalities: byName(),
  prefectures: PREFECTURES,
  regions: [
    { slug: 'matsuyama', label: 'まつやま圏域', officialName: 'まつやま圏域連携中枢都市圏' },
    { slug: 'hiroshima', label: '広島広域都市圏', officialName: '広島広域都市圏' },
    { slug: 'tokai-east', label: '東海東部圏域', officialName: '東海圏域連携中枢都市圏' },
    { slug: 'tokai-west', label: '東海西部圏域', officialName: '東海連携中枢都市圏' },
  ],
  laws: [
    {
      lawId: '322AC0000000067',
      name: '地方自治法',
      number: '昭和22年法律第67号',
      promulgatedOn: '1947-04-17',
    },
  ],
  notices: [
    {
      slug: 'guideline',
      name: '連携中枢都市圏構想推進要綱',
      number: '総行市第200号',
      issuedOn: '2014-08-25',
      issuer: '総務省自治行政局長',
    },
  ],
};
