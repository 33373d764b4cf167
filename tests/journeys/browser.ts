// 画面の試験の入口: 一つのファイルに一つのブラウザー。どの訪問も別の窓（Cookie を共にしない）で、画面の誤りは試験の失敗になる。
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { chromium } from 'playwright-core'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe } from 'vitest'
import { findChromium } from '../../tools/chromium.ts'
import { TEST_PASSWORD } from '../factories.ts'
import type { PersonKey } from '../factory-plans.ts'
import type { Office } from './office.ts'
import { axeScript, ROOT } from './web.ts'

const executable = findChromium()
export const hasChromium = executable !== undefined
const MISSING = 'Chromium が見つからないため飛ばします。SEKISHO_CHROMIUM に実行ファイルを指定するか、chromium を入れてください。'
/** `describe` for browser tests; without a browser everything below it is skipped and the reason is in its name. */
export const inBrowser = (name: string, tests: () => void): void => {
  if (hasChromium) describe(name, { timeout: 120_000 }, tests)
  else describe.skip(`${name}（${MISSING}）`, tests)
}

export const WIDE = { width: 1280, height: 900 }
export const NARROW = { width: 375, height: 812 }
const PATIENCE_MS = 15_000

/** One person before one window. */
export interface Visitor {
  readonly page: Page
  readonly context: BrowserContext
  /** Refusals by the API (4xx) that this story asks for; any other error on the console fails the test. */
  readonly expects: (...statuses: number[]) => void
  /** Goes to a path of the office and waits until it is there. */
  readonly go: (path: string) => Promise<void>
  readonly leave: () => Promise<void>
}
interface Watched extends Visitor { readonly problems: string[] }

/** Opens the browser for the tests of a file. `as` signs somebody in; `stranger` only opens a window. */
export function openBrowser() {
  let browser: Browser
  let visitors: Watched[] = []
  beforeAll(async () => { if (hasChromium) browser = await chromium.launch({ executablePath: executable!, args: ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none'] }) })
  afterAll(async () => { if (hasChromium) await browser.close() })
  afterEach(async ({ task }) => {
    const here = visitors
    visitors = []
    if (task.result?.state === 'fail') await keepPictures(here, task.name)
    const problems = here.flatMap((one) => one.problems)
    await Promise.all(here.map(({ context }) => context.close()))
    if (problems.length > 0) throw new Error(`画面に誤りが出ました。\n${[...new Set(problems)].join('\n')}`)
  })
  const stranger = async (url: string): Promise<Visitor> => {
    const visitor = await visit(browser, url)
    visitors.push(visitor)
    return visitor
  }
  return {
    stranger,
    async as(office: Pick<Office, 'url' | 'organisation'>, who: PersonKey): Promise<Visitor> {
      const visitor = await stranger(office.url)
      await visitor.page.goto(office.url)
      await signIn(visitor.page, office.organisation.accounts[who])
      return visitor
    },
  }
}

/** Fills in the sign-in page and waits for the page behind it. */
export async function signIn(page: Page, username: string, password: string = TEST_PASSWORD): Promise<void> {
  await page.getByLabel('利用者名').fill(username)
  await page.getByLabel('パスワード', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'サインイン', exact: true }).click()
  await page.getByRole('navigation', { name: '主な場所' }).waitFor({ state: 'attached' })
}

async function visit(browser: Browser, url: string): Promise<Watched> {
  const context = await browser.newContext({ baseURL: url, viewport: WIDE, locale: 'ja-JP', timezoneId: 'Asia/Tokyo', reducedMotion: 'reduce', acceptDownloads: true })
  context.setDefaultTimeout(PATIENCE_MS)
  // 前提: CSP はそのまま。DevTools からの差し込みは CSP の外なので、緩めずに済む。
  await context.addInitScript({ content: axeScript() })
  const problems: string[] = []
  const expected = new Set<number>()
  const watch = (page: Page): void => {
    page.on('pageerror', (error) => problems.push(`${new URL(page.url()).pathname}: ${error.stack ?? error.message}`))
    page.on('console', (message) => { if (message.type() === 'error' && !isForeseen(message.text(), message.location().url, expected)) problems.push(`${new URL(page.url()).pathname}: ${message.text()}（${message.location().url}）`) })
  }
  context.on('page', watch)
  const page = await context.newPage()
  return {
    page, context, problems, expects: (...statuses) => { for (const status of statuses) expected.add(status) },
    go: async (address) => { await page.goto(address); await page.locator('main').waitFor() },
    leave: () => context.close(),
  }
}

/** Chromium writes every refused fetch to the console: being nobody yet (401 of /api/me) and what the story asks for is no error. 0 stands for "no network", -1 for what the content policy refuses. */
function isForeseen(text: string, url: string, expected: ReadonlySet<number>): boolean {
  if (expected.has(0) && /net::ERR_(INTERNET_DISCONNECTED|FAILED)/.test(text)) return true
  if (expected.has(-1) && /violates the following Content Security Policy directive/.test(text)) return true
  const status = Number(/Failed to load resource: the server responded with a status of (\d+)/.exec(text)?.[1] ?? Number.NaN)
  return status === 401 && url.endsWith('/api/me') ? true : expected.has(status)
}

async function keepPictures(visitors: readonly Watched[], test: string): Promise<void> {
  const folder = path.join(ROOT, '.cache/screenshots')
  mkdirSync(folder, { recursive: true })
  const name = test.replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60)
  for (const [index, { context }] of visitors.entries()) {
    for (const [at, page] of context.pages().entries()) await page.screenshot({ path: path.join(folder, `${name}-${index}-${at}.png`), fullPage: true, timeout: 5000 }).catch(() => undefined)
  }
}
