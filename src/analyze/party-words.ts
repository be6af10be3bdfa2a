/** The words by which a party is named: blanks, heads, organizations, descriptions. */

/** Marks that stand for a name that is not filled in. */
export const BLANK_MARK = '[○〇◯□■△▲◇●×＿_*xX]';

/** 〇〇県 before a blank name. */
const BLANK_PREFECTURE = `(?:[^、。()]{2,3}[都道府県]|${BLANK_MARK}{1,4}[都道府県])?`;

/**
 * A blank in place of a name: ○○○, □□市, △町, Ａ市, xx町, ＿＿町, （市町村名）, （空欄）, and the kind of a
 * municipality alone, where nothing was written before it.
 */
export const BLANK_NAME =
  `(?:${BLANK_PREFECTURE}${BLANK_MARK}{1,8}[市区町村]|${BLANK_MARK}{2,8}|[A-Z]{1,2}[市区町村]` +
  '|[\\[(](?:連携|構成|関係)?(?:市町村名?|団体名|空欄)[\\])]|空欄)';

/** A blank that is the whole of what stands before a definition: 町（以下「乙」という。）. */
export const BARE_KIND = '[市区町村]';

/** Who a text calls by its part in it alone, without a name. */
export const UNNAMED =
  /^(?:委託者|受託者|(?:委託|受託|関係|構成|連携|近隣)?市町村?|当事者|事業者|(?:応援|被応援)(?:側|市町村?))$/;

/** How the name of an association, a council or a corporation ends. */
export const ORGANIZATION_END =
  '(?:組合|広域連合|連合会?|協議会|協会|公社|機構|企業団|財団|会議所|商工会|連盟|大学|病院|会社|センター|公団|本部)';

/** How the name of a corporation begins. */
export const ORGANIZATION_START =
  '(?:株式会社|(?:社会福祉|学校|医療|宗教|独立行政|地方独立行政|国立大学|公立大学|特定非営利活動)法人|(?:一般|公益)?(?:社団|財団)法人)';

/** The head of an organization, behind its name: 管理者, 組合長, 会長. */
export const ORGANIZATION_HEAD =
  '(?:管理者|企業長|理事長|代表理事|会長|会頭|代表取締役(?:社長)?|長)';

/** What describes a party before its name: 連携中枢都市である松山市, 連携中枢都市宣言を行った松山市, 中心市松山市. */
export const DESCRIPTION =
  /^.*(?:である|を(?:行った|行い|した)|となる|する|としての|連携中枢都市(?!圏|宣言)|中心市(?!宣言))(?=[^、。]{2,20}$)/;
