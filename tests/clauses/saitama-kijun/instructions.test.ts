// 第８の１(2)イ(ｻ) システムごとの別の定め・指示: 利用者への周知と確認、取扱判定の答えへの併記。
import { describe, expect, test } from 'vitest'
import { accept } from '../../accept.ts'
import { bringDutiesUpToDate } from '../../../src/acts/periodic.ts'
import { expireRows } from '../../../src/acts/expiry.ts'
import type { PersonKey } from '../../factory-plans.ts'
import { citesOf, refusalOf } from '../../stage.ts'
import { asking } from '../police-policies.ts'
import { aStation } from './station.ts'

const CLAUSE = 'saitama-kijun:8-1-(2)-イ-(サ)'
const DUTY = 'システムの定め・指示の確認'

describe('システムごとの定め・指示', () => {
  const stage = aStation()
  const system = (number: string) => stage.add('課長', 'systems', number, { name: `照会${number}`, purposes: '相談の受付', confidentialityCeiling: '2', integrityCeiling: '1', availabilityCeiling: '1', externalLine: false, builtForConfidential: false })
  const users = (of: string, ...people: PersonKey[]) => stage.record('課長', 'systems.users.saitama/entered', of, { people: people.map((one) => stage.organisation.people[one]), startsOn: '2026-11-01' })
  const told = { name: '照会の記録の取扱い', document: '情管第12号（令和８年11月２日）', issuer: '情報管理課長', audience: '利用者の全員', startsOn: '2026-11-16', content: '照会のたびに目的を記録する。' }
  const instruct = async (of: string, more: object = {}) => (await stage.record('課長', 'systems.instructions.saitama/entered', of, { ...told, ...more })).item!
  const unread = (who: PersonKey) => asking(stage, who, async (client) => ((await client.get('/api/home')).body.tasks as { title: string; clauses: string[]; item: { id: string } }[]).filter(({ title }) => title.startsWith(DUTY)))
  const judged = (about: string | undefined, on?: string) => asking(stage, '係員', async (client) => {
    const { status, body, text } = await client.post(`/api/decisions${about === undefined ? '' : `?about=${about}`}`, { profile: 'saitama-police', action: 'use-system', purpose: 'duty', ...(on ? { on } : {}) })
    if (status !== 200) throw new Error(text)
    return body as { outcome: string; accompanying: { number: string; about: string; lines: { label: string; value: string }[]; clauses: string[]; link: string }[] }
  })

  accept(CLAUSE, async () => {
    const [one, other] = [await system('システム-1'), await system('システム-2')]
    await users(one.id, '係員', '他係員')
    await users(other.id, '同僚')
    expect(await unread('係員')).toEqual([])
    const instruction = await instruct(one.id)
    // 利用者の画面にだけ、未確認として現れる。
    expect(await unread('係員')).toMatchObject([{ title: `${DUTY}（${instruction.number}）`, clauses: [CLAUSE], item: { id: instruction.id } }])
    expect(await unread('他係員')).toHaveLength(1)
    expect(await unread('同僚')).toEqual([])
    // そのシステムの取扱判定の答えにも、番号・発出者・名称とともに並ぶ。ほかのシステムの答えには出ない。
    const answer = await judged(one.id)
    expect(answer.accompanying).toMatchObject([{ number: instruction.number, about: '照会システム-1', clauses: [CLAUSE], link: `/registers/instructions/${instruction.id}` }])
    expect(answer.accompanying[0]!.lines).toEqual(expect.arrayContaining([{ label: '定め・指示の名称', value: told.name }, { label: '発出者', value: told.issuer }, { label: '文書番号', value: told.document }]))
    expect((await judged(other.id)).accompanying).toEqual([])
    expect((await judged(undefined)).accompanying).toEqual([])
    expect((await judged(one.id, '2026-11-15')).accompanying).toEqual([])
    expect(answer.outcome).toBe((await judged(other.id)).outcome)
    // 使用の確認でシステムを選んでも、書いている間に示される。
    const preview = await asking(stage, '係員', async (client) => (await client.post('/api/records/preview', { event: 'systems.use', item: null, form: { system: one.id } })).body)
    expect(preview.accompanying).toMatchObject([{ number: instruction.number, clauses: [CLAUSE] }])
    // 確認すると消え、だれがいつ読んだかが残る。
    await stage.record('係員', 'systems.instructions.saitama/read', instruction.id, { confirmed: true })
    expect(await unread('係員')).toEqual([])
    const { readings } = await asking(stage, '課長', async (client) => (await client.get(`/api/registers/instructions/items/${instruction.id}/readings`)).body)
    expect(readings).toMatchObject({ asked: 2, done: 1 })
    expect((readings.people as { person: { id: string }; at: string | null }[]).map(({ person, at }) => [person.id, at !== null])).toEqual(expect.arrayContaining([[stage.organisation.people.係員, true], [stage.organisation.people.他係員, false]]))
  })

  test('後から利用者になった人にも求め、利用を終えた人には求めない', async () => {
    const one = await system('システム-3')
    const instruction = await instruct(one.id)
    expect(await unread('代理')).toEqual([])
    await users(one.id, '代理')
    expect(await unread('代理')).toMatchObject([{ item: { id: instruction.id } }])
    const row = async () => (await asking(stage, '課長', async (client) => (await client.get('/api/registers/users/items?limit=100')).body.rows as { id: string; state: string; details: { person: string; system: string } }[])).find(({ state, details }) => state === '利用中' && details.system === one.id)!
    await stage.record('課長', 'systems.users.saitama/ended', (await row()).id, { endedOn: '2026-11-16' })
    await bringDutiesUpToDate(await stage.seat(null))
    expect(await unread('代理')).toEqual([])
    // また使うなら、また求める。
    await users(one.id, '代理')
    expect(await unread('代理')).toHaveLength(1)
  })

  test('選んだ利用者への指示は、その人だけに求める。利用者でない人と、二度の登録は断る', async () => {
    const one = await system('システム-4')
    await users(one.id, '係長', '補佐')
    await instruct(one.id, { audience: '選んだ利用者', people: [stage.organisation.people.係長] })
    expect(await unread('係長')).toHaveLength(1)
    expect(await unread('補佐')).toEqual([])
    for (const act of [() => instruct(one.id, { audience: '選んだ利用者', people: [stage.organisation.people.部長] }), () => users(one.id, '係長'), () => instruct(one.id, { endsOn: '2026-11-16', startsOn: '2026-11-17' })]) expect(citesOf(await refusalOf(act()))).toContain(CLAUSE)
    expect(citesOf(await refusalOf(stage.record('係員', 'systems.instructions.saitama/entered', one.id, told)))).toContain(CLAUSE)
  })

  test('効力の最後の日が過ぎると、求めも併記も終わる', async () => {
    const one = await system('システム-5')
    await users(one.id, '他代理')
    const instruction = await instruct(one.id, { endsOn: '2026-11-20' })
    expect((await judged(one.id, '2026-11-20')).accompanying).toHaveLength(1)
    stage.clock.moveTo('2026-11-21T01:00:00Z')
    await expireRows(await stage.seat(null))
    await bringDutiesUpToDate(await stage.seat(null))
    expect((await stage.item(instruction.id)).state).toBe('終了')
    expect(await unread('他代理')).toEqual([])
    expect((await judged(one.id)).accompanying).toEqual([])
  })
})
