import type { ProfileId } from '../engine/definition.ts'

/** A piece of information of the sample: title, business, levels, form, and how it came about (`of`: the titles it was made or copied from). */
export interface AssetPlan {
  readonly title: string
  readonly business: string
  readonly levels: readonly [confidentiality: 1 | 2 | 3, integrity: 1 | 2, availability: 1 | 2]
  readonly kind?: '文書' | 'データ'
  readonly paper?: true
  readonly personal?: true
  readonly how?: '複製' | '作成'
  readonly of?: readonly string[]
  readonly limits?: readonly ('no-copy' | 'no-distribution' | 'no-take-out' | 'own')[]
  readonly openTo?: '所属' | '組織全体'
}

const POLICE: readonly AssetPlan[] = [
  { title: '許可営業所一覧', business: '風俗営業等の許可', levels: [2, 1, 1], kind: 'データ', openTo: '所属' }, { title: '被害届の受理一覧', business: '犯罪被害の受理', levels: [2, 2, 1], personal: true },
  { title: '防犯カメラの映像', business: '捜査', levels: [2, 2, 1], personal: true, limits: ['no-distribution'] }, { title: '相談受理の記録', business: '相談業務', levels: [2, 1, 2], personal: true },
  { title: '相談受理の記録（月別抜粋）', business: '相談業務', levels: [2, 1, 1], how: '作成', of: ['相談受理の記録'] }, { title: '相談受理の記録の写し（課長用）', business: '相談業務', levels: [2, 1, 1], how: '複製', of: ['相談受理の記録'], personal: true },
  { title: '警備計画（秘密文書相当）', business: '警衛・警護', levels: [3, 2, 1], limits: ['no-copy'] }, { title: '警備計画の要点（幹部説明用）', business: '警衛・警護', levels: [3, 1, 1], how: '作成', of: ['警備計画（秘密文書相当）'], kind: '文書', limits: ['no-copy'] },
  { title: '防犯講話の説明資料', business: '防犯広報', levels: [1, 1, 1], kind: '文書', openTo: '組織全体' }, { title: '防犯講話の説明資料（高齢者向け）', business: '防犯広報', levels: [1, 1, 1], kind: '文書', how: '作成', of: ['防犯講話の説明資料'], openTo: '組織全体' },
  { title: '広報写真', business: '防犯広報', levels: [1, 1, 1], openTo: '組織全体' }, { title: '照会結果の控え', business: '捜査', levels: [2, 1, 1], kind: '文書', paper: true, personal: true, limits: ['no-take-out'] },
  { title: '取調べ録音・録画の複写', business: '捜査', levels: [2, 2, 2], personal: true, limits: ['own'] }, { title: '交通事故の現場写真', business: '交通事故捜査', levels: [2, 2, 1], personal: true },
]
const POLICE_EVERYWHERE: readonly AssetPlan[] = [
  { title: '当直勤務割', business: '勤務管理', levels: [2, 1, 1] }, { title: '装備資機材の点検表', business: '装備管理', levels: [1, 1, 1], openTo: '組織全体' }, { title: '会議録', business: '庶務', levels: [2, 1, 1], kind: '文書', paper: true },
  { title: '術科訓練の計画表', business: '教養', levels: [1, 1, 1], openTo: '組織全体' }, { title: '職員の連絡先一覧', business: '庶務', levels: [2, 1, 2], personal: true },
]
const CITY: readonly AssetPlan[] = [
  { title: '手当受給者の一覧', business: '特別障害者手当', levels: [2, 2, 1], personal: true }, { title: '障害福祉サービスの請求データ', business: '障害福祉サービス費の支給', levels: [2, 2, 2], personal: true },
  { title: '障害福祉サービスの請求データの写し（国保連提出用）', business: '障害福祉サービス費の支給', levels: [2, 2, 2], how: '複製', of: ['障害福祉サービスの請求データ'], personal: true }, { title: '支給決定の月次統計', business: '障害福祉サービス費の支給', levels: [2, 1, 1], how: '作成', of: ['障害福祉サービスの請求データ', '手当受給者の一覧'] },
  { title: '避難行動要支援者名簿', business: '災害時の避難支援', levels: [3, 2, 2], personal: true, limits: ['no-copy'] }, { title: '避難行動要支援者名簿（地区別抜粋）', business: '災害時の避難支援', levels: [3, 2, 1], how: '作成', of: ['避難行動要支援者名簿'], personal: true, limits: ['no-copy'] },
  { title: '市民向け説明会の資料', business: '制度の広報', levels: [1, 1, 1], kind: '文書', openTo: '組織全体' }, { title: '制度のしおり（ホームページ掲載用）', business: '制度の広報', levels: [1, 1, 1], kind: '文書', how: '作成', of: ['市民向け説明会の資料'], openTo: '組織全体' },
  { title: '広報用の写真', business: '制度の広報', levels: [1, 1, 1], openTo: '組織全体' }, { title: '相談支援の記録', business: '相談支援', levels: [2, 1, 2], personal: true, limits: ['own'] }, { title: '窓口の受付簿', business: '窓口', levels: [2, 1, 1], kind: '文書', paper: true, personal: true },
]
const CITY_EVERYWHERE: readonly AssetPlan[] = [
  { title: '予算要求の資料', business: '予算', levels: [2, 1, 1] }, { title: '課の事務分担表', business: '庶務', levels: [1, 1, 1], openTo: '組織全体' }, { title: '会議録（公開分）', business: '庶務', levels: [1, 1, 1], kind: '文書', openTo: '組織全体' },
  { title: '窓口の申請書', business: '窓口', levels: [2, 2, 1], kind: '文書', paper: true, personal: true }, { title: '工事・委託の設計図書', business: '契約', levels: [2, 2, 1], kind: '文書' },
]

/** What the unit shown holds, and what any unit may hold. */
export const assetsOf = (profile: ProfileId): { readonly shown: readonly AssetPlan[]; readonly anywhere: readonly AssetPlan[] } =>
  (profile === 'municipality' ? { shown: CITY, anywhere: CITY_EVERYWHERE } : { shown: POLICE, anywhere: POLICE_EVERYWHERE })
