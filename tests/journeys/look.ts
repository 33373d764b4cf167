// 画面を見る: 落ち着くまで待ち、二つの幅で、横にはみ出さないことと axe の指摘が零であることを確かめる。
import type { Page } from 'playwright-core'
import type { AxeResults } from 'axe-core'
import { expect } from 'vitest'
import { NARROW, WIDE } from './browser.ts'

/** Waits until nothing on the page is loading and its fonts are there. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main').first().waitFor()
  await page.waitForFunction(() => document.querySelector('.animate-pulse, [aria-busy=true]') === null && !document.body.innerText.includes('読み込んでいます'))
  await page.evaluate(async () => { await document.fonts.ready })
}

/** Elements that stick out of the window, as people would have to scroll sideways for them. */
const stickingOut = (page: Page): Promise<string[]> => page.evaluate(() => {
  const width = document.documentElement.clientWidth
  if (document.documentElement.scrollWidth <= width) return []
  const scrolls = (element: Element): boolean => { for (let at = element.parentElement; at !== null && at !== document.body; at = at.parentElement) if (['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(at).overflowX)) return true; return false }
  const found = [...document.body.querySelectorAll('*')].filter((element) => { const box = element.getBoundingClientRect(); return box.width > 0 && box.right > width + 1 && !scrolls(element) })
  return [`横幅 ${document.documentElement.scrollWidth} > ${width}`, ...found.slice(0, 5).map((element) => element.outerHTML.slice(0, 160))]
})

/** What axe finds, one line each: rule, how to see it, the first elements. */
async function barriers(page: Page): Promise<string[]> {
  const found = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(context: Document, options: object): Promise<AxeResults> } }
    const { violations } = await axe.run(document, { resultTypes: ['violations'] })
    return violations.map(({ id, help, nodes }) => `${id}: ${help} ${nodes.slice(0, 3).map(({ html, failureSummary }) => `${html.slice(0, 200)} ${failureSummary ?? ''}`).join(' | ')}`)
  })
  return found
}

/** What is wrong with the page at 1280 and at 375 px, one line each. Leaves the window wide. */
export async function findings(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const size of [WIDE, NARROW]) {
    await page.setViewportSize(size)
    await settled(page)
    const { pathname, search } = new URL(page.url())
    found.push(...[...await stickingOut(page), ...await barriers(page)].map((one) => `${pathname}${search} ${size.width}px ${one}`))
  }
  await page.setViewportSize(WIDE)
  return found
}

/** The page at 1280 and at 375 px: nothing sticks out, axe finds nothing. */
export async function look(page: Page): Promise<void> {
  expect(await findings(page)).toEqual([])
}
