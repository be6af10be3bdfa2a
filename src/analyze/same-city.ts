/** Wards that a text names by the city before them: 札幌市中央区及び同西区. */
import type { MunicipalityName } from '../model/agreement.js';
import { present } from '../model/present.js';
import type { Named } from './party-names.js';

/** 同西区. */
const SAME = /^同(?<ward>[^同]{1,6}区)$/;

/** The city that a name begins with: 札幌市 of 札幌市中央区, 四日市市. */
const CITY = /^.+市(?=[^市]*区$|$)/;

/**
 * Names of which 同 before a ward is the city of the name before; where that is a ward of Tokyo, its prefecture.
 *
 *     札幌市、同西区        札幌市西区
 *     東京都新宿区、同港区  東京都 港区
 *     松山市、同西区        松山市西区: whether there is one, the lists tell
 *     砥部町、同西区        stays: no city is before it
 */
export function withWardsOf<One extends Named>(names: readonly One[]): readonly One[] {
  return names.reduce<readonly One[]>((done, one) => {
    const { municipality } = one.identity;
    const ward = SAME.exec(municipality?.name ?? '')?.groups?.['ward'];
    const full = ward === undefined ? undefined : wardOf(ward, done.at(-1)?.identity.municipality);
    const next =
      full === undefined ? one : { ...one, identity: { ...one.identity, municipality: full } };
    return [...done, next];
  }, []);
}

function wardOf(ward: string, before: MunicipalityName | undefined): MunicipalityName | undefined {
  const { name = '', prefecture } = before ?? {};
  const city = CITY.exec(name)?.[0];
  if (city !== undefined) return { name: city + ward, ...present({ prefecture }) };
  return name.endsWith('区') ? { name: ward, ...present({ prefecture }) } : undefined;
}
