import { expect, test } from 'vitest'
import type { PersonKey } from '../../tests/factory-plans.ts'
import { citesOf, onStage, refusalOf } from '../../tests/stage.ts'
import { openAttachment } from './attachments.ts'
import { itemHistory } from './item-history.ts'

const stage = onStage('mpd')
const photo = async (who: PersonKey): Promise<string> => {
  const seat = await stage.seat(who)
  const row = await seat.db.insertInto('attachment').values({
    org: seat.org, name: '破壊後の写真.jpg', media_type: 'application/octet-stream', size: 3, sha256: Buffer.alloc(32), content: Buffer.from('写'), added_by: seat.person!, added_at: seat.now, verdict: '問題なし', checked_at: seat.now, checked_by_product: '試験',
  }).returning('id').executeTakeFirstOrThrow()
  return row.id
}
const disposal = (evidence: readonly string[]) => ({ disposedAt: '2026-11-16T09:30:00+09:00', operator: '少年係', method: '物理的な破壊（破砕・穿孔など）', evidence })

test('記録に添えた写真は、記録と共に残り、同じ組織でそのものを見る人が開け、来歴に名が出る', async () => {
  const { 空: medium } = stage.organisation.media
  await stage.ask('係員', 'media.disposal', [medium], { reason: '老朽化', method: '物理的な破壊（破砕・穿孔など）' })
  const [mine, others] = [await photo('係員'), await photo('同僚')]
  for (const wrong of [others, '999999']) {
    const refused = await refusalOf(stage.record('係員', 'media.disposal-record', medium, disposal([mine, wrong])))
    expect(refused.refusals).toMatchObject([{ field: 'evidence', message: expect.stringContaining('添付が見つかりません') }])
  }
  expect((await stage.item(medium)).state).toBe('廃棄待ち')
  await stage.record('係員', 'media.disposal-record', medium, disposal([mine]))
  const reader = await stage.seat('他課長')
  expect((await openAttachment(reader, mine)).name).toBe('破壊後の写真.jpg')
  await expect(openAttachment(reader, others)).rejects.toThrow('見つかりません')
  const { rows } = await itemHistory(reader, 'media', medium, {})
  expect(rows.find(({ title }) => title === '廃棄の記録')?.files).toEqual([{ id: mine, name: '破壊後の写真.jpg' }])
})

test('一度使った添付は、別の記録に使えない', async () => {
  const { 名簿: medium } = stage.organisation.media
  await stage.ask('係員', 'media.disposal', [medium], { reason: '老朽化', method: '物理的な破壊（破砕・穿孔など）' })
  const used = await stage.store.of(stage.organisation.org).selectFrom('attachment').select('id').where('record', 'is not', null).executeTakeFirstOrThrow()
  const refused = await refusalOf(stage.record('係員', 'media.disposal-record', medium, disposal([used.id])))
  expect(refused.refusals).toMatchObject([{ field: 'evidence' }])
  expect(citesOf(refused)).toEqual([])
})
