/** Why a query is refused, in Japanese: the parser, the engine and the search say it in English. */

const REASONS: readonly (readonly [RegExp, string])[] = [
  [/^more is expected.*$/, 'この後に続きが要ります。'],
  [/^unexpected text near “(.*)”\.$/, '「$1」はここに書けません。'],
  [/^unexpected text.*$/, 'ここに書けない文字列です。'],
  [/^the prefix (\S*): is not declared.*$/, '接頭辞 $1: の PREFIX の行がありません。'],
  [/^no query.*$/, '問い合わせがありません。'],
  [
    /^(\?\S+) is neither grouped nor aggregated.*$/,
    '$1 は GROUP BY にも集計（COUNT など）にも入っていません。GROUP BY $1 を加えるか、集計してください。',
  ],
  [
    /^GROUP BY not allowed with wildcard.*$/,
    'GROUP BY と SELECT * は一緒に使えません。変数を並べてください。',
  ],
  [
    /^Variable used to bind is already bound \((\?\S+)\).*$/,
    '$1 は BIND より前でもう使われています。別の名前にしてください。',
  ],
  [
    /^Variable (\S+) used more than once in SELECT clause.*$/,
    '?$1 が SELECT に二度あります。別の名前にしてください。',
  ],
  [
    /^The SELECT overrides an existing variable.*$/,
    'AS の後の変数が、もう使われています。別の名前にしてください。',
  ],
  [/^Number of dataBlockValues does not match.*$/, 'VALUES の値の数が、変数の数と合いません。'],
  [
    /^Detected reuse of blank node across.*\((_:\S+)\).*$/,
    '空白ノード $1 が、離れた二つの箇所にあります。変数にしてください。',
  ],
  [/^the engine cannot read it.*$/, 'エンジンで読めない書き方があります。'],
  [
    /^.* is understood only as a property in a pattern, and in no path.*$/,
    'rk:containsText は、三つ組の述語としてだけ使えます（パスの中では使えません）。',
  ],
  [
    /^.* is understood in queries of SPARQL 1\.1 only.*$/,
    'rk:containsText は SPARQL 1.1 の問い合わせでだけ使えます。',
  ],
  [
    /^.* needs a variable or a whole IRI as its node.*$/,
    'rk:containsText の主語は、変数か IRI にしてください。',
  ],
  [
    /^.* cannot stand in a subquery inside of GRAPH with a variable.*$/,
    '変数の GRAPH の中の副問い合わせでは rk:containsText を使えません。GRAPH を副問い合わせの中に入れてください。',
  ],
  [
    /^.* needs words that the query says.*$/,
    'rk:containsText には言葉が要ります。文字列か、そばの VALUES や BIND で文字列を与えた変数にしてください。',
  ],
  [
    /^.* cannot be bounded by FROM, GRAPH or the graphs of the protocol.*$/,
    'データが別のサーバーにあるので、rk:containsText を FROM や GRAPH で絞ることはできません。',
  ],
  [
    /^.* finds (\d+) nodes with "(.*)", (\d+) are the most of a query.*$/,
    'rk:containsText が「$2」で $1 件を見つけました（1つの問い合わせで $3 件まで）。言葉を増やしてください。',
  ],
];

/** A reason in Japanese; undefined where somebody else's words are all there is. */
export function japaneseReason(reason: string): string | undefined {
  const [pattern, said = ''] = REASONS.find(([known]) => known.test(reason)) ?? [];
  return pattern === undefined ? undefined : reason.replace(pattern, said);
}
