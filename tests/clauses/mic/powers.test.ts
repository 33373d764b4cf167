// 権限・責任等一覧表: 目録の記号と一つずつ突き合わせ、指名と担い手の変更に従って変わることを確かめる。
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { powersOn } from '../../../src/acts/powers.ts'
import { readTable } from '../../../src/documents/table-reader.ts'
import { appoint } from '../../../src/store/appointments.ts'
import { organisationOn } from '../../../src/store/organisation.ts'
import { accept } from '../../accept.ts'
import { signInAs } from '../../client.ts'
import { citesOf, onStage, refusalOf } from '../../stage.ts'
import { aCity } from './city.ts'
import { appOf } from './policy-stage.ts'

const TABLE = 'mic:kaisetsu-1-注2'
const MOVED = 'mic:2-(2)-⑧-(イ)'
const COLUMNS = ['委員会', 'CISO', '統括', '責任者', '管理者', 'システム管理者', 'システム担当者', '監査統括', '職員', 'CSIRT', '関係規定', '外部委託']
interface Raci { id: string; raci?: { [mark: string]: string[] } }
const move = { bears: ['職員'], permits: ['責任者'], startsOn: '2026-11-10', basis: '試験市対策基準 第12条', reason: '部局で判断するため' }

describe('権限・責任等一覧表', () => {
  const city = aCity()
  const tableOn = async (day?: string) => {
    const seat = await city.seat('係員')
    return powersOn(seat, day === undefined ? seat.organisation : await organisationOn(seat.db, seat.org, day), null)
  }

  test('every mark of the catalogue stands in the table where the record says it, and no other', async () => {
    const written = (parse(readFileSync('clauses/mic.yaml', 'utf8')) as { clauses: Raci[] }).clauses.filter(({ raci }) => raci !== undefined)
    const { lines, columns } = await tableOn()
    expect(columns.map(({ name }) => name)).toEqual(COLUMNS)
    expect(lines.map(({ clause }) => clause)).toEqual(written.map(({ id }) => `mic:${id}`))
    let counted = 0
    for (const [index, { id, raci }] of written.entries()) {
      for (const column of COLUMNS) {
        const said = ['○', '△', '許', '承'].filter((mark) => raci![mark]?.includes(column))
        expect(lines[index]!.marks[column] ?? [], `${id} ${column}`).toEqual(said)
        counted += said.length
      }
    }
    expect(lines.length).toBe(385)
    expect(counted).toBe(written.flatMap(({ raci }) => Object.values(raci!).flat()).length)
    expect(counted).toBeGreaterThan(500)
  })

  accept(TABLE, async () => {
    const { app, as } = await appOf(city)
    const clerk = await as('係員')
    const namesIn = async (on?: string): Promise<string[]> => {
      const { body } = await clerk.get(`/api/organisation/powers${on ? `?on=${on}` : ''}`)
      return body.holdings.filter(({ column }: { column: string }) => column === '監査統括').flatMap(({ people }: { people: { name: string }[] }) => people.map(({ name }) => name))
    }
    expect(await namesIn()).toEqual(['森 次郎'])
    const seat = await city.seat(null)
    await seat.db.transaction().execute(async (tx) => {
      await tx.updateTable('appointment').set({ to_day: '2026-11-14' }).where('org', '=', seat.org).where('role', '=', '情報セキュリティ監査統括責任者').execute()
      await appoint({ tx, org: seat.org, actor: null }, { role: '情報セキュリティ監査統括責任者', person: city.organisation.people.他課長, unit: null, from: '2026-11-15', basis: '試験の辞令' })
    })
    // 指名を変えて出し直すと、氏名が変わる。前の日の表は前の人のまま。
    expect(await namesIn()).toEqual(['小川 十和'])
    expect(await namesIn('2026-11-14')).toEqual(['森 次郎'])
    const xlsx = await app.inject({ method: 'GET', url: '/api/organisation/powers/file?format=xlsx', headers: { 'x-sekisho': '1', cookie: clerk.cookie } })
    expect(xlsx.statusCode).toBe(200)
    const cells = JSON.stringify(await readTable(new Uint8Array(xlsx.rawPayload), '一覧表.xlsx'))
    expect(cells).toContain('小川 十和')
    expect(cells).toContain('許')
    const pdf = await app.inject({ method: 'GET', url: '/api/organisation/powers/file?format=pdf', headers: { 'x-sekisho': '1', cookie: clerk.cookie } })
    expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
    // 改定で担い手を変えた条項は、その日から記号が変わる。
    const marks = async (day?: string) => (await tableOn(day)).lines.find(({ clause }) => clause === MOVED)!
    expect((await marks()).marks).toEqual({ 管理者: ['許'], 職員: ['○'] })
    const row = await city.add('他部長', 'power-changes', '担-1', { clause: MOVED, ...move })
    expect(await marks()).toMatchObject({ marks: { 職員: ['○'], 責任者: ['許'] }, moved: { number: '担-1', basis: '試験市対策基準 第12条' } })
    expect((await marks('2026-11-09')).marks).toEqual({ 管理者: ['許'], 職員: ['○'] })
    // 担い手のない条項、知らない条項、権限のない人は断る。
    const refused = await refusalOf(city.add('他部長', 'power-changes', '担-2', { clause: 'mic:99', ...move }))
    expect([refused.refusals[0]!.field, citesOf(refused)]).toEqual(['clause', [TABLE]])
    expect((await refusalOf(city.add('他部長', 'power-changes', '担-3', { clause: MOVED, ...move, bears: [] }))).refusals[0]!.field).toBe('bears')
    expect(citesOf(await refusalOf(city.add('他部長', 'power-changes', '担-4', { clause: MOVED, ...move, permits: ['職員'] })))).toEqual([TABLE])
    expect(citesOf(await refusalOf(city.add('係員', 'power-changes', '担-5', { clause: MOVED, ...move })))).toEqual([TABLE])
    // 取りやめると例文に戻り、それまでの日は変わらない。
    await city.record('他部長', 'appointments.power-change-end', row.id, { endsOn: '2026-11-15', reason: '例文に戻す' })
    expect([(await marks()).moved, (await marks('2026-11-15')).moved?.number]).toEqual([null, '担-1'])
    const evidence = await seat.db.selectFrom('evidence').select('act').where('org', '=', seat.org).where('subject', '=', `item/${row.id}`).execute()
    expect(evidence.length).toBeGreaterThanOrEqual(2)
    await app.close()
  })
})

describe.each(['saitama-police', 'mpd', 'hokkaido-police'] as const)('%s の一覧表', (profile) => {
  const stage = onStage(profile)
  test('the table of a police is made of what carries its clauses, each row of its own documents with at least one mark', async () => {
    const seat = await stage.seat('係員')
    const { lines, columns, holdings } = await powersOn(seat, seat.organisation, null)
    expect(lines.length).toBeGreaterThan(20)
    for (const { clause, marks } of lines) {
      expect(seat.book.profile.documents).toContain(clause.split(':')[0])
      expect(Object.values(marks).flat().length, clause).toBeGreaterThan(0)
      for (const column of Object.keys(marks)) expect(columns.map(({ name }) => name)).toContain(column)
    }
    // 手続の決裁者は、その条項の「許」に立つ。
    for (const { steps, cites } of seat.book.procedures.values()) {
      for (const step of steps ?? []) {
        if (step.kind !== '決裁' || !columns.some(({ name }) => name === step.role)) continue
        for (const clause of step.cites.length > 0 ? step.cites : cites) expect(lines.find((line) => line.clause === clause)?.marks[step.role], `${clause} ${step.role}`).toContain('許')
      }
    }
    expect(holdings.some(({ people }) => people.length > 0)).toBe(true)
  })
})

describe('所属を選んだ一覧表', () => {
  const city = aCity()
  test('a unit shows who answers for it; a unit that is not there is refused at the field', async () => {
    const { app } = await appOf(city)
    const clerk = await signInAs(app, city.organisation.accounts.係員)
    const { body } = await clerk.get(`/api/organisation/powers?unit=${city.organisation.units.係}`)
    const keepers = body.holdings.filter(({ column }: { column: string }) => column === '管理者')
    expect(keepers).toMatchObject([{ unit: { name: '税務課' }, people: [{ name: '髙橋 三枝' }] }])
    const wrong = await clerk.get('/api/organisation/powers?unit=999999')
    expect([wrong.status, wrong.body.errors[0].field]).toEqual([422, 'unit'])
    await app.close()
  })
})
