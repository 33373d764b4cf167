// 放置した画面は隠れ、本人がサインインし直すまで何も見えず、操作もできない: 本物のブラウザーで見る。
import { expect } from 'vitest'
import { TEST_PASSWORD } from '../factories.ts'
import type { openBrowser } from '../journeys/browser.ts'
import type { anOffice } from '../journeys/office.ts'

type Browser = ReturnType<typeof openBrowser>
type Office = ReturnType<typeof anOffice>

/** Signs 同僚 in by the screen and leaves it alone for longer than the set time (half an hour where nothing else is set): it hides then, not before. Returns what stands before it. */
export async function leftUntouched(browser: Browser, office: Office) {
  const visitor = await browser.stranger(office.url)
  const { page } = visitor
  visitor.expects(401)
  await page.clock.install()
  await page.goto('/')
  await page.getByLabel('利用者名').fill(office.organisation.accounts.同僚)
  const password = page.getByLabel('パスワード', { exact: true })
  expect(await password.getAttribute('type')).toBe('password')
  await password.fill(TEST_PASSWORD)
  expect(await page.locator('body').innerText()).not.toContain(TEST_PASSWORD)
  await page.getByRole('button', { name: 'サインイン' }).click()
  await page.getByRole('navigation', { name: '主な場所' }).waitFor({ state: 'attached' })
  // 画面が読み終わってから放置する。読みかけのまま半時間は過ぎない。
  await page.waitForLoadState('networkidle')
  await page.clock.fastForward('29:00')
  expect(await page.locator('#main').isVisible()).toBe(true)
  await page.clock.fastForward('01:10')
  const lock = page.getByRole('dialog', { name: 'しばらく使われなかったため、画面を隠しました。' })
  await lock.waitFor()
  expect(await page.locator('#main').isVisible()).toBe(false)
  return { page, lock }
}

/** … and comes back: only the own password shows anything again. */
export async function hidesWhenUntouched(browser: Browser, office: Office): Promise<void> {
  const { page, lock } = await leftUntouched(browser, office)
  await page.keyboard.press('Escape')
  await lock.waitFor()
  const again = lock.getByLabel('パスワード')
  expect(await again.getAttribute('type')).toBe('password')
  await again.fill('ちがう合言葉です')
  await lock.getByRole('button', { name: 'サインイン' }).click()
  await lock.getByRole('alert').waitFor()
  expect(await page.locator('#main').isVisible()).toBe(false)
  await again.fill(TEST_PASSWORD)
  await lock.getByRole('button', { name: 'サインイン' }).click()
  await lock.waitFor({ state: 'hidden' })
  expect(await page.locator('#main').isVisible()).toBe(true)
}
