// 市区町村: 機器の記憶装置の抹消、リースの返却、修理の判定、災害を受けにくい保管場所。
import { describe, expect, test } from 'vitest'
import { remindAndEscalate } from '../../../src/acts/reminders.ts'
import { itemDetail } from '../../../src/server/routes/item-detail.ts'
import { accept } from '../../accept.ts'
import { handlingRuleset, ordinary } from '../../handling/rulesets.ts'
import { citesOf, refusalOf } from '../../stage.ts'
import { aCity, NOON } from './city.ts'
import { declined } from './policy-stage.ts'

const DESTROYED = '物理的な破壊（破砕・穿孔など）'
const OVERWRITTEN = '専用ソフトウェアによる全領域の上書き'
const CERTIFIED = '庁舎内で消去して引き渡し、完了証明書を受け取った'

describe('機器の廃棄・リース返却', () => {
  const city = aCity()
  const drive = (number: string, equipment: string) => city.add('係員', 'drives', number, { equipment, kind: 'ＳＳＤ', serial: `SN-${number}` })
  const asked = { how: '廃棄', reason: '更改', residentRecords: false, hosting: 'オンプレミス', method: OVERWRITTEN }
  const gone = { how: '廃棄', operator: '基盤係', disposedOn: '2026-11-16' }
  const erased = (more: object = {}) => ({ method: OVERWRITTEN, erasedAt: NOON, operator: '基盤係', confirmation: '庁舎内で行い、職員が完了を確かめた', confirmer: city.organisation.people.同僚, ...more })

  accept('mic:4.1-(7)', async () => {
    const terminal = await city.terminal('端-1', { zone: 'LGWAN接続系', storage: 'あり' })
    const [first, second] = [await drive('記-1', terminal.id), await drive('記-2', terminal.id)]
    const unpermitted = await refusalOf(city.record('係員', 'erasure.sanitisation', first.id, erased()))
    expect(citesOf(unpermitted)).toContain('mic:2-(2)-⑩-(ウ)')
    await city.permit('課長', await city.ask('係員', 'erasure.equipment.municipality', [terminal.id], asked))
    expect((await city.item(terminal.id)).state).toBe('廃棄待ち')
    await city.record('係員', 'erasure.sanitisation', first.id, erased())
    for (const how of ['廃棄', 'リース返却', '所有者への返却']) {
      const refused = await refusalOf(city.record('係員', 'devices.disposal', terminal.id, { ...gone, how }))
      expect(citesOf(refused)).toContain('mic:4.1-(7)')
    }
    expect((await city.item(terminal.id)).state).toBe('廃棄待ち')
    expect(citesOf(await refusalOf(city.record('係員', 'erasure.sanitisation', second.id, erased({ method: '初期化（フォーマット）のみ' }))))).toContain('mic:kaisetsu-4.1-(7)')
    await city.record('係員', 'erasure.sanitisation', second.id, erased({ method: DESTROYED }))
    await city.record('係員', 'devices.disposal', terminal.id, { ...gone, how: 'リース返却' })
    expect((await city.item(terminal.id)).state).toBe('返却済')
    expect((await city.item(second.id)).details).toMatchObject({ serial: 'SN-記-2', method: DESTROYED, operator: '基盤係' })
    expect(citesOf(await refusalOf(drive('記-3', terminal.id)))).toContain('mic:4.1-(7)')
  })

  test('記憶装置が登録されていない機器も手放せず、ないと書けば手放せる', async () => {
    const terminal = await city.terminal('端-2', { zone: 'LGWAN接続系' })
    await city.permit('課長', await city.ask('係員', 'erasure.equipment.municipality', [terminal.id], asked))
    expect(citesOf(await refusalOf(city.record('係員', 'devices.disposal', terminal.id, gone)))).toContain('mic:4.1-(7)')
    await city.change('係員', await city.item(terminal.id), { storage: 'なし' })
    expect((await city.record('係員', 'devices.disposal', terminal.id, gone)).item?.state).toBe('廃棄')
  })

  test('住民情報を保存した機器の記憶装置は、入っている機器の分類で判定され、証明書の期限が追われる', async () => {
    const terminal = await city.terminal('端-3', { zone: 'マイナンバー利用事務系', storage: 'あり' })
    const one = await drive('記-4', terminal.id)
    expect(citesOf(await refusalOf(city.ask('係員', 'erasure.equipment.municipality', [terminal.id], { ...asked, residentRecords: true })))).toContain('mic:kaisetsu-4.1-(7)-図表24-(1)')
    await city.permit('課長', await city.ask('係員', 'erasure.equipment.municipality', [terminal.id], { ...asked, residentRecords: true, method: DESTROYED }))
    expect(citesOf(await refusalOf(city.record('係員', 'erasure.sanitisation', one.id, erased({ confirmation: '職員が完了まで立ち会った', witness: city.organisation.people.同僚 }))))).toContain('mic:kaisetsu-4.1-(7)-図表24-(1)')
    await city.record('係員', 'erasure.hand-over', one.id, { handedOn: '2026-11-16', contractor: '破砕工業', inHouseMethod: OVERWRITTEN, certificateDue: '2026-11-20' })
    city.clock.moveTo('2026-11-23T01:00:00Z')
    await remindAndEscalate(await city.seat(null))
    const told = await city.store.of(city.organisation.org).selectFrom('notice').select('title').where('title', 'like', '記憶装置の完了証明書%期限を過ぎて%').execute()
    expect(told.length).toBeGreaterThan(0)
    const certified = { confirmation: CERTIFIED, inHouseOn: '2026-11-16', inHouseMethod: OVERWRITTEN, certificate: '証第9号' }
    await city.record('係員', 'erasure.sanitisation', one.id, erased({ method: DESTROYED, ...certified }))
    expect((await city.item(one.id)).state).toBe('抹消済')
    city.clock.moveTo('2026-11-16T01:00:00Z')
  })

  test('リース契約の機器が残るうちは、リースを返せない', async () => {
    const lease = await city.add('係員', 'leases', 'L-1', { name: '端末賃貸借', lessor: '市民リース', endsOn: '2026-12-31', erasureMethod: '物理的な破壊', confirmation: '証拠写真と証明書' })
    await city.record('係員', 'erasure.lease-contract', lease.id, { result: '契約した', contractedOn: '2026-11-01' })
    const terminal = await city.terminal('端-4', { lease: lease.id, storage: 'なし' })
    const back = { returnedOn: '2026-11-16', confirmedOn: '2026-11-16', how: '証明書と写真を照合した' }
    expect((await refusalOf(city.record('係員', 'erasure.lease-return', lease.id, back))).message).toContain('端-4')
    await city.permit('課長', await city.ask('係員', 'erasure.equipment.municipality', [terminal.id], { ...asked, how: 'リース返却' }))
    await city.record('係員', 'devices.disposal', terminal.id, { ...gone, how: 'リース返却' })
    expect((await city.record('係員', 'erasure.lease-return', lease.id, back)).item?.state).toBe('返却済')
  })
})

test('修理に出すときは、消去するか、守秘義務契約と体制の確認の両方が要る', () => {
  const { decide } = handlingRuleset('municipality')
  const repair = (measures: NonNullable<Parameters<typeof decide>[0]['measures']>) => decide(ordinary('municipality', 'repair', { equipment: { kind: 'server' }, measures })).outcome
  expect(repair([])).toBe('conditional')
  expect(repair(['confidentiality-agreement'])).toBe('conditional')
  expect(repair(['confidentiality-agreement', 'recipient-confirmed'])).toBe('permitted')
  expect(repair(['erased'])).toBe('permitted')
})

describe('災害を受けにくい地域での保管', () => {
  const city = aCity()
  const place = (number: string, hazard: boolean) => city.add('係員', 'places', number, { name: number, lockable: true, fireproof: true, heatproof: true, waterproof: true, dampproof: true, hazard })

  accept('mic:2-(2)-⑥-(ウ)', async () => {
    const clause = 'mic:2-(2)-⑥-(ウ)'
    const [river, hill] = [await place('川辺', true), await place('高台', false)]
    expect(citesOf(await refusalOf(city.medium('控-1', { use: 'バックアップ' }, river.id)))).toEqual([clause])
    const medium = await city.medium('控-1', { use: 'バックアップ' }, hill.id)
    expect(citesOf(await refusalOf(city.change('係員', medium, {}, river.id)))).toEqual([clause])
    await city.medium('普段-1', {}, river.id)
    await declined(city, [clause])
    const kept = await city.change('係員', medium, {}, river.id)
    expect(kept.place?.id).toBe(river.id)
    expect((await itemDetail(await city.seat('係員'), 'media', medium.id)).cautions).toMatchObject([{ cites: [clause] }])
  })
})
