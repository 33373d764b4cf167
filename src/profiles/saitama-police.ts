import { kunrei, saitama } from '../../clauses/index.ts'
import type { Eligibility, Profile, RoleDefinition } from '../engine/profile.ts'
import { POLICE_RANKS } from './police.ts'

// 埼玉県警察の型。対策基準と整備管理訓令による。充て職がセキュリティ訓令だけにある役割は指名で置く（docs/readings/0201）。
const aboveHimself = saitama['2-1-(6)-イ']
const HEADQUARTERS = ['課長補佐', '室長補佐', '隊長補佐', '科長', '次席', '副隊長', '管理官', '調査官', '課長', '室長', '隊長', '所長', '総括管理者']
const STATION = ['課長代理', '課長', '次長', '副署長', '署長', '総括管理者']
// 読み: 係長は、その課に課長も課長代理もいないときだけ（docs/readings/0202）。
const seniorStaff: { readonly [kind: string]: Eligibility } = {
  課: { posts: HEADQUARTERS }, 室: { posts: HEADQUARTERS }, 隊: { posts: HEADQUARTERS }, 所: { posts: HEADQUARTERS },
  市警察部: { posts: ['補佐官', '管理官', '参事官', '部長', '総括管理者'] }, 方面本部: { posts: ['補佐官', '管理官', '副本部長', '本部長', '総括管理者'] },
  警察学校: { posts: ['校長補佐', '副校長', '校長', '総括管理者'] },
  警察署: { posts: STATION, whereNone: ['係長'], note: '係長は、課長も課長代理も置かない課に限ります。' },
}
const sectionChiefOrAbove = Object.fromEntries(Object.entries(seniorStaff).map(([kind, { posts = [] }]) => [kind, { posts: ['係長', ...posts] }]))

const media: RoleDefinition[] = [
  { name: '運用管理補助者', cites: [saitama['8-1-(2)-ア-(イ)-a'], saitama['8-1-(2)-ア-(イ)-b']], level: 10, optional: true, scope: 'unit', holder: { nominatedBy: '運用管理者' }, eligible: sectionChiefOrAbove, superior: '運用管理担当者', needs: { role: '運用管理担当者', reason: '運用管理担当者だけでは管理が難しい理由' } },
  { name: '運用管理担当者', cites: [saitama['8-1-(2)-ア-(ア)-a'], saitama['8-1-(2)-ア-(ア)-b'], aboveHimself], level: 20, scope: 'unit', holder: { nominatedBy: '運用管理者' }, eligible: seniorStaff, superior: '運用管理者' },
  { name: '上職者', cites: [saitama['3-2-(2)'], aboveHimself], level: 18, optional: true, scope: 'unit', holder: { anyEligible: true }, eligible: seniorStaff, superior: '運用管理者' },
  { name: '運用管理者', cites: [saitama['2-3-(1)-イ'], aboveHimself], level: 30, scope: 'unit', holder: { head: true }, superior: 'head-above' },
  { name: '所属長', cites: [saitama['2-1-(3)-ア'], aboveHimself], level: 30, scope: 'unit', holder: { head: true }, superior: 'head-above' },
]
const systems: RoleDefinition[] = [
  { name: 'システム管理担当者', cites: [saitama['6-1-(3)-エ'], saitama['6-1-(3)-オ'], saitama['6-1-(3)-カ']], level: 10, scope: 'system', holder: { nominatedBy: 'システムセキュリティ維持管理者', note: '指名の前に、適格性を情報セキュリティ管理者と協議します。' }, superior: 'システムセキュリティ維持管理者' },
  { name: 'ネットワーク管理担当者', cites: [saitama['6-1-(3)-キ'], saitama['6-1-(3)-ク']], level: 10, scope: 'system', holder: { nominatedBy: 'システムセキュリティ維持管理者' }, superior: 'システムセキュリティ維持管理者' },
  { name: '外部サービス管理者', cites: [saitama['1-3-(25)'], saitama['4-2-(1)-エ-(エ)']], level: 10, scope: 'system', holder: { nominatedBy: '許可権限者' }, superior: '情報セキュリティ管理者' },
  { name: 'システムセキュリティ維持管理者', cites: [saitama['2-1-(4)-ア'], saitama['2-1-(4)-イ'], aboveHimself], level: 35, scope: 'system', holder: { head: true }, superior: 'head-above' },
  { name: 'システムセキュリティ責任者', cites: [saitama['2-1-(3)-ア'], saitama['2-1-(3)-イ'], aboveHimself], level: 40, scope: 'system', holder: { head: true }, superior: 'head-above' },
  { name: '区域情報セキュリティ管理者', cites: [saitama['2-1-(2)-イ'], saitama['2-1-(2)-ウ'], aboveHimself], level: 30, scope: 'zone', holder: { nominatedBy: '情報セキュリティ管理者', note: '指名の方法は別に定められます。' }, superior: 'head-above' },
  { name: '分庁舎等の事務の担当者', cites: [saitama['2-1-(7)']], level: 25, optional: true, scope: 'unit', kinds: ['分庁舎'], within: true, holder: { nominatedBy: '区域情報セキュリティ管理者、システムセキュリティ責任者又はシステムセキュリティ維持管理者', minimumRank: '警視', note: '情報セキュリティ管理者の許可を受けてから指名します。' }, superior: 'head-above' },
]
const wholeForce: RoleDefinition[] = [
  { name: '監査官', cites: [saitama['2-5-(2)-ウ-(ア)'], saitama['2-1-(6)-ア-(イ)']], level: 15, scope: 'organisation', holder: { nominatedBy: '情報セキュリティ管理者' }, eligible: { 課: { posts: HEADQUARTERS }, 室: { posts: HEADQUARTERS }, 隊: { posts: HEADQUARTERS }, 所: { posts: HEADQUARTERS } }, superior: '情報セキュリティ管理者' },
  { name: '情報管理課長', cites: [saitama['2-1-(5)-イ']], level: 45, scope: 'organisation', holder: { post: '情報管理課長' }, superior: 'head-above' },
  { name: 'ＣＳＩＲＴ長', cites: [saitama['2-1-(5)-イ'], aboveHimself], level: 45, scope: 'organisation', holder: { post: '情報管理課長' }, superior: 'head-above' },
  { name: 'システム運用責任者', cites: [kunrei['3-1-(2)-イ']], level: 50, scope: 'organisation', holder: { nominatedBy: 'システム総括責任者', note: '充て職は訓令に書かれていません。' }, superior: 'システム総括責任者' },
  { name: '情報セキュリティ管理者', cites: [saitama['2-1-(1)'], aboveHimself], level: 60, scope: 'organisation', holder: { nominatedBy: '警察本部長', note: '充て職はセキュリティ訓令にあります。' }, superior: 'head-above' },
  { name: 'システム総括責任者', cites: [kunrei['5-1'], kunrei['5-2']], level: 70, scope: 'organisation', holder: { post: '総務部長' }, superior: 'head-above' },
  { name: '警察本部長', cites: [saitama['2-2-(1)-イ']], level: 100, scope: 'organisation', holder: { head: true }, superior: 'head-above' },
]

export const saitamaPolice: Profile = {
  id: 'saitama-police', name: '県警察（埼玉県警察の基準による）', documents: ['saitama-kijun', 'saitama-kunrei'],
  ranks: POLICE_RANKS,
  unitKinds: ['警察本部', '部', '市警察部', '方面本部', '警察学校', '課', '室', '隊', '所', '警察署', '署の課', '分庁舎', '係'],
  headedKinds: ['課', '室', '隊', '所', '市警察部', '方面本部', '警察学校', '警察署'],
  roles: [...media, ...systems, ...wholeForce],
  decidesForHead: 'システム総括責任者',
  levels: { confidentiality: ['機密性１（低）', '機密性２（中）', '機密性３（高）'], integrity: ['完全性１（低）', '完全性２（高）'], availability: ['可用性１（低）', '可用性２（高）'] },
  titles: { unitHead: '所属長', mediaKeeper: '運用管理担当者', premises: '警察庁舎' },
}
