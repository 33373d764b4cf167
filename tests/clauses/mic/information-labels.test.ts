// 市区町村: 上位の分類だけを表示する運用。帳票、Excel、ファイル名、番号票。
import { describe, expect } from 'vitest'
import { exportItems } from '../../../src/acts/export.ts'
import { readPdfPages } from '../../../src/documents/pdf-text.testing.ts'
import { ledgerHandlers } from '../../../src/server/routes/ledgers.ts'
import type { Call, FileReply } from '../../../src/server/handlers.ts'
import { accept } from '../../accept.ts'
import { CONFIDENTIAL, LOW, theAssets } from './assets.ts'

describe('上位の分類だけの表示', () => {
  const city = theAssets()
  const low = { title: '広報', confidentiality: 1, integrity: 1, availability: 1 }
  const write = (medium: string, ...contents: object[]) => city.record('係員', 'media.write-contents', medium, { contents, terminal: '端末 A-1', encrypted: true, zone: 'LGWAN接続系' })
  const printed = async (form: string) => {
    const { file, name } = await ledgerHandlers.ledger!({ seat: await city.seat('係員'), params: { form }, query: { format: 'pdf' } } as unknown as Call<'ledger'>) as FileReply
    return { pages: readPdfPages(file as Uint8Array).map((page) => (typeof page === 'string' ? page : JSON.stringify(page))), name }
  }
  const label = async (item: string) => {
    const { file } = await ledgerHandlers.labels!({ seat: await city.seat('係員'), params: { register: 'media' }, query: { items: item, sheet: 'a4-24' } } as unknown as Call<'labels'>) as FileReply
    return JSON.stringify(readPdfPages(file as Uint8Array))
  }

  accept('mic:kaisetsu-2-(2)-②-注4', async () => {
    const [public_, other] = [await city.medium('公-1'), await city.medium('他-1')]
    await write(public_.id, low)
    await city.enter('広報の原稿')
    expect((await printed('register-information')).name).toMatch(/^【機密性１・完全性１・可用性１】/)
    expect(await label(public_.id)).toContain('【機密性１・完全性１・可用性１】')
    await city.set('information.labelling', '上位だけ表示')
    const unmarked = await printed('register-information')
    expect(unmarked.name).not.toContain('【')
    for (const page of unmarked.pages) expect(page).not.toContain('【')
    expect(await label(public_.id)).not.toContain('【')
    expect((await exportItems(await city.seat('係員'), 'information')).mark).toBeNull()
    const steps = [
      [{ outage: '住民の権利の侵害', recoveryHours: 24 }, { availability: 2 }, '機密性１・完全性１・可用性２'], [{ tamper: '住民の権利の侵害' }, { integrity: 2 }, '機密性１・完全性２・可用性２'],
      [CONFIDENTIAL, { confidentiality: 2, restrictions: ['no-copy'] }, '機密性２・完全性２・可用性２'],
    ] as const
    for (const [answers, level, mark] of steps) {
      await city.enter('重い情報', { ...LOW, ...answers })
      await write(other.id, { ...low, ...level })
      const marked = await printed('register-information')
      expect(marked.name).toContain(`【${mark}】`)
      for (const page of marked.pages) expect(page).toContain(`【${mark}】`)
      expect(await label(other.id)).toContain(`【${mark}】`)
      expect((await exportItems(await city.seat('係員'), 'information')).mark).toMatchObject({ classification: mark })
      expect(await label(public_.id)).not.toContain('【')
    }
    expect(await label(other.id)).toContain('複製禁止')
  })
})
