// 本筋: 機密性２の情報を入れたＵＳＢメモリを明日持ち出し、返し、別の人が確かめる。四つの組すべてで。
import { describe, expect, test } from 'vitest'
import type { ProfileId } from '../../src/engine/definition.ts'
import { onStage, refusalOf } from '../stage.ts'
import type { PersonKey } from '../factory-plans.ts'
import { TAKE_OUT, takeOutForm } from './take-out-form.ts'

const CASES: readonly [ProfileId, readonly (readonly [role: string, by: PersonKey])[]][] = [
  ['saitama-police', [['運用管理担当者', '補佐']]],
  ['mpd', [['情報管理者', '代理']]],
  ['hokkaido-police', [['運用管理者', '課長'], ['システム総括責任者', '他部長']]],
  ['municipality', [['情報セキュリティ管理者', '課長']]],
]

describe.each(CASES)('%s', (profile, deciders) => {
  const stage = onStage(profile)
  const procedure = TAKE_OUT[profile]

  test(`the request goes to ${deciders.map(([role]) => role).join(' and then ')}, the ledger shows the medium out, and only a second person ends it`, async () => {
    const { 空: medium } = stage.organisation.media
    const id = await stage.ask('係員', procedure, [medium], takeOutForm(profile))
    const asked = await stage.request(id)
    expect(asked.steps.map(({ role }) => role)).toEqual(deciders.map(([role]) => role))
    expect(asked.steps.at(-1)!.kind).toBe('決裁')
    expect(asked.answer!.applied.length).toBeGreaterThan(0)
    for (const [position, [, by]] of deciders.entries()) {
      expect((await stage.item(medium)).state).toBe('保管中')
      await stage.act(by, id, { act: '承認', position })
    }
    const out = await stage.item(medium)
    expect(out).toMatchObject({ state: '持出し中', holder: stage.organisation.people.係員, due: '2026-11-20', confidentiality: 2 })
    expect(out.contents).toMatchObject([{ title: '委託先に渡す図面', confidentiality: 2 }])

    await stage.record('係員', 'media.return', medium, { erased: true, method: '上書きによる消去', externallyConnected: 'なし' })
    expect((await stage.item(medium)).state).toBe('返却確認待ち')
    const own = await refusalOf(stage.record('係員', 'media.return-confirmation', medium, { received: true, empty: true }))
    expect(own.message).toContain('別の人')
    expect((await stage.request(id)).state).toBe('決裁済')
    await stage.record('同僚', 'media.return-confirmation', medium, { received: true, empty: true })
    expect(await stage.item(medium)).toMatchObject({ state: '保管中', holder: null, due: null, confidentiality: 0, contents: [] })
    expect((await stage.request(id)).state).toBe('完了')
  })

  test('a medium that is out cannot be asked for again, and nothing is half-done', async () => {
    const { 空: medium } = stage.organisation.media
    const id = await stage.ask('係員', procedure, [medium], takeOutForm(profile))
    const other = await stage.ask('同僚', procedure, [medium], takeOutForm(profile))
    for (const [position, [, by]] of deciders.entries()) await stage.act(by, id, { act: '承認', position })
    for (const [position, [, by]] of deciders.slice(0, -1).entries()) await stage.act(by, other, { act: '承認', position })
    const late = await refusalOf(stage.act(deciders.at(-1)![1], other, { act: '承認', position: deciders.length - 1 }))
    expect(late.code).toBe('conflict')
    expect((await stage.request(other)).state).toBe('回付中')
    expect((await stage.item(medium)).holder).toBe(stage.organisation.people.係員)
    const third = await refusalOf(stage.ask('係長', procedure, [medium], takeOutForm(profile)))
    expect(third.message).toContain('持出し中')
  })
})
