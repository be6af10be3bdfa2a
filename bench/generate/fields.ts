/** What municipalities do together, by field of the guideline: what a measure is called, and things done in it. */
import type { Field } from './model.js';

interface Subject {
  readonly title: string;
  /** Each can be worked on: …に取り組む. */
  readonly things: readonly string[];
  /** What it is for: …を図るため. */
  readonly aim: string;
}

const BY_FIELD = {
  A: [
    { title: '創業しやすい環境づくり', things: ['創業塾の開催', '空き店舗の活用', '起業相談窓口の設置'], aim: '新たな雇用の創出' },
    { title: '地場産品の販路開拓', things: ['首都圏での物産展の開催', '統一ブランドの構築', '商談会への出展'], aim: '地域経済の循環' },
    { title: '広域観光の推進', things: ['周遊ルートの造成', '多言語による案内の充実', '観光データの分析'], aim: '交流人口の増加' },
    { title: '農林水産業の担い手確保', things: ['就農希望者の受入れ', 'スマート農業の実証', '鳥獣被害防止施設の設置'], aim: '農林水産業の持続的な発展' },
    { title: '企業誘致の推進', things: ['産業用地の情報発信', '立地企業の訪問', '合同企業説明会の開催'], aim: '産業基盤の安定' },
    { title: '成長戦略の策定', things: ['産学官による懇談会の運営', '圏域経済の分析', 'ビジョンの進捗管理'], aim: '圏域経済の成長' },
  ],
  B: [
    { title: '高度救急医療の確保', things: ['救命救急センターの運営', 'ドクターカーの運行', '専門医の育成'], aim: '救命率の向上' },
    { title: '中心拠点の整備', things: ['駅前広場の再整備', '文化会館の機能更新', '歩行空間の改善'], aim: '都市の魅力の向上' },
    { title: '広域交通網の構築', things: ['幹線バス路線の再編', '鉄道駅の乗換改善', '空港への交通手段の確保'], aim: '移動の円滑化' },
    { title: '高等教育の充実', things: ['大学の公開講座の開催', '奨学金返還制度の創設', '学生の地域活動の促進'], aim: '若者の定着' },
  ],
  CA: [
    { title: '休日夜間診療の確保', things: ['当番医制度の維持', '看護職員の確保', '診療情報の共有'], aim: '安心できる医療の提供' },
    { title: '子育て環境の充実', things: ['病児保育の広域利用', 'ファミリー・サポート・センターの運営', '保育士研修の開催'], aim: '子育て世帯の負担の軽減' },
    { title: '高齢者福祉の向上', things: ['認知症カフェの開設', '介護人材の育成', '見守り活動の推進'], aim: '住み慣れた地域での暮らしの継続' },
    { title: '図書館の相互利用', things: ['貸出カードの共通化', '蔵書検索システムの統合', '移動図書館の巡回'], aim: '生涯学習の振興' },
    { title: '消防体制の強化', things: ['通信指令業務の集約', '消防団員の確保', '特殊車両の配置'], aim: '災害時の即応力の向上' },
    { title: 'ごみの減量と再資源化', things: ['分別方法の統一', '処理施設の更新', '食品ロスの削減'], aim: '循環型社会の形成' },
    { title: '消費生活相談の充実', things: ['相談窓口の共同設置', '相談員の養成', '啓発講座の開催'], aim: '消費者被害の防止' },
  ],
  CB: [
    { title: '生活交通の維持', things: ['デマンド交通の導入', 'コミュニティバスの乗入れ', 'バスロケーションシステムの導入'], aim: '交通弱者の移動手段の確保' },
    { title: '移住定住の促進', things: ['移住相談会の開催', '空き家バンクの運営', 'お試し住宅の提供'], aim: '人口減少の抑制' },
    { title: '道路網の整備', things: ['幹線道路の改良', '橋りょうの長寿命化', '除雪の効率化'], aim: '圏域内の往来の円滑化' },
    { title: '地産地消の推進', things: ['学校給食への地元食材の供給', '直売所の合同催事', '食育教室の開催'], aim: '地域農業への理解の促進' },
  ],
  CC: [
    { title: '職員の人材育成', things: ['合同研修の開催', '専門職員の人事交流', '政策課題の研究'], aim: '行政運営能力の向上' },
    { title: '外部人材の活用', things: ['専門家の招へい', 'デジタル人材の確保', '大学教員による講義'], aim: '圏域の経営力の強化' },
    { title: '公共施設の適正配置', things: ['施設情報の共有', '施設予約システムの統一', '広域的な利用料金の設定'], aim: '行政サービスの効率化' },
  ],
} satisfies Partial<Record<Field, readonly Subject[]>>; // prettier-ignore

/** The subjects of each field. Those of 定住自立圏 are the parts of pillar C. */
export const SUBJECTS: Readonly<Record<Field, readonly Subject[]>> = {
  ...BY_FIELD,
  T1: BY_FIELD.CA,
  T2: BY_FIELD.CB,
  T3: BY_FIELD.CC,
};
