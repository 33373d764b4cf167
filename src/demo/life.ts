import { actOnRequest } from '../acts/request-act.ts'
import { loadRequest } from '../acts/request-rows.ts'
import { addRequest } from '../acts/request-submit.ts'
import { takeSeat } from '../acts/world.ts'
import type { Seat, World } from '../acts/world.ts'
import { addDays } from '../engine/calendar.ts'
import { lineAbove, unitOf } from '../engine/organisation.ts'
import { Refused } from '../engine/refused.ts'
import type { Content } from '../engine/definition.ts'
import { keepCity, teachAndReport } from './city-day.ts'
import { meetInCommittee } from './committees-day.ts'
import { makeExceptions } from './exceptions-day.ts'
import { meetIncidents } from './incidents-day.ts'
import { handleInformation } from './information-day.ts'
import { inspectLastMonth } from './inspections.ts'
import { DEMO_PLANS } from './load.ts'
import { nominate } from './nominations-day.ts'
import { keepOffice } from './office-day.ts'
import { makePlans } from './plans-day.ts'
import { writePolicies } from './policies-day.ts'
import { guardRooms } from './rooms-day.ts'
import { staffOf, type Staff } from './staff.ts'

/** The life of a sample office on the day it is opened: requests that wait, one that came back, one that is done. They go through the same acts as everybody's. */
export async function liveADay(world: World): Promise<void> {
  // The offices know nothing of each other: while one waits for the database, the next goes on.
  await Promise.all(DEMO_PLANS.map(({ key }) => liveIn(world, key)))
}
async function liveIn(world: World, key: string): Promise<void> {
  const row = await world.store.owner.selectFrom('organisation').select('id').where('key', '=', key).executeTakeFirst()
  if (!row || await world.store.owner.selectFrom('request').select('id').where('org', '=', row.id).limit(1).executeTakeFirst()) return
  const clerk = await seatOf(world, row.id, `${key}-kakari`)
  await inspectLastMonth(await takeSeat(world, row.id, null), unitOf(clerk.organisation, clerk.person!) ?? '')
  const colleague = await seatOf(world, row.id, `${key}-touroku`)
  await handleInformation(clerk)
  const staff = staffOf(world, row.id, key)
  await writePolicies(staff, clerk)                                   // in a municipality nothing is asked about media before
  const procedure = [...clerk.book.procedures.keys()].find((id) => id.startsWith('media.take-out.'))
  if (!procedure) return
  const media = await freeMedia(clerk)
  const ask = async (seat: Seat, medium: string | undefined, matter: Matter, submit = true) => {
    if (!medium) return null
    try {
      return await addRequest(seat, { procedure, items: [medium], form: formFor(seat, matter), submit })
    } catch (error) {
      if (error instanceof Refused) return null                      // this office may not: its sample is poorer by one request
      throw error
    }
  }
  const back = await ask(clerk, media[0], MATTERS.lecture)
  if (back) await sendBack(world, row.id, back.id)
  await ask(clerk, media[1], MATTERS.survey)
  await ask(colleague, media[2], MATTERS.drawings)
  await ask(clerk, media[3], MATTERS.statistics, false)
  await workOn(staff, clerk)
}

/** What is done in every office beside its media: guarded rooms, exceptions, incidents, its committee, nominations, and what comes next month. */
async function workOn(staff: Staff, clerk: Seat): Promise<void> {
  await guardRooms(staff, clerk)
  await makeExceptions(staff, clerk)
  await meetIncidents(staff, clerk)
  await meetInCommittee(staff, clerk)
  await keepCity(staff, clerk)
  await keepOffice(staff, clerk)
  await nominate(staff, clerk)
  await teachAndReport(staff, clerk)
  await makePlans(staff, clerk)
}

interface Matter { readonly purpose: string; readonly destination: string; readonly content: Content; readonly from: number; readonly days: number }
const MATTERS = {
  lecture: { purpose: '防犯講話の資料の投影', destination: '市民会館', content: { title: '講話の事例一覧', confidentiality: 2, integrity: 1, availability: 1 }, from: 1, days: 1 },
  survey: { purpose: '委託業者への調査票データの受渡し', destination: '中央データ処理株式会社', content: { title: '調査票の集計データ', confidentiality: 2, integrity: 1, availability: 1, records: 320 }, from: 2, days: 3 },
  drawings: { purpose: '庁舎改修の図面の確認', destination: '改修現場事務所', content: { title: '改修図面', confidentiality: 2, integrity: 1, availability: 1, records: 14 }, from: 1, days: 2 },
  statistics: { purpose: '会議での統計の説明', destination: '県庁会議室', content: { title: '月別統計', confidentiality: 1, integrity: 1, availability: 1 }, from: 4, days: 1 },
} as const satisfies { readonly [name: string]: Matter }

function formFor(seat: Seat, { purpose, destination, content, from, days }: Matter) {
  const begin = addDays(seat.day, from)
  return {
    purpose, destination, destinationKind: '庁舎の外', period: { from: begin, to: addDays(begin, days - 1) }, contents: [content], minimised: true,
    measures: ['classification-reviewed', 'encrypted', 'password', 'locked-case', 'backed-up'],
    ...(seat.book.profile.id === 'municipality' ? { zone: 'LGWAN接続系', residentRecords: false } : {}),
  }
}

async function seatOf(world: World, org: number, username: string): Promise<Seat> {
  const { person } = await world.store.owner.selectFrom('account').select('person').where('username', '=', username).executeTakeFirstOrThrow()
  return takeSeat(world, org, person)
}

/** Empty media at rest in the clerk's own section or 所属. */
async function freeMedia(seat: Seat): Promise<string[]> {
  const units = lineAbove(seat.organisation, unitOf(seat.organisation, seat.person!)!).slice(0, 2).map(({ id }) => id)
  const rows = await seat.db.selectFrom('item as i').innerJoin('medium as m', (join) => join.onRef('m.org', '=', 'i.org').onRef('m.item', '=', 'i.id')).select('i.id')
    .where('i.org', '=', seat.org).where('i.unit', 'in', units).where('i.state', '=', '保管中').where('i.confidentiality', '=', 0).where('m.kind', '=', 'ＵＳＢメモリ').where('m.encryption', '=', true).orderBy('i.number').limit(4).execute()
  return rows.map(({ id }) => id)
}

async function sendBack(world: World, org: number, id: string): Promise<void> {
  const view = await takeSeat(world, org, null)
  const request = await loadRequest(view.db, view, id)
  const step = request.steps.find(({ state }) => state === '到達')
  const approver = step?.addressees[0]?.person
  if (!step || !approver) return
  await actOnRequest(await takeSeat(world, org, approver), id, { version: request.version, act: { act: '差戻し', position: step.position, to: 'applicant', comment: '行先の担当者名を書き足してください。' } })
}
