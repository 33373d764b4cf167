// 画面を人に見られないこと: 本物のブラウザーで、伏せ字と、放置したときの再認証を見る。
import { expect } from 'vitest'
import { loadDefinitions } from '../../../src/domain/index.ts'
import { accept } from '../../accept.ts'
import { TEST_PASSWORD } from '../../factories.ts'
import { inBrowser, openBrowser } from '../../journeys/browser.ts'
import { anOffice } from '../../journeys/office.ts'

const browser = openBrowser()
inBrowser('画面ののぞき見', () => {
  const office = anOffice('saitama-police')
  accept('saitama-kijun:8-1-(2)-イ-(ク)', async () => {
    const questions = (await loadDefinitions()).filter(({ kind, cites }) => kind === 'control' && cites.includes('saitama-kijun:8-1-(2)-イ-(ク)'))
    expect(questions).toMatchObject([{ register: 'self-inspections', profiles: ['saitama-police'] }])
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
    await page.clock.fastForward('29:00')
    expect(await page.locator('#main').isVisible()).toBe(true)
    await page.clock.fastForward('01:10')
    const lock = page.getByRole('dialog', { name: 'しばらく使われなかったため、画面を隠しました。' })
    await lock.waitFor()
    expect(await page.locator('#main').isVisible()).toBe(false)
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
  }, { timeout: 120_000 })
})
