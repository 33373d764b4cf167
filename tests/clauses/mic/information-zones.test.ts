// 市区町村: インターネット接続系に置く重要な情報資産、テストデータ、システム単位の周知。
import { describe, expect } from 'vitest'
import { bringDutiesUpToDate } from '../../../src/acts/periodic.ts'
import { unmetControls } from '../../../src/acts/unmet-controls.ts'
import { accept } from '../../accept.ts'
import { citesOf, refusalOf } from '../../stage.ts'
import { CONFIDENTIAL, LOW, SECRET, theAssets } from './assets.ts'

describe('保存先の系', () => {
  const city = theAssets()
  accept('mic:kaisetsu-3-(3)-③-注9', async () => {
    const clause = 'mic:kaisetsu-3-(3)-③-注9'
    const outside = { ...SECRET, zone: 'インターネット接続系' }
    const store = async () => (await city.judge('store', [await city.enter('計画', SECRET)], { equipment: { kind: 'server', zone: 'internet' } })).prohibitions.flatMap(({ clauses }) => clauses)
    for (const [model, from] of [['α', '2026-04-01'], ['β', '2026-05-01']] as const) {
      await city.set('networks.model', model, from)
      expect(citesOf(await refusalOf(city.enter('人事記録', { ...outside, accessControlled: true })))).toEqual([clause])
      expect(citesOf(await refusalOf(city.enter('給与', { ...LOW, zone: 'インターネット接続系', staffMyNumber: true, accessControlled: true })))).toEqual([clause])
      expect((await city.enter('広報', { ...LOW, zone: 'インターネット接続系' })).details['zone']).toBe('インターネット接続系')
    }
    expect(await store()).toContain(clause)
    await city.set('networks.model', 'β′', '2026-06-01')
    expect((await refusalOf(city.enter('人事記録', outside))).refusals).toMatchObject([{ field: 'accessControlled', cites: [clause] }])
    expect((await refusalOf(city.enter('人事記録', { ...outside, accessControlled: false }))).refusals[0]!.field).toBe('accessControlled')
    expect((await city.enter('人事記録', { ...outside, accessControlled: true })).classification).toMatchObject({ confidentiality: 3 })
  })
})

describe('情報システム', () => {
  const city = theAssets()
  const system = (number: string, more: object = {}) => city.add('係員', 'systems', number, { name: number, confidentialityCeiling: '3', integrityCeiling: '2', availabilityCeiling: '2', externalLine: false, builtForConfidential: true, ...more })

  accept('mic:6.3-(3)-②-(ウ)', async () => {
    const clause = 'mic:6.3-(3)-②-(ウ)'
    const target = await system('税システム')
    const plan = (more: object) => city.record('係員', 'systems.test-plan.municipality', target.id, { what: '改修の試験', dataKind: '情報資産（複製を含む）', plannedOn: '2026-12-01', ...more })
    const [secret, personal, open] = [await city.enter('賦課データ', CONFIDENTIAL), await city.enter('申込み名簿', { ...LOW, personal: true }), await city.enter('広報データ')]
    const copied = async (source: string) => (await city.record('係員', 'information.copy.municipality', null, { sources: source, how: '複製', title: 'テスト用の写し', reason: 'テスト', copies: 1, recipients: [city.organisation.people.係員], openTo: '所属' })).item!
    for (const one of [secret, personal, await copied(secret.id), await copied(personal.id)]) expect(citesOf(await refusalOf(plan({ data: [one.id] })))).toContain(clause)
    expect(citesOf(await refusalOf(plan({ data: [open.id, secret.id] })))).toContain(clause)
    expect((await plan({ data: [open.id] })).id).not.toBe('')
    expect((await plan({ dataKind: '作った疑似データ', processed: '乱数で作成' })).id).not.toBe('')
  })

  accept('mic:kaisetsu-2-(2)-②-注3', async () => {
    const target = await system('文書管理システム', { labelling: 'ファイルごとに表示' })
    const asset = await city.enter('決裁文書', { ...CONFIDENTIAL, system: target.id })
    const unlabelled = async () => (await unmetControls(await city.seat('課長'))).filter(({ control, item }) => control.endsWith('/labelled') && item.id === asset.id)
    expect(await unlabelled()).toHaveLength(1)
    for (const person of ['係員', '同僚', '他係員'] as const) await city.record('係員', 'systems.users.municipality/entered', target.id, { person: city.organisation.people[person], startsOn: '2026-11-16' })
    const tasks = () => city.store.of(city.organisation.org).selectFrom('task as t').innerJoin('task_assignee as a', 'a.task', 't.id').select(['a.person', 't.state', 't.item']).where('t.duty', '=', 'systems.class-notice.municipality').orderBy('a.person').execute()
    await bringDutiesUpToDate(await city.seat(null))
    expect(await tasks()).toEqual([])
    expect((await refusalOf(city.change('係員', target, { labelling: 'システム単位で周知' }))).refusals).toMatchObject([{ field: 'labellingRule', cites: ['mic:kaisetsu-2-(2)-②-注3'] }])
    await city.change('係員', target, { labelling: 'システム単位で周知', labellingRule: '文書管理システム運用規程' })
    await bringDutiesUpToDate(await city.seat(null))
    const asked = await tasks()
    expect(new Set(asked.map(({ person }) => person))).toEqual(new Set([city.organisation.people.係員, city.organisation.people.同僚, city.organisation.people.他係員]))
    expect(await unlabelled()).toEqual([])
    const mine = asked.find(({ person }) => person === city.organisation.people.他係員)!
    await city.record('他係員', 'systems.users.municipality/told', mine.item!, { read: true })
    expect((await tasks()).filter(({ state }) => state === '未了')).toHaveLength(2)
  })
})
