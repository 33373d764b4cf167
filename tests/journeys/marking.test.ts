// 分類の表示と付加情報: 文書を選ぶと表示の付いた写しが返る。壊れたものには理由が出る。添付した写真の付加情報は示され、除いた版に替えられる。
import { readFile } from 'node:fs/promises'
import { writeXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { testFile } from '../../src/documents/files/malware-check.ts'
import { aDocx, anEncryptedDocx, paragraph, partsOf } from '../../src/documents/files/samples.testing.ts'
import { aPhoto } from '../../src/documents/metadata/photo.testing.ts'
import { inBrowser, openBrowser } from './browser.ts'
import { look } from './look.ts'
import { anOffice } from './office.ts'

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const file = (name: string, bytes: Uint8Array, mimeType = WORD) => ({ name, mimeType, buffer: Buffer.from(bytes) })

const browser = openBrowser()
inBrowser('分類の表示', () => {
  const office = anOffice('mpd')
  test('documents come back marked; what cannot be marked says why', async () => {
    const visitor = await browser.as(office, '係員')
    visitor.expects(422)
    const { page, go } = visitor
    await go('/')
    await page.getByText(/^そのほかの申請と記録/).click()
    await page.getByRole('link', { name: '文書に分類の表示を付ける' }).click()
    await page.locator('main').getByText('【機密性中】', { exact: true }).waitFor()
    const input = page.getByLabel('表示を付けるファイル')
    await input.setInputFiles([file('予算.docx', aDocx(paragraph('本文')))])
    await page.getByText('機密性の分類を選んでから').waitFor()
    await page.getByRole('radio', { name: '機密性高' }).check()
    await page.getByRole('checkbox', { name: '複製禁止' }).check()
    await page.getByLabel('そのほかの取扱制限').fill('回覧禁止')
    await input.setInputFiles([file('予算.docx', aDocx(paragraph('本文'))), file('鍵.docx', anEncryptedDocx()), file('表.xlsx', await writeXlsx({ sheets: [{ name: '表', rows: [[1]] }] })), file('壊れ.pdf', Buffer.from('%PDF-1.7 x'), 'application/pdf')])
    await page.getByText('4件が終わりました（表示を付けたもの2件）。').waitFor()
    await page.getByText('パスワードで保護されている').waitFor()
    await page.getByText('壊れているか途中で切れている').waitFor()
    await look(page)
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: /保存する.*予算\.docx/ }).click()])
    expect(download.suggestedFilename()).toBe('【機密性高】予算.docx')
    const parts = partsOf(await readFile((await download.path())))
    expect(Object.values(parts).join('')).toContain('【機密性高】複製禁止・回覧禁止')
    expect(parts['docProps/custom.xml']).toContain('機密性高')
  })
  test('an attached photograph shows its place, and its cleaned version takes its place; malware is refused', async () => {
    const visitor = await browser.as(office, '係員')
    visitor.expects(422)
    const { page, go } = visitor
    await go(`/apply/media.take-out.mpd?item=${office.organisation.media.空}`)
    const input = page.locator('input[type=file]')
    await input.setInputFiles([file('現場.jpg', aPhoto(), 'image/jpeg')])
    await page.getByText('写真の位置情報：撮影場所：北緯35.857000度・東経139.649000度').waitFor()
    await look(page)
    await page.getByRole('button', { name: /付加情報を除いた版を作る.*現場\.jpg/ }).click()
    await page.getByText('現場（除去版）.jpg').first().waitFor()
    await page.getByText('付加情報を除いた版です。').waitFor()
    expect(await page.getByText('写真の位置情報').count()).toBe(0)
    await input.setInputFiles([file('試験.txt', testFile(), 'text/plain')])
    await page.getByRole('alert').filter({ hasText: '不正プログラムが検知されました' }).waitFor()
    const stored = await office.store.of(office.organisation.org).selectFrom('attachment').select('name').orderBy('id').execute()
    expect(stored.map(({ name }) => name)).toEqual(['現場.jpg', '現場（除去版）.jpg'])
  })
})
