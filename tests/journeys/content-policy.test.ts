// 画面の守り: その場の台本はどの頁でも動かず、書かれた台本は文字として出て、戻る先は自分の番地だけで、ブラウザーに秘密は残らない。
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { TEST_PASSWORD } from '../factories.ts'
import { inBrowser, openBrowser } from './browser.ts'
import { anOffice } from './office.ts'
import { seatOf } from './seeds.ts'
import { addItem } from '../../src/acts/items.ts'
import { ROOT } from './web.ts'

/** Every address of the router that needs no id. */
const PLAIN = [...readFileSync(path.join(ROOT, 'web/app/router.tsx'), 'utf8').matchAll(/(?:page\(|path: )'([^'$]+)'/g)].map(([, address]) => address!)
const HOSTILE = '<img src=x onerror="window.broken=1"><script>window.broken=1</script>'

/** Keeps in the page what its policy refused. */
const listen = (page: Page): Promise<unknown> => page.addInitScript(() => {
  const kept: string[] = []
  Object.assign(window, { refusedByPolicy: kept })
  document.addEventListener('securitypolicyviolation', (event) => kept.push(`${event.effectiveDirective} ${event.blockedURI}`))
})
const refused = (page: Page): Promise<string[]> => page.evaluate(() => (window as unknown as { refusedByPolicy: string[] }).refusedByPolicy)
const broken = (page: Page): Promise<boolean> => page.evaluate(() => 'broken' in window)

const browser = openBrowser()
inBrowser('画面の守り', () => {
  const office = anOffice('mpd')

  test('どの頁も、自分の台本とスタイルだけで動き、守りに触れるものがない', async () => {
    const { page, go, expects } = await browser.as(office, '課長')
    expects(403, 404)
    await listen(page)
    expect(PLAIN.length).toBeGreaterThan(15)
    for (const address of [...PLAIN, `/registers/media`, `/registers/media/${office.organisation.media.名簿}`, '/apply/media.take-out.mpd']) {
      await go(address)
      await page.waitForLoadState('networkidle')
      expect(await refused(page), address).toEqual([])
      expect(await page.locator('script:not([src])').count(), address).toBe(0)
    }
  })
  test('差し込まれた台本も、その場の書き方も、外の台本も動かない', async () => {
    const { page, go, expects } = await browser.stranger(office.url)
    expects(-1)
    await listen(page)
    await go('/sign-in')
    await page.evaluate(() => {
      const inline = document.createElement('script')
      inline.textContent = 'window.broken = 1'
      const foreign = document.createElement('script')
      foreign.src = 'https://evil.example/x.js'
      const handler = document.createElement('div')
      handler.setAttribute('onclick', 'window.broken = 1')
      document.body.append(inline, foreign, handler)
      handler.click()
    })
    await expect.poll(() => refused(page)).toHaveLength(3)
    expect(await broken(page)).toBe(false)
    expect(new Set((await refused(page)).map((one) => one.split(' ')[0]))).toEqual(new Set(['script-src-attr', 'script-src-elem']))
  })
  test('台帳に書かれた台本は、文字として出る', async () => {
    const seat = await seatOf(office, '補佐')
    const { id } = await seat.db.transaction().execute((tx) => addItem(tx, seat, 'places', { number: '庫-台本', columns: { name: HOSTILE, lockable: true, fireproof: true, heatproof: true, waterproof: true, dampproof: true } }))
    const { page, go } = await browser.as(office, '補佐')
    for (const address of [`/registers/places/${id}`, '/registers/places', `/search?q=${encodeURIComponent('onerror')}`]) {
      await go(address)
      await page.getByText('onerror', { exact: false }).first().waitFor()
      expect(await broken(page), address).toBe(false)
      expect(await page.locator('main img[src="x"]').count(), address).toBe(0)
    }
  })
  test('サインインの後に戻る先は自分の番地だけで、貼付けができ、打った文字を見られ、ブラウザーに秘密は残らない', async () => {
    for (const back of ['https://evil.example/', '//evil.example/', '/\\evil.example/', 'javascript:window.broken=1']) {
      const { page, go } = await browser.stranger(office.url)
      await go(`/sign-in?back=${encodeURIComponent(back)}`)
      await page.getByLabel('利用者名').fill(office.organisation.accounts.係員)
      const password = page.getByLabel('パスワード', { exact: true })
      await password.focus()
      await page.keyboard.insertText(TEST_PASSWORD)
      expect(await password.inputValue()).toBe(TEST_PASSWORD)
      expect(await password.getAttribute('type')).toBe('password')
      await page.getByRole('checkbox').first().check()
      expect(await page.getByLabel('パスワード', { exact: true }).getAttribute('type')).toBe('text')
      await page.getByRole('button', { name: 'サインイン', exact: true }).click()
      await page.getByRole('navigation', { name: '主な場所' }).waitFor({ state: 'attached' })
      expect(new URL(page.url()).origin, back).toBe(office.url)
      expect(await broken(page), back).toBe(false)
      const kept = await page.evaluate(() => JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), document.cookie]))
      expect(kept).not.toContain(TEST_PASSWORD)
      expect(kept).not.toContain('sekisho=')
    }
  })
})
