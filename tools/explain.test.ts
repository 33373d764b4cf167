import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { onStage, refusalOf } from '../tests/stage.ts'
import { explainRequest } from './explain.ts'

const run = promisify(execFile)
const form = {
  purpose: '図面の受渡し', destinationKind: '庁舎の外', destination: '県立文書館', period: { from: '2026-11-17', to: '2026-11-20' }, minimised: true,
  contents: [{ title: '委託先に渡す図面', confidentiality: 2, integrity: 1, availability: 1 }], measures: ['backed-up', 'encrypted', 'classification-reviewed', 'recipient-instructed'],
}

describe('申請の説明', () => {
  const stage = onStage('mpd')
  const ask = (who: '係員' | '代理') => stage.ask(who, 'media.take-out.mpd', [stage.organisation.media.空], form)

  test('番号から、事実・判定・条項・規則・宛先・いまできることが分かる', async () => {
    const id = await ask('係員')
    const { number } = await stage.request(id)
    const text = await explainRequest(await stage.seat(null), number!)
    expect(text).toContain(`${number} 外部記録媒体の庁舎外持出し（USB-0001）　回付中`)
    expect(text).toContain('持出しの場所: 県立文書館')
    expect(text).toContain('許可: 情報管理者 ← 警視庁 実施要綱 別表第3 機密性中 管理の基準4')
    expect(text).toContain('規則 media.handling-take-out.mpd/confidential「機密性中の情報の持ち出し」: 「機密性の分類」が2')
    expect(text).not.toContain('media.handling-take-out.mpd/highly-confidential')
    expect(text).toContain('1. 決裁 情報管理者（少年係） 到達')
    expect(text).toContain('今日の宛先: 情報管理者（少年係） → 今井 五月')
    expect(text).toMatch(/今井 五月: 段階1を承認、段階1を差戻し、段階1を却下/)
    expect(await explainRequest(await stage.seat(null), id)).toBe(text)
  })
  test('自分で決める立場の人の申請は、なぜ上司に回るかを言う', async () => {
    const text = await explainRequest(await stage.seat(null), await ask('代理'))
    expect(text).toContain('今日の宛先: 情報管理責任者（少年課） → 渡邉 史郎　理由: 情報管理者が申請者本人のため情報管理責任者に回付')
    expect(text).not.toMatch(/今井 五月: 段階/)
  })
  test('ない申請は、確かめ方を添えて断る', async () => {
    expect((await refusalOf(explainRequest(await stage.seat(null), 'R8-ない課-1'))).message).toContain('R8-ない課-1')
  })
  test('命令からも同じ説明が読め、組織の略号が違えば、ある略号を言う', async () => {
    const id = await ask('係員')
    const explain = (...args: string[]) => run(process.execPath, [path.join(import.meta.dirname, 'explain.ts'), ...args], { env: { ...process.env, DATABASE_URL: stage.databaseUrl } })
    expect((await explain(id, '--org', stage.organisation.key)).stdout).toContain('【判定】\n庁舎外へ持ち出す: 条件付き')
    const wrong = await explain(id, '--org', 'nowhere').catch((error: unknown) => error as { code: number; stderr: string })
    expect(wrong).toMatchObject({ code: 2, stderr: expect.stringContaining(stage.organisation.key) })
  })
  test('終わった申請は、誰が決めたかを言い、もう何もできない', async () => {
    const id = await ask('係員')
    await stage.act('代理', id, { act: '承認', position: 0, conditions: ['二人で運ぶこと'] })
    const text = await explainRequest(await stage.seat(null), id)
    expect(text).toContain('承認（今井 五月）')
    expect(text).toContain('条件: 二人で運ぶこと')
    expect(text).toContain('【いまできること】\nなし')
  })
})
