import type { Seat } from '../acts/world.ts'
import type { ProfileId } from '../engine/definition.ts'
import { belongsTo, unitOf } from '../engine/organisation.ts'
import { indexOf } from '../engine/organisation-index.ts'
import { agreed, asking, attempt, doing, enterRow, minutesAgo, span, type Staff } from './staff.ts'

const OPEN = { 'saitama-police': guardedInSaitama, mpd: guardedInTokyo, municipality: guardedInCity } satisfies { readonly [profile in ProfileId]?: (staff: Staff, clerk: Seat) => Promise<void> }
/** The guarded rooms of a sample office: zones with what they demand, or the server room with who may enter and who was in it today. */
export async function guardRooms(staff: Staff, clerk: Seat): Promise<void> {
  const { id } = clerk.book.profile
  if (id in OPEN) await attempt(() => OPEN[id as keyof typeof OPEN](staff, clerk))
}

const DEMANDS = [
  { class: 'クラス２', demand: '職員以外の人が入るときは、職員が付き添う。', staff: true }, { class: 'クラス２', demand: '最後に出る人が、窓と扉の施錠を確かめる。', staff: true },
  { class: 'クラス３', demand: '入退室を記録し、許された人だけが入る。', staff: true }, { class: 'クラス３', demand: '機器を固定し、停電に備える電源を置く。', staff: false },
]
async function demands(staff: Staff): Promise<void> {
  const soumu = await staff.as('soumu')
  for (const one of DEMANDS) await doing(soumu, 'zones.zone-measure/added', { ...one, need: '必須', effectiveOn: soumu.day })
}

async function guardedInSaitama(staff: Staff, clerk: Seat): Promise<void> {
  await demands(staff)
  const [soumu, head] = [await staff.as('soumu'), await staff.as('shozokucho')]
  const scheme = await enterRow(soumu, 'zone-schemes', '区域の版-0001', { basis: '情報セキュリティ管理者の通知', effectiveOn: soumu.day, class0: 'だれでも立ち入れる所', class1: '職員が共に使う所', class2: '所属の執務室', class3: 'サーバ等を置く室', nomination: '区域を使う所属の長を指名する。' })
  const premises = await enterRow(head, 'premises', '庁舎-0001', { name: '警察本部庁舎', address: '彩野市本町一丁目', grounds: '本館、別館と、その間の駐車場' })
  const zone = (number: string, name: string, extent: string, at: string) => enterRow(head, 'zones', number, { premises, name, extent, class: at })
  const [lobby, office] = [await zone('クラス区域-0001', '一階ロビー', '本館一階の玄関と受付', 'クラス０'), await zone('クラス区域-0002', '生活安全総務課の執務室', '本館五階の東側', 'クラス２')]
  await zone('クラス区域-0003', '通信機器室', '本館地下一階', 'クラス３')
  const decided = { scheme, disasters: ['地震', '停電'], decidedOn: head.day, decidedBy: soumu.person }
  await doing(head, 'zones.zone-deciding/effective', decided, lobby)
  await doing(head, 'zones.zone-deciding/effective', { ...decided, manager: head.person }, office)
  const visit = await doing(clerk, 'zones.visit.saitama/registered', { visitor: '高木　進', affiliation: '架空事務機株式会社', purpose: '複合機の点検', host: clerk.person }, office)
  await doing(clerk, 'zones.visit.saitama/entered', { told: '説明した', consented: '同意した', enteredAt: minutesAgo(clerk, 20) }, visit)
}

async function guardedInTokyo(staff: Staff, clerk: Seat): Promise<void> {
  await demands(staff)
  const head = await staff.as('shozokucho')
  const section = unitOf(clerk.organisation, clerk.person!)!
  const premises = await enterRow(head, 'premises', '庁舎-0001', { name: '東都中央警察署庁舎', grounds: '本館、車庫と、塀の内側の駐車場', otherParts: '一階の交通安全協会の窓口', manager: head.person })
  const zone = async (number: string, name: string, extent: string, at: string, unit?: string) => {
    const id = await enterRow(head, 'zones', number, { premises, name, extent, class: at, occupant: '当庁' }, unit)
    await doing(head, 'zones.zone-deciding/effective', { decidedOn: head.day, decidedBy: head.person }, id)
    return id
  }
  await zone('クラス区域-0001', '一階ロビー', '一階の玄関と待合', 'クラス０')
  await zone('クラス区域-0002', '共用部', '各階の廊下と会議室', 'クラス１')
  await zone('クラス区域-0003', '刑事組織犯罪対策課の事務室', '三階の西側', 'クラス２', section)
  const servers = await zone('クラス区域-0004', 'サーバ室', '四階の北側', 'クラス３')
  const room = (name: string, floor: string, use: string, more: object = {}) => doing(head, 'zones.room.mpd/entered', { name, floor, grounds: '敷地内', use, ...more }, premises)
  await room('待合室', '１階', '職員以外も自由に立ち入れる')
  await room('第一会議室', '２階', '職員が共に使う')
  await room('刑事組織犯罪対策課', '３階', '事務室', { office: section })
  await room('サーバ室', '４階', 'サーバ等を置いた室', { office: belongsTo(head.organisation, section), servers: true, zone: servers })
}

const ROOM = { name: '情報システム室', kind: '管理区域', houses: true, camera: true, building: '本庁舎', floor: '２階以上', windows: false, level: '3', door: '自動扉', releaseSwitch: '扉の右にある赤いボタンを押す。' }
async function guardedInCity(staff: Staff): Promise<void> {
  const manager = await staff.as('csirt')
  const unit = unitOf(manager.organisation, manager.person!)!
  const [leader, first, second] = (indexOf(manager.organisation).byOffice.get(unit) ?? []).filter(({ person, assignment }) => person !== manager.person && manager.organisation.people.get(person)?.employment === 'regular' && assignment.main).map(({ person }) => person)
  if (leader === undefined || first === undefined || second === undefined) return
  const room = await enterRow(manager, 'areas', '区域-0001', { ...ROOM, logReaders: [leader] })
  const assessment = await enterRow(manager, 'entry-assessments', '入室評価-0001', { area: room, assessedOn: manager.day, level: '3', risks: '機器の持去り、画面ののぞき見、無断の接続。', conclusion: '運用を受け持つ職員に限り、業者は付添いを付けて入れる。' })
  const asker = await staff.person(leader)
  await agreed(staff, manager, (await asking(asker, 'zones.entry-permit.municipality', { people: [leader, first, second], period: span(asker, 0, 300), assessment, renews: false, purpose: '機器の運用と点検' }, [room])).id)
  const enters = (person: string, minutes: number, purpose: string) => doing(asker, 'zones.entry.municipality/entered', { entrant: '入室許可者', person, identity: '携帯あり', enteredAt: minutesAgo(asker, minutes), purpose }, room)
  const leaves = (entry: string, minutes: number, more: object = {}) => doing(asker, 'zones.entry.municipality/left', { leftAt: minutesAgo(asker, minutes), ...more }, entry)
  const escort = await enters(first, 50, '業者の点検の付添い')
  const visitor = await doing(asker, 'zones.entry.municipality/entered', { entrant: '訪問者', company: '架空空調サービス', visitor: '田村', badge: '訪-03', escort: first, scope: '空調機の前まで', enteredAt: minutesAgo(asker, 48), purpose: '空調機の点検' }, room)
  await leaves(visitor, 25, { badgeReturned: true })
  await leaves(escort, 24)
  await enters(second, 15, 'バックアップの確認')
}
