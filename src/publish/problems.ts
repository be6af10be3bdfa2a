/** What can go wrong with a store that was found: what is there now, and what to do. */
import type { RemoteError } from '../engine/remote/http.js';
import { InputError } from '../model/input-error.js';

/** Its default graph has data that are not ours to replace. */
export function othersData(address: string): InputError {
  return new InputError({
    ja: `${address} の既定グラフにはほかのデータがあります。上書きはしません（何も変えていません）。空のデータセットを作って指定するか、既定グラフを空にしてください。`,
    en: `the default graph of ${address} holds other data, which are not replaced: nothing was changed. Make a dataset of its own for ours, or empty the default graph.`,
  });
}

/** It failed before anything was changed. */
export function notBegun(error: RemoteError): InputError {
  const { ja, en } = whatHappened(error);
  return new InputError({
    ja: `${ja}。データはまだ何も変えていません。原因を直して、もう一度 renkei publish を実行してください。`,
    en: `${en}. Nothing of the data there was changed. Mend the cause and run renkei publish again.`,
  });
}

/** It failed with some graphs as they were, and some as they should be. */
export function brokenOff(error: RemoteError, graph?: string): InputError {
  const { ja, en } = whatHappened(error);
  const where = graph === undefined ? { ja: '', en: '' } : { ja: `グラフ ${graph}: `, en: `graph ${graph}: ` };
  return new InputError({
    ja: `途中で終わりました（${where.ja}${ja}）。${STATE.ja}原因を直して、もう一度 renkei publish を実行すれば、すべて入れ直します。`,
    en: `it was broken off (${where.en}${en}). ${STATE.en} Mend the cause and run renkei publish again: it replaces all.`,
  });
} // prettier-ignore

/** What is there then, as far as we know: the triples that name a version are the last to come. */
const STATE = {
  ja: 'サーバーには新旧のグラフが混ざっているかもしれません。版を名乗る既定グラフは最初に消して最後に入れるので、それが揃うまで renkei serve --store はこのサーバーに問い合わせません。',
  en: 'The store may have graphs of both versions. Its default graph, which names the version, is taken away first and comes back last: until it is whole, renkei serve --store does not ask this store.',
};

/** `http://…: it answered 500: …`; for somebody who broke it off, that they did. */
function whatHappened({ kind, message }: RemoteError): { readonly ja: string; readonly en: string } {
  return kind === 'stopped' ? { ja: '中断されました', en: 'you stopped it' } : { ja: message, en: message };
} // prettier-ignore

/** How a count differs. */
export interface Difference {
  readonly address: string;
  /** The first graph that has another number. */
  readonly graph: string;
  readonly expected: number;
  readonly found: number;
  /** How many graphs have. */
  readonly graphs: number;
}

/** What is there then is not what was sent. */
export function notWhole({ address, graph, expected, found, graphs }: Difference): InputError {
  return new InputError({
    ja: `送ったあとで ${address} を数えると、${graphs} 個のグラフで数が合いません（${graph}: ${expected} 件のはずが ${found} 件）。${STATE.ja}ほかに書き込む人がいないか、容量が足りるか、サーバーの記録を確かめて、もう一度 renkei publish を実行してください。`,
    en: `counted at ${address} after it was sent, ${graphs} graphs do not have what they should (${graph}: ${found} triples in the place of ${expected}). ${STATE.en} See whether somebody else writes there, whether there is room, and the log of the server; then run renkei publish again.`,
  });
}
