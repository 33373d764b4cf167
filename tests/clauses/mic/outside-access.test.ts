// 市区町村: 庁外からのアクセス。システムの本人確認、接続の方式の端末・職員の認証と暗号化。
import { describe, expect, test } from 'vitest'
import { prepare } from '../../../src/acts/request-prepare.ts'
import { unmetControls } from '../../../src/acts/unmet-controls.ts'
import { accept } from '../../accept.ts'
import { citesOf, refusalOf } from '../../stage.ts'
import { aCity, WEEK } from './city.ts'
import type { City } from './city.ts'

const ACCESS = 'networks.outside-access.municipality'
const IDENTITY = 'systems.outside-identity.municipality'
const CONNECTION = 'networks.remote-connection.municipality'
const SYSTEM = { name: '福祉システム', purposes: '手当の支給', confidentialityCeiling: '2', integrityCeiling: '1', availabilityCeiling: '1', externalLine: false, builtForConfidential: true, outsideAccess: true }
const LINE = { name: 'テレワーク用の接続', zone: 'LGWAN接続系', use: 'テレワーク', terminalAuthentication: '電子証明書', personAuthentication: '二つ以上の要素', encryption: 'ＶＰＮ' }
const CHECKED = { evidence: '設定の画面で確認', checkedOn: '2026-11-16' }

const system = (city: City, number: string, columns: object = {}) => city.add('課長', 'systems', number, { ...SYSTEM, ...columns })
const connection = (city: City, number: string, of: string, columns: object = {}) => city.add('課長', 'remote-connections', number, { ...LINE, system: of, ...columns })
const identify = (city: City, item: string) => city.answer('課長', IDENTITY, { item, answer: '適合', fields: { means: ['パスワード', '使い捨ての符号'], ...CHECKED } })
const confirm = (city: City, item: string, control: 'authentication' | 'encryption') => city.answer('課長', `${CONNECTION}/${control}`, { item, answer: '適合', fields: CHECKED })
const because = async (city: City, control: string, item: string) => (await unmetControls(await city.seat('課長'))).find((one) => one.control === control && one.item.id === item)?.because
const asking = (used: string, line: string, terminal: string) => ({ system: used, connection: line, terminal, place: '自宅', reason: '在宅での入力', period: WEEK })

describe('庁外からのアクセス', () => {
  const city = aCity()
  let numbers = 0
  const terminal = async () => (await city.terminal(`庁外端-${numbers += 1}`, { kind: 'モバイルパソコン', encryption: true })).id

  accept('mic:6.2-(2)-③', async () => {
    const clause = 'mic:6.2-(2)-③'
    const inside = await system(city, '庁外-1', { outsideAccess: false })
    expect(await because(city, IDENTITY, inside.id)).toBeUndefined()
    const used = await city.change('課長', inside, { outsideAccess: true })
    expect(await because(city, IDENTITY, used.id)).toBe('未確認')
    const line = await connection(city, '接-1', used.id)
    for (const control of ['authentication', 'encryption'] as const) await confirm(city, line.id, control)
    const form = asking(used.id, line.id, await terminal())
    const refused = await refusalOf(city.ask('係員', ACCESS, [], form))
    expect(refused.refusals).toMatchObject([{ field: 'system', cites: [clause], message: expect.stringContaining('庁外からの利用者の本人確認') }])
    // 必須: 方法を書かずに「適合」とは答えられない。
    expect(citesOf(await refusalOf(city.answer('課長', IDENTITY, { item: used.id, answer: '適合', fields: CHECKED })))).toContain(clause)
    await identify(city, used.id)
    expect(await because(city, IDENTITY, used.id)).toBeUndefined()
    const request = await city.ask('係員', ACCESS, [], form)
    expect((await city.request(request)).steps.map(({ role, clauses }) => [role, clauses.includes(clause)])).toEqual([['情報システム管理者', true], ['統括情報セキュリティ責任者', true]])
  })

  accept('mic:kaisetsu-6.2-(2)-図表25-①', async () => {
    const clause = 'mic:kaisetsu-6.2-(2)-図表25-①'
    const used = await system(city, '庁外-2')
    await identify(city, used.id)
    for (const [i, lacking] of [{ terminalAuthentication: 'なし' }, { personAuthentication: 'なし' }].entries()) {
      const line = await connection(city, `接-2${i}`, used.id, lacking)
      await confirm(city, line.id, 'encryption')
      expect(await because(city, `${CONNECTION}/authentication`, line.id)).toBe('不適合')
      expect(citesOf(await refusalOf(confirm(city, line.id, 'authentication')))).toEqual([clause])
      const refused = await refusalOf(city.ask('係員', ACCESS, [], asking(used.id, line.id, await terminal())))
      expect(refused.refusals).toMatchObject([{ field: 'connection', cites: [clause], message: expect.stringContaining('不適合') }])
      const whole = await city.change('課長', line, { terminalAuthentication: '専用の機器', personAuthentication: '二つ以上の要素' })
      await confirm(city, whole.id, 'authentication')
      expect(await because(city, `${CONNECTION}/authentication`, line.id)).toBeUndefined()
      expect(await city.ask('係員', ACCESS, [], asking(used.id, line.id, await terminal()))).not.toBe('')
      // 「適合」と答えた後に認証を外せば、答えを待たずに不適合へ戻る。
      await city.change('課長', whole, lacking)
      expect(await because(city, `${CONNECTION}/authentication`, line.id)).toBe('不適合')
    }
  })

  accept('mic:6.2-(2)-④', async () => {
    const clause = 'mic:6.2-(2)-④'
    const used = await system(city, '庁外-3')
    await identify(city, used.id)
    const line = await connection(city, '接-3', used.id, { encryption: '暗号化なし' })
    await confirm(city, line.id, 'authentication')
    const found = (await unmetControls(await city.seat('課長'))).find(({ item }) => item.id === line.id)
    expect(found).toMatchObject({ because: '不適合', clauses: [clause] })
    const refused = await refusalOf(city.ask('係員', ACCESS, [], asking(used.id, line.id, await terminal())))
    expect(refused.refusals).toMatchObject([{ field: 'connection', cites: [clause] }])
    await city.change('課長', line, { encryption: 'ＴＬＳ' })
    await confirm(city, line.id, 'encryption')
    expect(await city.ask('係員', ACCESS, [], asking(used.id, line.id, await terminal()))).not.toBe('')
  })

  test('テレワークの申請でも、適合していない接続は選べない', async () => {
    const line = await connection(city, '接-4', (await system(city, '庁外-4')).id, { personAuthentication: 'なし' })
    await confirm(city, line.id, 'encryption')
    const seat = await city.seat('係員')
    const form = { zone: 'LGWAN接続系', task: '審査', confidentiality: '1', residents: '扱わない', place: '自宅', encryptedLine: true, checked: true, period: WEEK, connection: line.id }
    const shown = await prepare(seat.db, seat, { procedure: 'devices.telework-application.municipality', items: [await terminal()], form })
    expect(shown.refusals).toContainEqual(expect.objectContaining({ field: 'connection', cites: ['mic:kaisetsu-6.2-(2)-図表25-①'] }))
  })

  test('庁外からアクセスできないシステムと、ほかのシステムの接続は選べず、二人の許可で権限が期限まで付く', async () => {
    const [used, closed] = [await system(city, '庁外-5'), await system(city, '庁外-6', { outsideAccess: false })]
    await identify(city, used.id)
    const line = await connection(city, '接-5', used.id)
    for (const control of ['authentication', 'encryption'] as const) await confirm(city, line.id, control)
    const mobile = await terminal()
    expect((await refusalOf(city.ask('係員', ACCESS, [], asking(closed.id, line.id, mobile)))).refusals.map(({ field }) => field)).toEqual(['system', 'connection'])
    const request = await city.ask('係員', ACCESS, [], asking(used.id, line.id, mobile))
    expect(await city.act('課長', request, { act: '承認', position: 0 })).toMatchObject({ decided: false })
    await city.act('他部長', request, { act: '承認', position: 1 })
    const rows = await city.store.of(city.organisation.org).selectFrom('permission').select(['person', 'until_day', 'role']).where('request', '=', request).execute()
    expect(rows).toEqual([{ person: city.organisation.people.係員, until_day: WEEK.to, role: '統括情報セキュリティ責任者' }])
  })

  test('経過猶予は、その期限を過ぎると未了に戻る', async () => {
    const used = await system(city, '庁外-7')
    await city.answer('課長', IDENTITY, { item: used.id, answer: '経過猶予', fields: {}, reason: '更改まで', planDue: '2026-11-20' })
    expect(await because(city, IDENTITY, used.id)).toBeUndefined()
    city.clock.moveTo('2026-11-21T01:00:00Z')
    expect(await because(city, IDENTITY, used.id)).toBe('再確認')
    city.clock.moveTo('2026-11-16T01:00:00Z')
  })
})
