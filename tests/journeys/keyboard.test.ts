// キーボードだけで: サインインから申請まで、Tab・Enter・Space・矢印だけで行う。
import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { TEST_PASSWORD } from '../factories.ts'
import { TAKE_OUT } from '../slice/take-out-form.ts'
import { inBrowser, openBrowser } from './browser.ts'
import { anOffice } from './office.ts'
import { judgedAfter } from './steps.ts'

const MOST_TABS = 80
/** Presses Tab until `target` has the focus: everything on the way must be reachable, and nothing may hold the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor()
  for (let pressed = 0; pressed < MOST_TABS; pressed += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`${MOST_TABS}回のTabで届きません: ${String(target)}`)
}
async function typeInto(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.insertText(text)
}
/** The radio that a group offers to Tab, then Space; arrows lead to the others. */
async function yes(page: Page, question: RegExp): Promise<void> {
  await tabTo(page, page.getByRole('radiogroup', { name: question }).getByRole('radio').first())
  await page.keyboard.press('Space')
}

const browser = openBrowser()
inBrowser('キーボードだけで', () => {
  const office = anOffice('saitama-police')
  test('a take-out is signed in for, filled in and submitted without a mouse, and the focus is always to be seen', async () => {
    const { organisation } = office
    const { page } = await browser.stranger(office.url)
    await page.goto('/')
    await typeInto(page, page.getByLabel('利用者名'), organisation.accounts.係員)
    await typeInto(page, page.getByLabel('パスワード', { exact: true }), TEST_PASSWORD)
    await page.keyboard.press('Enter')
    await tabTo(page, page.getByRole('main').locator(`a[href="/apply/${TAKE_OUT['saitama-police']}"]`))
    expect(await page.evaluate(() => { const { outlineStyle, boxShadow } = getComputedStyle(document.activeElement!); return outlineStyle !== 'none' || boxShadow !== 'none' })).toBe(true)
    await page.keyboard.press('Enter')
    await typeInto(page, page.getByRole('combobox', { name: /媒体/ }), organisation.numbers.空)
    await page.getByRole('option', { name: organisation.numbers.空 }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: /取り消す/ }).waitFor()
    await typeInto(page, page.getByLabel('用途'), '図面の受渡し')
    await typeInto(page, page.getByLabel(/^持出しの場所(?!の区分)/), '県立文書館')
    const judged = await judgedAfter(page, '"minimised":true', () => yes(page, /必要最小限/))
    for (const { words, when, met, measure } of judged.answer?.conditions ?? []) {
      if (when !== 'before' || met || measure === 'minimised') continue
      await tabTo(page, page.getByRole('group', { name: /済ませたこと/ }).getByLabel(words))
      await page.keyboard.press('Space')
    }
    await tabTo(page, page.getByRole('button', { name: '申請する', exact: true }))
    await page.keyboard.press('Enter')
    await page.getByText(/申請を受け付けました/).waitFor()
  })
})
