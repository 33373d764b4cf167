import { mpd } from '../../clauses/index.ts'
import type { Profile, RoleDefinition } from '../engine/profile.ts'
import { POLICE_RANKS } from './police.ts'

// 警視庁の型。所属の役割は別表第２の職で決まる。上の役割はセキュリティ規程にあり、ここでは指名で置く（docs/readings/0203）。
const EQUAL_TO_DEPUTY = ['課長代理', '庶務担当課長代理', '隊長代理', '室長代理', '所長代理']
const bySecurityRegulation = '充て職はセキュリティ規程にあります。'

const office: RoleDefinition[] = [
  {
    name: 'セキュリティ準指導員', cites: [mpd['別表2-セキュリティ準指導員'], mpd['3-2']], alternative: mpd['3-2'], level: 5, scope: 'section',
    holder: { nominatedBy: '所属長', note: '情報管理者が、知識があり適任と認めた者から選びます。' }, superior: '情報管理者',
  },
  {
    name: 'セキュリティ指導員', cites: [mpd['別表2-セキュリティ指導員'], mpd['3-2']], alternative: mpd['3-2'], level: 8, scope: 'unit',
    holder: { nominatedBy: '所属長', minimumRank: '巡査部長', note: '情報管理責任者が、知識があり適任と認めた者から選びます。' }, superior: '情報管理責任者',
  },
  {
    name: '情報管理補助者', cites: [mpd['別表2-情報管理補助者'], mpd['3-2']], alternative: mpd['3-2'], level: 10, scope: 'section', holder: { nominatedBy: '所属長' },
    eligible: { 警察署: { posts: ['課長代理'] }, 島部警察署: { posts: ['係長'] }, その他: { posts: ['係長', '主査'] } },
    superior: '情報管理者', notCombinedWith: ['情報管理者'],
  },
  {
    name: '情報管理者', cites: [mpd['別表2-情報管理者'], mpd['3-2']], alternative: mpd['3-2'], level: 20, scope: 'section', holder: { nominatedBy: '所属長' },
    eligible: {
      警察署: { posts: ['課長'], whereNone: ['課長代理'], note: '課長代理は、課長の配置のない課に限ります。' }, 島部警察署: { posts: ['次長'] },
      その他: { posts: EQUAL_TO_DEPUTY, whereNone: ['係長'], note: '係長は、課長代理などの配置のない部署に限ります。' },
    },
    superior: '情報管理責任者', notCombinedWith: ['情報管理補助者'],
  },
  {
    name: '情報管理責任者', cites: [mpd['別表2-情報管理責任者'], mpd['3-2']], alternative: mpd['3-2'], level: 30, scope: 'unit', holder: { nominatedBy: '所属長' },
    eligible: { 警察署: { posts: ['副署長'] }, 島部警察署: { posts: ['次長'] }, その他: { posts: ['庶務担当課長代理', '隊長代理', '室長代理', '所長代理'] } },
    superior: '所属長',
  },
  { name: '所属長', cites: [mpd['3-2'], mpd['別表3-機密性高-4']], level: 40, scope: 'unit', holder: { head: true }, superior: 'head-above' },
]
const beyond: RoleDefinition[] = [
  { name: '区域情報セキュリティ管理者', cites: [mpd['3-1-(1)'], mpd['別表1-クラス2'], mpd['別表1-クラス3']], level: 40, scope: 'zone', holder: { head: true }, superior: 'head-above' },
  { name: '庁舎管理責任者', cites: [mpd['別表1-クラス1']], level: 40, scope: 'zone', holder: { nominatedBy: '庁舎管理規程', note: '庁舎管理規程第３条第２項の職です。' }, superior: 'head-above' },
  { name: 'システムセキュリティ責任者', cites: [mpd['5-2-(1)'], mpd['5-3-(3)'], mpd['12-3']], level: 45, scope: 'system', holder: { nominatedBy: '情報セキュリティ管理者', note: bySecurityRegulation }, superior: 'head-above' },
  { name: '情報セキュリティ管理補佐官', cites: [mpd['3-2'], mpd['15-1']], level: 50, scope: 'organisation', holder: { nominatedBy: '情報セキュリティ管理者', note: bySecurityRegulation }, superior: '情報セキュリティ管理者' },
  { name: '警視庁CSIRTの長', cites: [mpd['13-2']], level: 50, scope: 'organisation', holder: { nominatedBy: '情報セキュリティ管理者', note: bySecurityRegulation }, superior: '情報セキュリティ管理者' },
  { name: '情報セキュリティ管理者', cites: [mpd['11'], mpd['13-3'], mpd['15-1']], level: 60, scope: 'organisation', holder: { nominatedBy: '警視総監', note: bySecurityRegulation }, superior: 'head-above' },
]

export const mpdPolice: Profile = {
  id: 'mpd', name: '警視庁（実施要綱による）', documents: ['mpd'],
  ranks: [...POLICE_RANKS, '警視総監'],
  unitKinds: ['本部', '部', '方面本部', '課', '室', '隊', '所', '警察署', '島部警察署', '署の課', '係'],
  headedKinds: ['課', '室', '隊', '所', '警察署', '島部警察署'],
  roles: [...office, ...beyond],
  decidesForHead: '情報セキュリティ管理者',
  levels: { confidentiality: ['機密性低', '機密性中', '機密性高'], integrity: ['完全性低', '完全性高'], availability: ['可用性低', '可用性高'] },
  titles: { unitHead: '所属長', mediaKeeper: '情報管理者', premises: '庁舎' },
}
