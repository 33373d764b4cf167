import { mic } from '../../clauses/index.ts'
import type { Profile, RoleDefinition } from '../engine/profile.ts'

// 市区町村の型。総務省ガイドラインの例文による。自己承認を避ける先は管理者→責任者→統括→CISO→市長（docs/readings/0205）。
const notByHimself = mic['1-(8)-①']
const OFFICES = ['課', '室', '出先機関']
const DIVISIONS = ['部', '局', '行政委員会事務局', '議会事務局', '消防本部', '公営企業局']

const sections: RoleDefinition[] = [
  { name: '情報システム担当者', cites: [mic['1-(6)'], mic['kaisetsu-1-(6)']], level: 10, scope: 'system', anywhere: true, employment: ['regular', 'non-regular'], holder: { nominatedBy: '情報システム管理者', note: '職員に限ります。委託先の人は指名できません。' }, superior: '情報システム管理者' },
  { name: '情報システム管理者', cites: [mic['1-(5)-①'], mic['1-(5)-②'], mic['1-(5)-③'], notByHimself], level: 40, scope: 'system', kinds: OFFICES, holder: { head: true }, superior: '情報セキュリティ責任者' },
  { name: '情報セキュリティ管理者', cites: [mic['1-(4)-①'], mic['1-(4)-②'], notByHimself], level: 40, scope: 'unit', kinds: OFFICES, holder: { head: true }, superior: '情報セキュリティ責任者' },
  { name: '情報セキュリティ責任者', cites: [mic['1-(3)-①'], mic['1-(3)-②'], notByHimself], level: 60, scope: 'unit', kinds: DIVISIONS, holder: { head: true }, superior: '統括情報セキュリティ責任者' },
]
const wholeCity: RoleDefinition[] = [
  { name: '最高情報セキュリティアドバイザー', cites: [mic['1-(1)-②']], level: 0, optional: true, scope: 'organisation', holder: { nominatedBy: 'CISO', note: '専門的な知識と経験のある専門家です。' }, superior: 'CISO' },
  { name: '個人情報保護担当者', cites: [mic['kaisetsu-3-(4)-⑧']], level: 0, optional: true, scope: 'organisation', holder: { nominatedBy: 'CISO', note: '個人情報保護の条例等に照らして確認する人です。' }, superior: '統括情報セキュリティ責任者' },
  { name: 'CSIRTの構成員', cites: [mic['1-(1)-③'], mic['1-(9)-②']], level: 20, scope: 'organisation', holder: { nominatedBy: 'CISO', note: 'CSIRTに所属する職員です。' }, superior: '統括情報セキュリティ責任者', employment: ['regular', 'non-regular'] },
  { name: 'CSIRTの業務統括', cites: [mic['1-(9)-②']], level: 30, scope: 'organisation', holder: { nominatedBy: 'CISO' }, superior: '統括情報セキュリティ責任者', memberOf: 'CSIRTの構成員' },
  { name: 'CSIRTの外部連携担当', cites: [mic['1-(9)-②']], level: 30, scope: 'organisation', holder: { nominatedBy: 'CISO' }, superior: '統括情報セキュリティ責任者', memberOf: 'CSIRTの構成員' },
  { name: 'CSIRT責任者', cites: [mic['1-(9)-①'], mic['1-(9)-②']], level: 70, scope: 'organisation', memberOf: 'CSIRTの構成員', holder: { nominatedBy: 'CISO' }, superior: '統括情報セキュリティ責任者' },
  { name: '情報セキュリティ監査統括責任者', cites: [mic['9.1-(1)'], mic['1-(8)-②']], level: 70, scope: 'organisation', holder: { nominatedBy: 'CISO' }, superior: 'CISO' },
  { name: '統括情報セキュリティ責任者', cites: [mic['1-(2)-①'], mic['1-(2)-②'], notByHimself], level: 80, scope: 'organisation', holder: { nominatedBy: 'CISO', proposes: '情報政策担当部長', note: '情報政策担当部長を充てます。' }, superior: 'CISO' },
  { name: '副CISO', cites: [mic['1-(1)-④']], level: 90, optional: true, scope: 'organisation', holder: { nominatedBy: 'CISO', note: '必要に応じて１人だけ置きます。' }, superior: 'CISO', single: true },
  { name: 'CISO', cites: [mic['1-(1)-①'], notByHimself, mic['kaisetsu-1-(1)']], level: 100, scope: 'organisation', holder: { post: '副市長' }, mayBeNamed: true, irreplaceable: true, needsProxy: { cites: [mic['kaisetsu-1-(2)']] }, superior: 'head-above', single: true },
]

export const municipality: Profile = {
  id: 'municipality', name: '市区町村（総務省ガイドラインによる）', documents: ['mic'],
  ranks: ['主事級', '主任級', '係長級', '課長補佐級', '課長級', '部長級', '特別職'],
  unitKinds: ['市', ...DIVISIONS, ...OFFICES, '係'],
  headedKinds: OFFICES,
  roles: [...sections, ...wholeCity],
  decidesForHead: 'CISO',
  groups: [{ name: 'CSIRT', members: 'CSIRTの構成員', register: 'csirt-roles', to: 'CISO', cites: [mic['1-(1)-③']] }],
  powerColumns: [
    { name: '委員会', role: null }, { name: 'CISO', role: 'CISO' }, { name: '統括', role: '統括情報セキュリティ責任者' }, { name: '責任者', role: '情報セキュリティ責任者' }, { name: '管理者', role: '情報セキュリティ管理者' },
    { name: 'システム管理者', role: '情報システム管理者' }, { name: 'システム担当者', role: '情報システム担当者' }, { name: '監査統括', role: '情報セキュリティ監査統括責任者' }, { name: '職員', role: null },
    { name: 'CSIRT', role: 'CSIRT責任者' }, { name: '関係規定', role: null }, { name: '外部委託', role: null },
  ],
  callChain: [
    { role: 'CISO', calledBy: null }, { role: '統括情報セキュリティ責任者', calledBy: 'CISO' }, { role: 'CSIRT責任者', calledBy: '統括情報セキュリティ責任者' }, { role: '情報セキュリティ責任者', calledBy: '統括情報セキュリティ責任者' },
    { role: '情報セキュリティ管理者', calledBy: '情報セキュリティ責任者' }, { role: '情報システム管理者', calledBy: '情報セキュリティ責任者' }, { role: '情報システム担当者', calledBy: '情報システム管理者' }, { role: 'CSIRTの構成員', calledBy: 'CSIRT責任者' },
  ],
  levels: { confidentiality: ['機密性１', '機密性２', '機密性３'], integrity: ['完全性１', '完全性２'], availability: ['可用性１', '可用性２'] },
  titles: { unitHead: '課長', mediaKeeper: '情報セキュリティ管理者', premises: '庁舎' },
}
