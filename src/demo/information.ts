import type { ProfileId } from '../engine/definition.ts'

/** What is kept on media: title, confidentiality, integrity, availability, most records. */
export type InformationPlan = readonly [title: string, confidentiality: 1 | 2 | 3, integrity: 1 | 2, availability: 1 | 2, records: number]

const POLICE: readonly InformationPlan[] = [
  ['防犯講話の説明資料', 1, 1, 1, 0], ['広報写真', 1, 1, 1, 0], ['術科訓練の計画表', 1, 1, 1, 0], ['許可営業所一覧', 2, 1, 1, 800], ['被害届の受理一覧', 2, 2, 1, 350], ['防犯カメラの映像', 2, 2, 1, 12],
  ['照会結果の控え', 2, 1, 1, 40], ['当直勤務割', 2, 1, 1, 60], ['交通事故の現場写真', 2, 2, 1, 90], ['相談受理の記録', 2, 1, 2, 120], ['装備資機材の点検表', 1, 1, 1, 0], ['取調べ録音・録画の複写', 2, 2, 2, 3], ['警備計画（秘密文書相当）', 3, 2, 1, 1],
]
const CITY: readonly InformationPlan[] = [
  ['市民向け説明会の資料', 1, 1, 1, 0], ['広報用の写真', 1, 1, 1, 0], ['会議録（公開分）', 1, 1, 1, 0], ['手当受給者の一覧', 2, 2, 1, 1500], ['障害福祉サービスの請求データ', 2, 2, 2, 4200], ['要介護認定の調査票', 2, 1, 1, 260],
  ['納税通知の宛名データ', 3, 2, 2, 38_000], ['保育所の入園申込一覧', 2, 1, 1, 900], ['水道料金の検針データ', 2, 2, 1, 5200], ['工事の設計図', 2, 2, 1, 0], ['避難行動要支援者名簿', 3, 2, 2, 2100], ['住居表示の図面', 1, 1, 1, 0],
]
export const informationFor = (profile: ProfileId): readonly InformationPlan[] => (profile === 'municipality' ? CITY : POLICE)

/** What media are taken out for. */
export const PURPOSES: readonly (readonly [purpose: string, destination: string])[] = [
  ['会議での説明', '合同庁舎'], ['関係機関との打合せ', '県庁'], ['研修での使用', '研修センター'], ['現場での記録の保存', '管内の現場'], ['説明会での投影', '市民会館'], ['委託先への資料の引渡し', '受託事業者の事務所'],
]
