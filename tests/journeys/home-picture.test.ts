// 見本の組織（東都警視庁）のホームを見る。README の絵は、ないときか SEKISHO_SCREENSHOTS=1 のときだけ書き直す。
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { liveADay } from '../../src/demo/life.ts'
import { DEMO_PASSWORD, loadDemo } from '../../src/demo/load.ts'
import { dayOf, systemClock } from '../../src/engine/clock.ts'
import { runJobs } from '../../src/server/jobs.ts'
import { inBrowser, openBrowser, signIn, WIDE } from './browser.ts'
import { look, settled } from './look.ts'
import { serverWith } from './office.ts'
import { ROOT } from './web.ts'

const PICTURE = path.join(ROOT, 'docs/screenshots/home.png')
const browser = openBrowser()
inBrowser('見本のホーム', () => {
  const server = serverWith((store) => loadDemo(store, dayOf(systemClock.now())))
  test('the home page of the sample tells what is held, until when, and where the requests are; its picture stands in the README', async () => {
    await liveADay(server.world)
    await runJobs(server.world)
    expect(server.filled.map(({ username }) => username)).toContain('toto-kakari')
    const { page } = await browser.stranger(server.url)
    await page.goto('/')
    await signIn(page, 'toto-kakari', DEMO_PASSWORD)
    await page.getByRole('heading', { name: /^手元にあるもの/ }).waitFor()
    await page.getByRole('list', { name: '自分の申請の今' }).waitFor()
    await page.getByRole('link', { name: /^持出しを申請する/ }).waitFor()
    await look(page)
    if (!existsSync(PICTURE) || process.env['SEKISHO_SCREENSHOTS'] === '1') {
      mkdirSync(path.dirname(PICTURE), { recursive: true })
      await page.setViewportSize(WIDE)
      await settled(page)
      await page.screenshot({ path: PICTURE, animations: 'disabled', fullPage: true })
    }
    const picture = readFileSync(PICTURE)
    expect(picture.readUInt32BE(16)).toBe(WIDE.width)
  })
})
