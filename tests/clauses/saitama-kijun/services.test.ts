// 埼玉県警察: 外部サービスの構築時の対策と、実施の確認。
import { expect } from 'vitest'
import { itemHistory } from '../../../src/acts/item-history.ts'
import { changeItem } from '../../../src/acts/items.ts'
import { accept } from '../../accept.ts'
import { citesOf, refusalOf } from '../../stage.ts'
import { aStation } from './station.ts'

const LIFE = 'services.life.saitama'
const station = aStation()
const SERVICE = { name: '道路情報の配信', provider: '試験クラウド株式会社', kind: 'クラウドサービス', use: '交通情報の提供', confidential: true, approval: '外部-0100', approvedOn: '2026-10-01' }
const TAKEN = { accessControl: '対応済み', encryption: '対応済み', development: '対応済み', design: '対応済み' }
const CHECK = { findings: 'ａ 接続元を限った　ｂ ＡＥＳで暗号化　ｃ 開発なし　ｄ 設定を二人で確かめた', confirmedOn: '2026-11-15', evidence: '設定資料 第３号' }

const entered = async (number: string, columns: object = {}) => (await station.add('補佐', 'services', number, { ...SERVICE, ...TAKEN, manager: station.organisation.people.係長, ...columns })).id
const started = (item: string) => station.record('課長', `${LIFE}/started`, item, { startedOn: '2026-11-16' })
const running = async (number: string) => {
  const item = await entered(number)
  await station.record('課長', `${LIFE}/built`, item, CHECK)
  await started(item)
  return item
}
const change = async (register: string, item: string, columns: object) => { const seat = await station.seat('補佐'); return seat.db.transaction().execute((tx) => changeItem(tx, seat, register, item, { columns, reason: '記載の誤り' })) }

accept('saitama-kijun:4-2-(1)-オ-(ア)', async () => {
  for (const [i, key] of Object.keys(TAKEN).entries()) {
    const item = await entered(`外部-1${i}`)
    await station.record('課長', `${LIFE}/built`, item, CHECK)
    await change('services', item, { [key]: '未対応' })
    const refused = await refusalOf(started(item))
    expect(citesOf(refused)).toEqual(['saitama-kijun:4-2-(1)-オ-(ア)'])
    expect(refused.message).toContain('未対応')
    expect((await station.item(item)).state).toBe('構築中')
    await change('services', item, { [key]: '対応済み' })
    expect((await started(item)).item?.state).toBe('運用中')
  }
})

accept('saitama-kijun:4-2-(1)-オ-(イ)', async () => {
  const clause = 'saitama-kijun:4-2-(1)-オ-(イ)'
  const item = await entered('外部-2')
  expect(citesOf(await refusalOf(started(item)))).toEqual([clause])
  // 確認した日のない確認は記録にならず、確かめる立場にない人は確認できない。
  expect((await refusalOf(station.record('課長', `${LIFE}/built`, item, { ...CHECK, confirmedOn: undefined }))).refusals).toMatchObject([{ field: 'confirmedOn', cites: [clause] }])
  expect(citesOf(await refusalOf(station.record('係員', `${LIFE}/built`, item, CHECK)))).toEqual([clause])
  expect(citesOf(await refusalOf(started(item)))).toEqual([clause])
  const check = (await station.record('課長', `${LIFE}/built`, item, CHECK)).item!
  expect(check.details).toMatchObject({ service: item, stage: '導入・構築', confirmer: station.organisation.people.課長, confirmedOn: '2026-11-15' })
  expect((await started(item)).item?.state).toBe('運用中')
  await change('service-checks', check.id, { findings: 'ａ 接続元を限った' })
  const [latest] = (await itemHistory(await station.seat('補佐'), 'service-checks', check.id, {})).rows
  expect(latest).toMatchObject({ kind: 'change', actor: { id: station.organisation.people.補佐 }, clauses: expect.arrayContaining([clause]) })
  expect(latest!.details[0]).toEqual({ label: '項目ごとの実施の状況', value: `${CHECK.findings} → ａ 接続元を限った` })
})

accept('saitama-kijun:4-2-(1)-キ-(イ)', async () => {
  const clause = 'saitama-kijun:4-2-(1)-キ-(イ)'
  const item = await running('外部-3')
  await station.record('課長', `${LIFE}/winding-down`, item, { reason: '契約の満了' })
  const end = () => station.record('課長', `${LIFE}/ended`, item, { endedOn: '2026-11-16' })
  expect(citesOf(await refusalOf(end()))).toEqual([clause])
  const checked = { findings: '情報の移行と抹消、アカウントの停止を確かめた', confirmedOn: '2026-11-16', evidence: '抹消証明 第５号' }
  for (const other of ['課長', '補佐', '係員'] as const) expect(citesOf(await refusalOf(station.record(other, `${LIFE}/ending-checked`, item, checked)))).toEqual([clause])
  expect(citesOf(await refusalOf(end()))).toEqual([clause])
  await station.record('係長', `${LIFE}/ending-checked`, item, checked)
  expect((await end()).item?.state).toBe('利用終了')
})
