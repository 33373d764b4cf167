import { describe, expect, test } from 'vitest'
import { after, approve, chief, chiefDecides, consentOfAuditor, consentWithin, keeper, offices, ok, picture, refusalOf, started, topDecides } from '../../../tests/offices.ts'
import { perform } from './act.ts'
import { mayDo } from './may-do.ts'

const org = offices()
const acts = (request: Parameters<typeof mayDo>[0], who: string) => mayDo(request, who, org).map(({ act, position }) => `${position}${act}`)

describe('欠かせない段階（binding）', () => {
  const must = { ...keeper, binding: true } as const
  test('上位者だけの承認では決裁にならず、引上げで飛ばされもせず、二つそろって決裁になる', () => {
    const request = started([must, topDecides])
    const early = ok(perform(request, approve(1), '総務部長', org))
    expect(early).toMatchObject({ decided: false, via: '本人', pulledUp: [], request: { state: '回付中' } })
    expect(picture(early.request)).toEqual(['回議 運用管理担当者 到達 → 補佐', '決裁 情報セキュリティ管理者 承認（総務部長）'])
    expect(acts(early.request, '補佐')).toEqual(['0承認', '0差戻し', '0却下', '0申し出'])
    expect(ok(perform(early.request, approve(0), '補佐', org))).toMatchObject({ decided: true, request: { state: '決裁済' } })
    expect(ok(perform(after(request, org, ['補佐', approve(0)]), approve(1), '総務部長', org)).decided).toBe(true)
  })
  test('どちらかが却下すれば、ほかが承認していても却下', () => {
    const early = after(started([must, topDecides]), org, ['総務部長', approve(1)])
    expect(after(early, org, ['補佐', { act: '却下', position: 0, comment: '認められない' }]).state).toBe('却下')
    expect(refusalOf(started([keeper, topDecides]), '補佐', { act: '却下', position: 0, comment: '認められない' }).code).toBe('bad-target')
  })
  test('間の、欠かせなくはない回議は、引き上げられれば後閲になる', () => {
    const early = after(started([must, chief, topDecides]), org, ['総務部長', approve(2)])
    expect(early.steps.map(({ state }) => state)).toEqual(['到達', '後閲待ち', '承認'])
    expect(after(early, org, ['補佐', approve(0)])).toMatchObject({ state: '決裁済', steps: [{ state: '承認' }, { state: '後閲待ち' }, { state: '承認' }] })
  })
  test('不在でも飛ばされない', () => {
    const away = offices({ absent: ['補佐'] })
    expect(started([keeper, topDecides], away).steps[0]!.state).toBe('後閲待ち')
    expect(started([must, topDecides], away).steps[0]!.state).toBe('到達')
  })
  test('不同意のままでは決裁できず、却下と差戻しはできる', () => {
    const objected = after(started([{ ...consentOfAuditor, binding: true }, chiefDecides]), org, ['監査官', { act: '不同意', position: 0, comment: '根拠がない' }])
    expect(refusalOf(objected, '課長', approve(1))).toMatchObject({ code: 'unanswered', message: expect.stringContaining('監査官が同意していない') })
    expect(after(objected, org, ['課長', { act: '却下', position: 1, comment: '不同意のため' }]).state).toBe('却下')
    const late = offices({ day: '2026-12-24' })
    expect(refusalOf(started([{ ...consentWithin, binding: true }, chiefDecides]), '課長', approve(1), late).code).toBe('unanswered')
  })
})

test('申請した人がその役割なら決裁の段階はないが、先に合議や照会があれば、それを聴いてから上の人が決める', () => {
  const own = { ...chiefDecides, unlessApplicantHolds: true } as const
  expect(picture(started([own], org, '課長'))).toEqual([])
  const heard = started([consentOfAuditor, own], org, '課長')
  expect(heard.steps.map(({ kind, state }) => `${kind} ${state}`)).toEqual(['合議 到達', '決裁 未到達'])
  expect(heard.steps[1]!.addressees.map(({ person }) => person)).not.toContain('課長')
})
