/** What differs between two texts, word by word. */

/** A run of words that both texts have, or one of them. */
export interface Run {
  readonly text: string;
  readonly kind: 'same' | 'before' | 'after';
}

/** Texts of more words than this, once what they share at both ends is gone, are shown as wholly different. */
const LONGEST = 1_500;

/** The shortest run inside a change that is shown as the same: a single を that happens to agree only confuses. */
const SHORTEST_SAME = 2;

/** The runs of both texts in their order. */
export function differences(before: string, after: string): readonly Run[] {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  const start = sharedLength(a, b, at => at);
  const end = sharedLength(a.slice(start), b.slice(start), (at, length) => length - 1 - at);
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  const inner =
    left.length * right.length > LONGEST * LONGEST
      ? whole(left.join(''), right.join(''))
      : compared(left, right);
  return joined([
    { kind: 'same', text: a.slice(0, start).join('') },
    ...inner,
    { kind: 'same', text: a.slice(a.length - end).join('') },
  ]);
}

const WORDS = new Intl.Segmenter('ja', { granularity: 'word' });

function wordsOf(text: string): readonly string[] {
  return [...WORDS.segment(text)].map(({ segment }) => segment);
}

function sharedLength(
  a: readonly string[],
  b: readonly string[],
  place: (at: number, length: number) => number,
): number {
  let at = 0;
  while (at < a.length && at < b.length && a[place(at, a.length)] === b[place(at, b.length)]) at++;
  return at;
}

function whole(before: string, after: string): readonly Run[] {
  return [
    { kind: 'before', text: before },
    { kind: 'after', text: after },
  ];
}

/** By the longest common subsequence. https://en.wikipedia.org/wiki/Longest_common_subsequence */
function compared(a: readonly string[], b: readonly string[]): readonly Run[] {
  const lengthAt = sharedLengths(a, b);
  const kindAt = (i: number, k: number): Run['kind'] => {
    if (a[i] === b[k]) return 'same';
    if (i === a.length || k === b.length) return i === a.length ? 'after' : 'before';
    return lengthAt(i + 1, k) >= lengthAt(i, k + 1) ? 'before' : 'after';
  };
  const runs: Run[] = [];
  let [i, k] = [0, 0];
  while (i < a.length || k < b.length) {
    const kind = kindAt(i, k);
    runs.push({ kind, text: (kind === 'after' ? b[k] : a[i]) ?? '' });
    if (kind !== 'after') i++;
    if (kind !== 'before') k++;
  }
  return withoutAccidents(joined(runs));
}

/** How many words the rests of two texts behind two places share. */
function sharedLengths(
  a: readonly string[],
  b: readonly string[],
): (i: number, k: number) => number {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  const lengthAt = (i: number, k: number): number => lengths[i * width + k] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let k = b.length - 1; k >= 0; k--)
      lengths[i * width + k] =
        a[i] === b[k] ? lengthAt(i + 1, k + 1) + 1 : Math.max(lengthAt(i + 1, k), lengthAt(i, k + 1)); // prettier-ignore
  return lengthAt;
}

/** Runs of one kind as one; empty ones left out. */
function joined(runs: readonly Run[]): readonly Run[] {
  const result: Run[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (run.text === '') continue;
    if (last?.kind === run.kind) result[result.length - 1] = { ...run, text: last.text + run.text };
    else result.push(run);
  }
  return result;
}

/** A short run that is the same inside a change belongs to it; what goes stands before what comes. */
function withoutAccidents(runs: readonly Run[]): readonly Run[] {
  const result: Run[] = [];
  let [before, after] = ['', ''];
  const close = (): void => {
    result.push({ kind: 'before', text: before }, { kind: 'after', text: after });
    [before, after] = ['', ''];
  };
  for (const run of runs) {
    const isAccident = run.kind === 'same' && run.text.length < SHORTEST_SAME && run !== runs.at(-1); // prettier-ignore
    if (run.kind === 'same' && !isAccident) {
      close();
      result.push(run);
      continue;
    }
    if (run.kind !== 'after') before += run.text;
    if (run.kind !== 'before') after += run.text;
  }
  close();
  return joined(result);
}
