// 見本の一日: 本物の行為を通って、今日の仕事がどの組織にもある。
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../tests/database.ts'
import { networkOf } from '../acts/contact-network.ts'
import { loadItems } from '../acts/item-facts.ts'
import { readinessOf } from '../acts/readiness.ts'
import { relatedRows } from '../acts/related-rows.ts'
import { openWorld } from '../acts/world.ts'
import type { World } from '../acts/world.ts'
import { loadDefinitions } from '../domain/index.ts'
import { standingClock } from '../engine/clock.ts'
import { openStore, type Store } from '../store/database.ts'
import { DEMO_PLANS, loadDemo } from './load.ts'
import { liveADay } from './life.ts'
import { staffOf } from './staff.ts'

let database: FreshDatabase
let store: Store
let world: World
beforeAll(async () => {
  database = await freshDatabase()
  store = await openStore(database.url)
  await loadDemo(store, '2026-11-20')
  world = openWorld(store, await loadDefinitions(), standingClock('2026-11-20T14:30:00+09:00'))
  await liveADay(world)
}, 300_000)
afterAll(async () => {
  await store.close()
  await database.drop()
})

async function office(key: string) {
  const { id } = await store.owner.selectFrom('organisation').select('id').where('key', '=', key).executeTakeFirstOrThrow()
  return { id, db: store.of(id) }
}
/** How many rows of each register stand in which state, in one organisation: 「register 状態 件数」. */
async function standing(key: string, registers: readonly string[]): Promise<string[]> {
  const { db } = await office(key)
  const rows = await db.selectFrom('item').select(['register', 'state']).select((q) => q.fn.countAll<string>().as('count')).where('register', 'in', [...registers]).groupBy(['register', 'state']).execute()
  return rows.map(({ register, state, count }) => `${register} ${state} ${count}`).toSorted()
}

describe('見本の一日', () => {
  test('区域と入退室: 警察には区域と対策の確認表、市には入室許可と、今日入って中にいる人', async () => {
    expect(await standing('saino', ['zones', 'premises'])).toEqual(['premises 使用中 1', 'zones 有効 2', 'zones 準備中 1'])
    expect(await standing('toto', ['zones', 'rooms'])).toEqual(['rooms 使用中 4', 'zones 有効 4'])
    expect(await standing('midorino', ['areas', 'entry-permits', 'entries'])).toEqual(['areas 使用中 1', 'entries 入室中 1', 'entries 退室済 2', 'entry-permits 有効 3'])
  })

  test('例外: 期間の長いもの、十日で切れるもの、決裁を待つもの。緊急事態は終わり、条項の見直しが起きている', async () => {
    for (const key of ['saino', 'toto', 'midorino']) {
      const { db } = await office(key)
      const ends = (await db.selectFrom('rule_exception').select('ends_on').orderBy('ends_on').execute()).map((row) => row.ends_on)
      expect(ends).toEqual(['2026-11-30', '2027-04-19'])
      expect(await db.selectFrom('request').select('state').where('procedure', 'like', 'exceptions.exception.%').where('state', '=', '回付中').execute()).toHaveLength(1)
    }
    for (const key of ['saino', 'toto']) expect(await standing(key, ['emergencies'])).toEqual(['emergencies 終了 1'])
    for (const key of ['saino', 'midorino']) expect(await standing(key, ['rule-reviews'])).toEqual(['rule-reviews 検討中 1'])
  })

  test('会議体: 一度開き、一件を議決して課題が立ち、一件は諮ったまま、一件は次の会議の準備中', async () => {
    for (const key of ['saino', 'midorino']) {
      expect(await standing(key, ['committees', 'meetings', 'agenda-items', 'measures'])).toEqual(['agenda-items 付議済 1', 'agenda-items 準備中 1', 'agenda-items 議決済 1', 'committees 設置 1', 'measures 実施中 1', 'meetings 開催済 1'])
    }
    expect(await standing('midorino', ['improvement-plans', 'improvement-items'])).toEqual(['improvement-items 実施中 1', 'improvement-items 未着手 2', 'improvement-plans 案 1'])
  })

  test('指名: 申請から指名された人がいて、決裁や協議を待つ指名もある', async () => {
    for (const [key, role] of [['saino', '運用管理補助者'], ['midorino', 'CSIRTの構成員']] as const) {
      const { db } = await office(key)
      expect((await db.selectFrom('appointment').select('role').where('request', 'is not', null).execute()).map((one) => one.role), key).toEqual([role])
    }
    for (const [key, procedure] of [['toto', 'appointments.designation.mpd'], ['midorino', 'appointments.staff.municipality/vice-ciso']] as const) {
      const { db } = await office(key)
      expect(await db.selectFrom('request').select('state').where('procedure', '=', procedure).execute(), key).toEqual([{ state: '回付中' }])
    }
  })

  test('インシデント: 終わったものと対応中のもの。市では証拠が保全用と解析用に分かれている', async () => {
    for (const key of ['saino', 'midorino']) expect(await standing(key, ['incidents'])).toEqual(['incidents 対応中 1', 'incidents 終結 1'])
    expect(await standing('midorino', ['exhibits', 'preservations'])).toEqual(['exhibits 保管中 4', 'preservations 未完了 1'])
  })

  test('規程: 有効な版と改正案、目録との対応。市ではその所属の職員に確認が求められている', async () => {
    for (const { key } of DEMO_PLANS) {
      const { db } = await office(key)
      expect(await standing(key, ['policy-versions'])).toEqual(['policy-versions 公布済 1', `policy-versions 案 ${key === 'midorino' ? 3 : 1}`])
      expect(await db.selectFrom('policy_mapping').select('number').execute()).toHaveLength(2)
    }
    // 市の対策基準の改正案では、推奨事項の採否を検討している。
    expect(await standing('midorino', ['recommendations'])).toEqual(['recommendations 決定 4'])
    const { db } = await office('midorino')
    expect((await db.selectFrom('task').select('id').where('duty', '=', 'policies.reading.municipality').where('state', '=', '未了').execute()).length).toBeGreaterThan(10)
  })

  test('来月の人事、一度変えた設定、定めた保存期間がどの組織にもある', async () => {
    for (const { key } of DEMO_PLANS) {
      const { db } = await office(key)
      expect((await db.selectFrom('organisation_batch').select(['from_day', 'counts']).execute()).map(({ from_day, counts }) => [from_day, counts])).toMatchObject([['2026-12-01', { 異動: 2, 退職: 1, 採用: 1, 誤り: 0 }]])
      expect((await db.selectFrom('setting_value').select('id').where('entered_by', 'is not', null).orderBy('id').execute()).map(({ id }) => id)).toEqual(['media.overdue.days', 'retention.media'])
    }
  })

  test('市のＩＣカードには、使っているもの、止めたもの、しまってあるものがある', async () => {
    expect(await standing('midorino', ['cards'])).toEqual(['cards 使用中 1', 'cards 保管中 1', 'cards 停止 1'].toSorted())
  })

  test('一件から、それを指すほかの台帳の行へ行ける。開けない台帳の行は出ない', async () => {
    const { id, db } = await office('midorino')
    const of = async (who: string, register: string) => {
      const seat = await staffOf(world, id, 'midorino').as(who)
      const { id: item } = await db.selectFrom('item').select('id').where('register', '=', register).orderBy('number', 'desc').limit(1).executeTakeFirstOrThrow()
      const groups = await relatedRows(seat, (await loadItems(seat.db, seat, [item])).get(item)!)
      return groups.map((one) => `${one.register}/${one.column} ${one.rows.length}${one.more ? ' ほか' : ''}`).toSorted()
    }
    expect(await of('csirt', 'areas')).toEqual(['entries/area 3', 'entry-assessments/area 1', 'entry-permits/area 3'])
    expect(await of('kakari', 'areas'), 'an assessment belongs to the 課 of its room').toEqual(['entry-permits/area 3'])
    expect(await of('csirt', 'incidents')).toEqual(['exhibits/incident 2', 'preservations/incident 1'])
  })

  test('市の緊急連絡網は、一人と新しく指名された人を除いて連絡がつき、一人だけは手段が一つしかない', async () => {
    const { id } = await office('midorino')
    const { people } = await networkOf(await staffOf(world, id, 'midorino').as('csirt'))
    const [silent, alone] = [people.filter(({ ways }) => ways.length === 0), people.filter(({ ways }) => ways.length === 1)]
    expect([silent.length, alone.length, people.filter(({ ways }) => ways.length === 3).length]).toEqual([2, 1, people.length - 3])
    expect(silent.map(({ roles }) => roles.map(({ role }) => role))).toContainEqual(['CSIRTの構成員'])
    expect(people.length).toBeGreaterThan(40)
  })

  test('体制点検: 六つの取組のうち、体制と要員の教育だけが足りている', async () => {
    const { id } = await office('midorino')
    const { rows } = await readinessOf(await staffOf(world, id, 'midorino').as('ciso'))
    expect(rows.map(({ title, met }) => `${title} ${met ? '足りている' : 'まだ'}`)).toEqual([
      'CISO・CSIRTの設置 足りている', 'インシデント連絡ルートの多重化 まだ', '緊急時対応計画の見直し まだ', '緊急時対応訓練の実施 まだ', '要員への適切な教育 足りている', '標的型攻撃への対策 まだ',
    ])
    expect(rows.at(-1)?.says).toBe('人的対策 1件、入口対策 1件、内部対策 0件')
  })

  test('市の委託契約・宣言書の案・標的型攻撃対策・研修・運用状況票と、県警察の定め・同等性の確認・立入り', async () => {
    expect(await standing('midorino', ['contracts', 'targeted-measures', 'trainings', 'status-sheets'])).toEqual(['contracts 契約中 3', 'status-sheets 送付済 1', 'targeted-measures 有効 2', 'trainings 実施中 1'])
    const city = await office('midorino')
    const declared = await sql<{ state: string; label: string }>`select i.state, v.label from item i join policy_version v on v.org = i.org and v.item = i.id where v.declaration`.execute(city.db)
    expect(declared.rows).toEqual([{ state: '案', label: '宣言書（令和８年度）' }])
    expect(await standing('saino', ['users', 'instructions', 'equivalences', 'visits'])).toEqual(['equivalences 確認済 1', 'equivalences 要再確認 1', 'instructions 有効 1', 'users 利用中 3', 'visits 入室中 1'])
    const { db } = await office('saino')
    const reading = await db.selectFrom('task').select(['state']).where('duty', '=', 'systems.instruction-reading.saitama').orderBy('state').execute()
    expect(reading.map(({ state }) => state)).toEqual(['完了', '未了', '未了'])
  })

  test('どれも行為を通ったので、証跡に人の名で残っている', async () => {
    for (const { key } of DEMO_PLANS) {
      const { db } = await office(key)
      const acts = new Set((await db.selectFrom('evidence').select('act').distinct().where('actor', 'is not', null).execute()).map(({ act }) => act))
      for (const act of ['規程の公布と施行日', '条項の対応の登録', '設定の変更', '保存期間の定め']) expect(acts, key).toContain(act)
    }
  })
})
