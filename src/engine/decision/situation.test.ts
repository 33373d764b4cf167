import { describe, expect, test } from 'vitest'
import { ACTIONS, parseSituation } from './situation.ts'

const problems = (input: unknown) => {
  const parsed = parseSituation(input)
  return 'problems' in parsed ? parsed.problems : []
}
const ordinary = { profile: 'mpd', action: 'take-out' }

describe('判定の入力', () => {
  test('profile と action だけで受け付ける', () => {
    expect(parseSituation(ordinary)).toEqual({ situation: ordinary })
  })

  test('知らない項目は、場所と、そこで使える項目を挙げて断る', () => {
    expect(problems({ ...ordinary, equipment: { kind: 'uid', colour: 'red' } })).toEqual([
      { path: 'equipment.colour', message: '「colour」という項目はありません。', allowed: expect.arrayContaining(['kind', 'owner', 'managed', 'ceiling']) as unknown },
    ])
    expect(problems({ ...ordinary, urgency: 1 })[0]).toMatchObject({ path: 'urgency', allowed: expect.arrayContaining(['profile', 'action', 'information']) as unknown })
  })

  test('入れ子と一覧の中の知らない項目も、場所を添えて断る', () => {
    expect(problems({ ...ordinary, equipment: { ceiling: { secrecy: 1 } } })[0]).toMatchObject({ path: 'equipment.ceiling.secrecy', allowed: ['confidentiality', 'integrity', 'availability'] })
    expect(problems({ ...ordinary, approvals: [{ role: '所属長', request: 'R-1', seal: true }] })[0]).toMatchObject({ path: 'approvals.0.seal', allowed: ['role', 'request'] })
  })

  test('知らない値は、許される値を挙げて断る', () => {
    expect(problems({ profile: 'mpd', action: 'carry' })).toEqual([{ path: 'action', message: '値が正しくありません。次の中から選んでください。', allowed: [...ACTIONS] }])
    expect(problems({ ...ordinary, information: { confidentiality: 4 } })).toEqual([
      { path: 'information.confidentiality', message: '値が正しくありません。次の中から選んでください。', allowed: ['1', '2', '3'] },
    ])
    expect(problems({ ...ordinary, measures: ['encrypted', 'prayed'] })[0]).toMatchObject({ path: 'measures.1', allowed: expect.arrayContaining(['encrypted', 'locked-case']) as unknown })
  })

  test('必ず要る項目がなければ、その場所を挙げて断る', () => {
    expect(problems({}).map(({ path }) => path)).toEqual(['profile', 'action'])
  })

  test.each([null, 3, 'take-out', [], undefined])('オブジェクトでないもの（%j）は文で断る', (input) => {
    expect(problems(input)[0]!.message).toBe('判定の条件はJSONのオブジェクトで渡してください。')
  })

  test.each([['2026-02-30', '暦にない日付です。'], ['2026/4/1', '日付は 2026-04-01 の形で入力してください。'], ['', '日付は 2026-04-01 の形で入力してください。']])('日付 %s は断る', (on, message) => {
    expect(problems({ ...ordinary, on })[0]).toMatchObject({ path: 'on', message })
  })

  test('真偽の項目に文字を入れると断る', () => {
    expect(problems({ ...ordinary, equipment: { encrypted: 'yes' } })).toEqual([{ path: 'equipment.encrypted', message: '値の種類が正しくありません。' }])
  })

  test('長すぎる一覧は断る', () => {
    expect(problems({ ...ordinary, approvals: Array.from({ length: 51 }, () => ({ role: '所属長', request: 'R' })) })[0]!.message).toContain('上限 50')
  })
})
