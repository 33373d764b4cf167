// 取込み: 表題や空きの列でずれたExcelでも、見込みを確かめてから取り込み、後で取り消せる。人が後から直したものは残る。
import { writeXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { changeItem } from '../../src/acts/items.ts'
import { inBrowser, openBrowser } from './browser.ts'
import { look } from './look.ts'
import { anOffice } from './office.ts'
import { seatOf } from './seeds.ts'

/** As an office keeps it: a title, an empty row, an empty first column, the columns in an order of their own. */
const SHIFTED = [
  [null, '外部記録媒体 管理表（税務課）', null, null, null, null],
  [null, null, null, null, null, null],
  [null, '備考', '登録年月日', '暗号化の有無', '媒体種別', '登録番号', 'メーカ・機種等'],
  [null, '', 'R8.4.1', '有', 'USBメモリ', 'T-001', '試し 64'],
  [null, '予備', '令和8年5月7日', '○', 'USBメモリ', 'T-002', '試し 64'],
  [null, '', 'R8.13.1', 'たぶん', 'フロッピー', 'T-003', ''],
  [null, '', 'R8.4.1', '有', 'USBメモリ', 'USB-0001', '別の製品'],
]
const browser = openBrowser()
inBrowser('取込み', () => {
  const office = anOffice('municipality')
  test('an Excel with shifted columns is previewed, imported and undone; a later edit by a person stays', async () => {
    const { page, go } = await browser.as(office, '係長')
    await go('/registers/media/import')
    const buffer = Buffer.from(await writeXlsx({ sheets: [{ name: '管理表', rows: SHIFTED }] }))
    await page.getByLabel('取り込むファイル').setInputFiles({ name: '媒体管理表.xlsx', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer })
    const counts = page.getByRole('group', { name: '結果で絞る' })
    await counts.getByRole('button', { name: '新規 2行' }).waitFor()
    await counts.getByRole('button', { name: '変更 1行' }).waitFor()
    await counts.getByRole('button', { name: '誤り 1行' }).waitFor()
    const wrong = page.getByRole('row').filter({ hasText: 'T-003' })
    expect(await wrong.innerText()).toMatch(/フロッピー[\s\S]*R8\.13\.1/)
    expect(await numbers()).not.toContain('T-001')
    await look(page)
    await page.getByRole('button', { name: '3件を取り込む' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '取り込む', exact: true }).click()
    await page.getByText('「媒体管理表.xlsx」を取り込みました').waitFor()
    expect(await numbers()).toEqual(expect.arrayContaining(['T-001', 'T-002']))
    await look(page)

    await corrected('T-002')
    await page.getByRole('button', { name: /取り消す/ }).click()
    await page.getByRole('dialog').getByRole('button', { name: '取り消す', exact: true }).click()
    await page.getByText(/取込みを取り消しました（2件を戻しました）/).waitFor()
    expect(await page.getByRole('list', { name: '残したもの' }).innerText()).toContain('T-002')
    await go('/registers/media?q=T-00')
    await page.getByRole('link', { name: 'T-002' }).waitFor()
    expect(await page.getByRole('link', { name: 'T-001', exact: true }).count()).toBe(0)
    expect(await page.getByRole('row').filter({ hasText: 'T-001' }).innerText()).toMatch(/取消[\s\S]*廃棄/)
    await go(`/registers/media/${office.organisation.media.空}`)
    await page.getByText('試験メモリ 32').first().waitFor()
  })
  const numbers = async (): Promise<string[]> => (await office.store.of(office.organisation.org).selectFrom('item').select('number').where('register', '=', 'media').execute()).map(({ number }) => number)
  async function corrected(number: string): Promise<void> {
    const seat = await seatOf(office, '同僚')
    const { id, version } = await seat.db.selectFrom('item').select(['id', 'version']).where('number', '=', number).executeTakeFirstOrThrow()
    await seat.db.transaction().execute((tx) => changeItem(tx, seat, 'media', id, { version, columns: { product: '人が直した製品' } }))
  }
})
