// 統括だけが決めることを統括が申請する: 出す前から本人に回ると示され、理由と事後に確認する人を残して決め、その人が受信箱から確認する。
import { expect, test } from 'vitest'
import { NAMES } from '../factory-plans.ts'
import { seatOf } from './seeds.ts'
import { addRequest } from '../../src/acts/request-submit.ts'
import { inBrowser, openBrowser } from './browser.ts'
import { look } from './look.ts'
import { anOffice } from './office.ts'

const browser = openBrowser()
inBrowser('やむを得ない自己承認', () => {
  const office = anOffice('municipality')
  test('the one who alone may decide it decides with a reason, and another confirms it afterwards', async () => {
    const { units } = office.organisation
    const form = { network: '庁内ＬＡＮ', zone: 'LGWAN接続系', office: units.課, work: '設定の変更', content: '閉じる口を増やす', reason: '使っていない口がある', plannedOn: office.today }
    const { id } = await addRequest(await seatOf(office, '他部長'), { procedure: 'networks.change.municipality', items: [], form, submit: true })
    const { page, go, expects } = await browser.as(office, '他部長')
    expects(422)
    await go(`/requests/${id}`)
    await page.getByRole('button', { name: '承認する（自己承認）' }).click()
    const dialog = page.getByRole('dialog', { name: 'この申請を承認しますか' })
    await dialog.getByText('ご自分の申請です').waitFor()
    await look(page)
    if (process.env['LOOK']) await page.screenshot({ path: `${process.env['LOOK']}/alone-dialog.png` })
    await dialog.getByRole('button', { name: '承認する', exact: true }).click()
    expect(await dialog.isVisible()).toBe(true)
    const reasons = dialog.getByRole('radiogroup', { name: /やむを得ない理由/ })
    expect(await reasons.getByRole('radio').first().evaluate((radio) => radio === document.activeElement), 'the first field that is wrong has the focus').toBe(true)
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
    const opener = page.getByRole('button', { name: '承認する（自己承認）' })
    expect(await opener.evaluate((button) => button === document.activeElement), 'the focus is back where it was').toBe(true)
    await opener.press('Enter')
    await reasons.getByLabel(/代わりの人がいない/).check()
    const confirmer = dialog.getByRole('combobox', { name: /事後に確認する人/ })
    await confirmer.fill(NAMES.部長[0])
    await dialog.getByRole('option', { name: new RegExp(NAMES.部長[0]) }).first().click()
    await dialog.getByRole('button', { name: '承認する', exact: true }).click()
    await page.getByText('承認しました。').waitFor()
    await page.getByText('自己承認', { exact: true }).first().waitFor()

    const other = await browser.as(office, '部長')
    await other.page.getByRole('link', { name: '受信箱を開く' }).click()
    await other.page.getByRole('list', { name: '処理を待っている申請' }).getByRole('link').first().click()
    await other.page.getByRole('button', { name: '確認した' }).click()
    await other.page.getByRole('dialog').getByRole('button', { name: '確認した' }).click()
    await other.page.getByText('確認を記録しました。').waitFor()
    await other.go('/organisation/review')
    await other.page.getByRole('heading', { name: '申請した本人が決めたもの（1件）' }).waitFor()
    await other.page.getByText('事後確認済').waitFor()
    await look(other.page)
    if (process.env['LOOK']) await other.page.screenshot({ path: `${process.env['LOOK']}/alone-review.png`, fullPage: true })
  })
})
