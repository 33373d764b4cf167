// 証跡: 組織全体の役割の人が点検点と全件を保存し、来歴から一件の証明を保存する。どれも外の検証器だけで確かめられる。
import { execFileSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startSealing } from '../../src/server/sealing.ts'
import { TEST_PRIVILEGED } from '../client.ts'
import { TEST_PASSWORD } from '../factories.ts'
import { inBrowser, openBrowser } from './browser.ts'
import { look } from './look.ts'
import { anOffice } from './office.ts'
import { asked } from './seeds.ts'
import { ROOT } from './web.ts'

const browser = openBrowser()
inBrowser('証跡', () => {
  const office = anOffice('mpd')
  let folder: string
  let sealing: ReturnType<typeof startSealing>
  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'sekisho-journey-'))
    sealing = startSealing({ db: office.store.owner, clock: office.world.clock, dataDir: folder, name: 'test' })
  })
  afterAll(async () => { await sealing?.stop(); await rm(folder, { recursive: true, force: true }) })
  const saved = async (page: Page, name: string): Promise<string> => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).first().click()])
    const file = path.join(folder, download.suggestedFilename())
    await download.saveAs(file)
    return file
  }
  const verified = (...args: string[]) => execFileSync('node', [path.join(ROOT, 'docs/verify-evidence.mjs'), ...args], { encoding: 'utf8' })

  test('the newest checkpoint is shown, kept, and what was kept verifies the whole evidence', async () => {
    await asked(office, '係員', office.organisation.media.空)
    await expect.poll(async () => (await office.store.owner.selectFrom('evidence_queue').select('id').execute()).length, { timeout: 10_000 }).toBe(0)
    const { page } = await browser.as(office, '他課長')
    await page.getByRole('navigation', { name: '主な場所' }).getByRole('link', { name: '証跡' }).click()
    await page.getByRole('heading', { level: 2, name: 'いちばん新しい点検点' }).waitFor()
    await page.getByRole('img', { name: '署名された点検点のQRコード' }).waitFor()
    await look(page)
    const checkpoint = await saved(page, '点検点を保存')
    await page.getByRole('link', { name: '証跡の全件を保存' }).click()
    const taking = page.getByRole('dialog', { name: '特権を取る' })
    await taking.getByLabel('今の（ふだんの）パスワード').fill(TEST_PASSWORD)
    await taking.getByLabel('新しい特権のパスワード').fill(TEST_PRIVILEGED)
    await look(page)
    const [download] = await Promise.all([page.waitForEvent('download'), taking.getByRole('button', { name: '決めて、特権を取る' }).click()])
    const file = path.join(folder, download.suggestedFilename())
    await download.saveAs(file)
    const key = await page.locator('code').filter({ hasText: /^test\/0001\+/ }).innerText()
    expect(verified(file, '--key', key, '--checkpoint', checkpoint)).toContain('見つかりませんでした')
  })
  test('who holds no role of the whole organisation is told so, and saves the proof of one event from the history', async () => {
    const { page, go } = await browser.as(office, '係員')
    expect(await page.getByRole('navigation', { name: '主な場所' }).getByRole('link', { name: '証跡' }).count()).toBe(0)
    await go('/evidence')
    await page.getByText('組織全体の役割を持つ人だけが見られます').waitFor()
    const request = await asked(office, '係員', office.organisation.media.名簿, { contents: [] })
    await expect.poll(async () => (await office.store.owner.selectFrom('evidence_queue').select('id').execute()).length, { timeout: 10_000 }).toBe(0)
    await go(`/requests/${request}`)
    expect(verified(await saved(page, '証明を保存'))).toContain('この中身で入っています')
  })
})
