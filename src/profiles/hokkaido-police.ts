import { hokkaido } from '../../clauses/index.ts'
import type { Profile, RoleDefinition } from '../engine/profile.ts'
import { POLICE_RANKS } from './police.ts'

// 北海道警察の型。行政情報ネットワークシステムの運用管理要領による（docs/readings/0204）。
const roles: RoleDefinition[] = [
  { name: '生体情報登録担当者', cites: [hokkaido['2-5-(1)'], hokkaido['2-5-(2)']], level: 10, scope: 'unit', designatedOnly: true, holder: { nominatedBy: 'システム総括責任者', note: 'システム総括責任者が指定する分掌の職員です。' }, superior: '運用管理者' },
  { name: '運用管理者', cites: [hokkaido['2-4-(1)'], hokkaido['2-4-(2)']], level: 30, scope: 'unit', holder: { head: true }, superior: 'head-above' },
  { name: '所属の長', cites: [hokkaido['2-4-(1)']], level: 30, scope: 'unit', holder: { head: true }, superior: 'head-above' },
  { name: '警察本部の所属の長', cites: [hokkaido['2-3-(3)']], level: 30, scope: 'unit', kinds: ['課', '室', '対策本部'], holder: { head: true }, superior: 'head-above' },
  { name: '業務主管課長', cites: [hokkaido['2-3-(1)'], hokkaido['2-3-(3)']], level: 40, scope: 'unit', kinds: ['課', '室', '対策本部'], holder: { head: true }, superior: '業務主管課が属する部の長' },
  { name: '広報課長', cites: [hokkaido['2-3-(2)']], level: 40, scope: 'organisation', holder: { post: '広報課長' }, superior: 'head-above' },
  { name: '業務主管課が属する部の長', cites: [hokkaido['2-3-(1)'], hokkaido['2-3-(3)']], level: 50, scope: 'unit', kinds: ['部'], holder: { head: true }, superior: 'head-above' },
  { name: 'システム管理者', cites: [hokkaido['2-2-(1)'], hokkaido['2-2-(2)']], level: 60, scope: 'organisation', holder: { post: '情報管理課長' }, superior: 'システム総括責任者' },
  { name: 'システム総括責任者', cites: [hokkaido['2-1-(1)'], hokkaido['2-1-(2)']], level: 70, scope: 'organisation', holder: { post: '総務部長' }, superior: 'head-above' },
]

const CONSULTATION = 'public-services.consultation.hokkaido'

export const hokkaidoPolice: Profile = {
  id: 'hokkaido-police', name: '道警察（行政情報ネットワークシステム）', documents: ['hokkaido'],
  ranks: POLICE_RANKS,
  unitKinds: ['警察本部', '部', '対策本部', '課', '室', '隊', '警察学校', '方面本部', '方面本部の課', '警察署', '署の課', '係'],
  headedKinds: ['課', '室', '隊', '対策本部', '警察学校', '方面本部の課', '警察署'],
  roles,
  decidesForHead: 'システム総括責任者',
  levels: { confidentiality: ['機密性１（低）', '機密性２（中）', '機密性３（高）'], integrity: ['完全性１（低）', '完全性２（高）'], availability: ['可用性１（低）', '可用性２（高）'] },
  desks: [
    {
      role: 'システム総括責任者', title: 'システム総括責任者が見るもの', cites: [hokkaido['2-1-(2)']],
      parts: [
        { title: '決定待ち', requests: { waiting: ['決裁'] } },
        { title: '全所属の申請', requests: 'all' },
        { title: '利用制限', register: 'use-restrictions', states: ['制限中'] },
        { title: '障害', register: 'trouble-reports', states: ['受付待ち', '対応中'], where: { column: 'kind', is: '障害の通報' } },
      ],
    },
    {
      role: 'システム管理者', title: 'システム管理者の受信箱', cites: [hokkaido['2-2-(2)']],
      parts: [
        { title: '協議待ち', requests: { waiting: ['決裁', '合議'], of: [CONSULTATION] } },
        { title: '経由待ち', requests: { waiting: ['回議', '合議', '照会'], notOf: [CONSULTATION] } },
        { title: '通報', register: 'trouble-reports', states: ['受付待ち', '対応中'], where: { column: 'kind', is: '障害の通報' } },
        { title: '報告', register: 'trouble-reports', states: ['受付待ち', '対応中'], where: { column: 'kind', is: 'インシデントの報告' } },
      ],
    },
  ],
  titles: { unitHead: '所属の長', mediaKeeper: '運用管理者', premises: '庁舎' },
}
