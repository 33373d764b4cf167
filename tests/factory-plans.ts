// 試験の組織の形。どの規程の組でも、同じ呼び名（課・係・係員など）で同じ立場の部署と人が得られる。
import type { ProfileId } from '../src/engine/definition.ts'

export const UNIT_KEYS = ['本部', '部', '課', '係', '他部', '他課', '他係'] as const
export type UnitKey = (typeof UNIT_KEYS)[number]
/** 補佐 is placed in the 課 itself and 代理 in the 係; both may be nominated where the document asks for a post above 係長. */
export const PERSON_KEYS = ['本部長', '部長', '課長', '補佐', '代理', '係長', '係員', '同僚', '他部長', '他課長', '他補佐', '他代理', '他係長', '他係員'] as const
export type PersonKey = (typeof PERSON_KEYS)[number]

export const USERNAMES: Readonly<Record<PersonKey, string>> = {
  本部長: 'chief', 部長: 'director', 課長: 'head', 補佐: 'assistant', 代理: 'deputy', 係長: 'leader', 係員: 'clerk', 同僚: 'colleague',
  他部長: 'other-director', 他課長: 'other-head', 他補佐: 'other-assistant', 他代理: 'other-deputy', 他係長: 'other-leader', 他係員: 'other-clerk',
}

type Unit = readonly [name: string, kind: string]
type Staff = readonly [post: string, rank: string]
export interface TestPlan {
  readonly units: Readonly<Record<UnitKey, Unit>>
  readonly chief: Staff
  readonly director: Staff
  readonly head: Staff
  readonly assistant: Staff
  readonly deputy: Staff
  readonly leader: Staff
  readonly clerk: Staff
  /** Who is nominated for a role of the 課 or 係 (the same of the other 課); roles not named go to the first who is eligible. */
  readonly nominated: Readonly<Record<string, PersonKey>>
}

const police = { director: ['部長', '警視正'], head: ['課長', '警視'], leader: ['係長', '警部補'], clerk: ['係員', '巡査'] } as const
export const TEST_PLANS: Readonly<Record<ProfileId, TestPlan>> = {
  'saitama-police': {
    ...police, chief: ['本部長', '警視監'], assistant: ['課長補佐', '警部'], deputy: ['課長補佐', '警部'],
    units: { 本部: ['試験県警察本部', '警察本部'], 部: ['生活安全部', '部'], 課: ['少年課', '課'], 係: ['少年係', '係'], 他部: ['総務部', '部'], 他課: ['情報管理課', '課'], 他係: ['企画係', '係'] },
    nominated: { 運用管理担当者: '補佐', 運用管理補助者: '係長', 情報セキュリティ管理者: '他部長', システム運用責任者: '他課長', 監査官: '他補佐' },
  },
  mpd: {
    ...police, chief: ['警視総監', '警視総監'], assistant: ['庶務担当課長代理', '警部'], deputy: ['課長代理', '警部'],
    units: { 本部: ['試験警視庁', '本部'], 部: ['生活安全部', '部'], 課: ['少年課', '課'], 係: ['少年係', '係'], 他部: ['総務部', '部'], 他課: ['情報管理課', '課'], 他係: ['企画係', '係'] },
    nominated: { 情報管理責任者: '補佐', 情報管理者: '代理', 情報管理補助者: '係長', セキュリティ指導員: '係長', セキュリティ準指導員: '同僚', 情報セキュリティ管理者: '他部長', 情報セキュリティ管理補佐官: '他課長', 警視庁CSIRTの長: '他課長' },
  },
  'hokkaido-police': {
    ...police, chief: ['本部長', '警視監'], assistant: ['課長補佐', '警部'], deputy: ['主査', '警部補'],
    units: { 本部: ['試験道警察本部', '警察本部'], 部: ['警務部', '部'], 課: ['広報課', '課'], 係: ['広報係', '係'], 他部: ['総務部', '部'], 他課: ['情報管理課', '課'], 他係: ['企画係', '係'] },
    nominated: { 生体情報登録担当者: '係長' },
  },
  municipality: {
    chief: ['市長', '特別職'], director: ['部長', '部長級'], head: ['課長', '課長級'], assistant: ['課長補佐', '課長補佐級'], deputy: ['主幹', '課長補佐級'], leader: ['係長', '係長級'], clerk: ['主事', '主事級'],
    units: { 本部: ['試験市', '市'], 部: ['市民部', '部'], 課: ['税務課', '課'], 係: ['市民税係', '係'], 他部: ['情報政策担当部', '部'], 他課: ['情報政策課', '課'], 他係: ['基盤係', '係'] },
    nominated: { 統括情報セキュリティ責任者: '他部長', 情報セキュリティ監査統括責任者: '部長', CSIRTの構成員: '他課長', CSIRT責任者: '他課長' },
  },
}
export const NAMES: Readonly<Record<PersonKey, readonly [name: string, kana: string]>> = {
  本部長: ['大原 一郎', 'オオハラ イチロウ'], 部長: ['森 次郎', 'モリ ジロウ'], 課長: ['髙橋 三枝', 'タカハシ ミエ'], 補佐: ['渡邉 史郎', 'ワタナベ シロウ'], 代理: ['今井 五月', 'イマイ サツキ'],
  係長: ['西村 六花', 'ニシムラ リッカ'], 係員: ['山田 七海', 'ヤマダ ナナミ'], 同僚: ['石川 八雲', 'イシカワ ヤクモ'], 他部長: ['藤井 九', 'フジイ キュウ'], 他課長: ['小川 十和', 'オガワ トワ'],
  他補佐: ['前田 百合', 'マエダ ユリ'], 他代理: ['岡田 千尋', 'オカダ チヒロ'], 他係長: ['長谷川 万里', 'ハセガワ マリ'], 他係員: ['村上 億', 'ムラカミ オク'],
}
