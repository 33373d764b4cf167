// 媒体を登録する: 足りないものと使われている番号は、その項目のところで日本語で言われる。
import { expect, test } from 'vitest'
import { inBrowser, openBrowser } from './browser.ts'
import { look } from './look.ts'
import { anOffice } from './office.ts'
import { answer } from './steps.ts'

const browser = openBrowser()
inBrowser('媒体の登録', () => {
  const office = anOffice('mpd')
  test('what is missing and a number already used are said at their fields; put right, the medium stands in the ledger', async () => {
    const visitor = await browser.as(office, '係長')
    const { page } = visitor
    await visitor.go('/registers/media/new')
    await page.getByLabel(/^管理番号/).fill(office.organisation.numbers.空)
    await page.getByRole('button', { name: '登録する', exact: true }).click()
    const summary = page.getByRole('group', { name: /か所を確かめてください/ })
    await summary.getByRole('link', { name: /暗号化機能/ }).click()
    expect(await page.getByRole('radiogroup', { name: /暗号化機能/ }).getByRole('radio').first().evaluate((element) => element === document.activeElement)).toBe(true)
    await look(page)
    visitor.expects(409, 422)
    await answer(page, /暗号化機能/, 'はい')
    await page.getByRole('button', { name: '登録する', exact: true }).click()
    await summary.getByRole('link', { name: /管理番号/ }).waitFor()
    expect(await page.getByLabel(/^管理番号/).getAttribute('aria-invalid')).toBe('true')
    await look(page)
    await page.getByLabel(/^管理番号/).fill('USB-0777')
    await page.getByRole('button', { name: '登録する', exact: true }).click()
    await page.getByText('USB-0777 を登録しました').waitFor()
    await look(page)
    await visitor.go('/registers/media?q=0777')
    await page.getByRole('row').filter({ hasText: 'USB-0777' }).getByText('保管中').waitFor()
  })
})
