// 取扱制限の表: 市区町村の情報資産台帳から開き、局面と分類ごとの制限が条項とともに見える。登録の入口は「情報資産を登録する」。
import { expect, test } from 'vitest'
import { inBrowser, openBrowser } from './browser.ts'
import { look } from './look.ts'
import { anOffice } from './office.ts'

const browser = openBrowser()
inBrowser('取扱制限の表', () => {
  const office = anOffice('municipality')
  test('局面×分類の取扱制限が、情報資産台帳から開いて確かめられる', async () => {
    const { page, go } = await browser.as(office, '課長')
    await go('/registers/information')
    await page.locator('main').getByRole('link', { name: '取扱制限の表' }).click()
    const table = page.getByRole('table', { name: '機密性' })
    await table.waitFor()
    const row = table.getByRole('row', { name: /^運搬/ })
    const cells = await row.getByRole('cell').allInnerTexts()
    expect(cells).toHaveLength(3)
    expect(cells[0]).toBe('なし')
    expect(cells[1]).toContain('鍵付きのケースで守る')
    expect(await table.getByRole('rowheader').allInnerTexts()).toEqual(['作成', '入手', '利用', '保管', '送信', '運搬', '提供', '公表', '廃棄'])
    await look(page)
  })
  test('台帳からの登録は、影響を尋ねる登録に進む', async () => {
    const { page, go } = await browser.as(office, '係員')
    await go('/registers/information')
    expect(await page.locator('main').getByRole('link', { name: '登録する', exact: true }).count()).toBe(0)
    await page.locator('main').getByRole('link', { name: '情報資産を登録する' }).first().click()
    await page.getByText('漏えいしたときの影響').first().waitFor()
    await look(page)
  })
})
