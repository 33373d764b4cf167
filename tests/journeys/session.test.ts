// サインインの期限: 切れると、サインインの画面を通って、いた所に戻る。
import { expect, test } from 'vitest'
import { inBrowser, openBrowser, signIn } from './browser.ts'
import { look } from './look.ts'
import { anOffice, movableClock } from './office.ts'

const IDLE_MINUTES = 31
const browser = openBrowser()
inBrowser('サインインの期限', () => {
  const clock = movableClock()
  const office = anOffice('hokkaido-police', clock)
  test('a session that has run out leads to the sign-in page and back to where one was', async () => {
    const visitor = await browser.as(office, '係員')
    const { page } = visitor
    await visitor.go('/registers/media?q=USB')
    await page.getByRole('link', { name: office.organisation.numbers.空 }).waitFor()
    visitor.expects(401)
    clock.advance(IDLE_MINUTES * 60_000)
    await page.getByRole('link', { name: office.organisation.numbers.空 }).click()
    await page.getByLabel('利用者名').waitFor()
    await look(page)
    await signIn(page, office.organisation.accounts.係員)
    await page.getByRole('heading', { level: 1, name: new RegExp(office.organisation.numbers.空) }).waitFor()
    expect(new URL(page.url()).pathname).toBe(`/registers/media/${office.organisation.media.空}`)
  })
  test('a wrong password is refused in Japanese above the form, an empty one at its field', async () => {
    const visitor = await browser.stranger(office.url)
    const { page } = visitor
    visitor.expects(401)
    await page.goto('/')
    await page.getByLabel('利用者名').fill(office.organisation.accounts.係員)
    await page.getByRole('button', { name: 'サインイン', exact: true }).click()
    await page.getByText('パスワードを入力してください。').waitFor()
    await page.getByLabel('パスワード', { exact: true }).fill('違う合言葉')
    await page.getByRole('button', { name: 'サインイン', exact: true }).click()
    await page.getByRole('alert').waitFor()
    expect(await page.getByRole('alert').innerText()).toMatch(/利用者名|パスワード/)
    await look(page)
  })
})
