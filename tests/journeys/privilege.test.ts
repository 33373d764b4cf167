// 特権と設定、画面のロック: 管理する人が設定を変え、職員が離席して戻る。
import { mkdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { TEST_PRIVILEGED } from '../client.ts'
import { leftUntouched } from '../clauses/untouched-screen.ts'
import { TEST_PASSWORD } from '../factories.ts'
import { inBrowser, NARROW, openBrowser, WIDE } from './browser.ts'
import { look } from './look.ts'
import { anOffice } from './office.ts'
import type { Page } from 'playwright-core'

const browser = openBrowser()
const PICTURES = process.env['SEKISHO_PICTURES']
/** Pictures at both widths for whoever wants to look at them. */
async function picture(page: Page, name: string): Promise<void> {
  if (PICTURES === undefined) return
  mkdirSync(PICTURES, { recursive: true })
  for (const size of [NARROW, WIDE]) {
    await page.setViewportSize(size)
    await page.screenshot({ path: `${PICTURES}/${name}-${size.width}.png` })
  }
}

inBrowser('特権・設定・画面のロック', () => {
  const office = anOffice('municipality')
  test('a setting is changed once the privilege is taken up; what is left of it is shown, and giving it back ends it', async () => {
    const chief = await browser.as(office, '他部長')
    const { page } = chief
    chief.expects(403)
    chief.expects(422)
    await page.getByRole('button', { name: /利用者メニュー/ }).click()
    await page.getByRole('link', { name: '設定', exact: true }).click()
    await page.getByRole('heading', { level: 2, name: 'サインインと特権' }).waitFor()
    await look(page)
    await picture(page, 'settings')
    // The groups are closed until one is opened, and stay open on the way back.
    const failures = page.getByRole('heading', { level: 3, name: '続けて間違えてよい回数', exact: true })
    expect(await failures.isVisible()).toBe(false)
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(3500)
    await page.getByRole('heading', { level: 2, name: 'サインインと特権' }).click()
    await failures.waitFor()
    await look(page)
    await picture(page, 'settings-open')
    await page.reload()
    await failures.waitFor()
    await page.getByRole('button', { name: 'すべて閉じる' }).click()
    await failures.waitFor({ state: 'hidden' })
    await page.getByLabel('この組織が変えたものだけ').check()
    await page.getByRole('heading', { level: 3 }).first().waitFor()
    expect(await failures.count()).toBe(0)
    await page.getByLabel('この組織が変えたものだけ').uncheck()
    await page.getByLabel('設定をさがす').fill('続けて間違え 一般')
    await page.getByText('合う設定はありません').waitFor()
    await page.getByLabel('設定をさがす').fill('続けて間違えてよい回数')
    await page.getByRole('button', { name: /変える.*（続けて間違えてよい回数/ }).click()
    const dialog = page.getByRole('dialog', { name: '続けて間違えてよい回数' })
    await dialog.getByRole('textbox', { name: /新しい値/ }).fill('３')
    await dialog.getByRole('button', { name: '変える', exact: true }).click()
    await dialog.getByText('変える理由を書いてください。').waitFor()
    await dialog.getByLabel(/理由/).fill('試行を減らすため')
    await look(page)
    await dialog.getByRole('button', { name: '変える', exact: true }).click()
    const taking = page.getByRole('dialog', { name: '特権を取る' })
    await taking.getByLabel('今の（ふだんの）パスワード').fill(TEST_PASSWORD)
    await taking.getByLabel('新しい特権のパスワード').fill(TEST_PASSWORD)
    await taking.getByRole('button', { name: '決めて、特権を取る' }).click()
    await taking.getByText(/16文字以上|同じにはできません/).waitFor()
    await picture(page, 'privilege')
    await taking.getByLabel('新しい特権のパスワード').fill(TEST_PRIVILEGED)
    await taking.getByRole('button', { name: '決めて、特権を取る' }).click()
    await dialog.getByText(/より小さい値にしてください/).waitFor()
    await picture(page, 'stricter')
    await dialog.getByRole('textbox', { name: /新しい値/ }).fill('8')
    await dialog.getByRole('button', { name: '変える', exact: true }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.getByText('8回', { exact: true }).waitFor()
    expect(await page.getByTestId('privilege-left').innerText()).toMatch(/^[0-5]分\d\d秒$/)
    await look(page)
    await picture(page, 'changed')
    await page.getByRole('button', { name: /来歴.*（続けて間違えてよい回数/ }).click()
    await page.getByRole('dialog').getByText('理由　試行を減らすため').waitFor()
    await look(page)
    await page.getByRole('dialog').getByRole('button', { name: '閉じる' }).click()
    await page.getByRole('button', { name: '特権を返す' }).click()
    await page.getByTestId('privilege-left').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: /変える.*（続けて間違えてよい回数/ }).click()
    await dialog.getByRole('textbox', { name: /新しい値/ }).fill('9')
    await dialog.getByLabel(/理由/).fill('元へ戻すため')
    await dialog.getByRole('button', { name: '変える', exact: true }).click()
    await taking.getByLabel('特権のパスワード').waitFor()
    await taking.getByRole('button', { name: 'やめる' }).click()
    await dialog.getByRole('alert').waitFor()
  })
  test('what is typed stays behind the lock, unseen, until the same person has signed in again', async () => {
    const visitor = await browser.as(office, '係員')
    const { page } = visitor
    visitor.expects(401)
    await visitor.go(`/apply/media.take-out.municipality?item=${office.organisation.media.空}`)
    const field = page.getByLabel(/用途/).first()
    await field.fill('書きかけの目的')
    await page.getByRole('button', { name: /利用者メニュー/ }).click()
    await page.getByRole('button', { name: '画面をロック' }).click()
    const lock = page.getByRole('dialog', { name: '画面をロックしています。' })
    await lock.waitFor()
    expect(await page.locator('#main').isVisible()).toBe(false)
    await look(page)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await lock.waitFor()
    await picture(page, 'lock')
    expect((await page.context().request.get('/api/me')).status()).toBe(401)
    await lock.getByLabel('パスワード').fill('ちがう合言葉です')
    await lock.getByRole('button', { name: 'サインイン' }).click()
    await lock.getByRole('alert').waitFor()
    await lock.getByLabel('パスワード').fill(TEST_PASSWORD)
    await lock.getByRole('button', { name: 'サインイン' }).click()
    await lock.waitFor({ state: 'hidden' })
    expect(await field.inputValue()).toBe('書きかけの目的')
    expect((await page.context().request.get('/api/me')).status()).toBe(200)
  })
  test('a screen that nobody touches hides itself after the set time', async () => {
    await leftUntouched(browser, office)
  })
})
