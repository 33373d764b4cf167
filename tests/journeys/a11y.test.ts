// すべての画面: 中身のあるときと空のときに、二つの幅で、axe の指摘もはみ出しもない。紙には見出しと中身だけが出る。
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { bringDutiesUpToDate } from '../../src/acts/periodic.ts'
import { inBrowser, openBrowser } from './browser.ts'
import type { Visitor } from './browser.ts'
import { findings, settled } from './look.ts'
import { anOffice } from './office.ts'
import type { Office } from './office.ts'
import { approved, asked, inspectionBegun, seatOf } from './seeds.ts'
import { ROOT } from './web.ts'

/** Every address of the router. */
const ROUTES = [...readFileSync(path.join(ROOT, 'web/app/router.tsx'), 'utf8').matchAll(/(?:page\(|path: )'([^']+)'/g)].map(([, address]) => address!)

interface Things { readonly waiting: string; readonly held: string; readonly stocktake: string }
/** An address of every route: with things in the registers, and where there is nothing. */
function addresses({ organisation }: Office, { waiting, held, stocktake }: Things): Record<string, readonly [full: string, empty: string]> {
  const { units, people, media } = organisation
  const item = `/registers/media/${held}`
  const clause = `/clauses/${encodeURIComponent('mpd:9-1')}`
  const alike = (address: string): readonly [string, string] => [address, address]
  return {
    '/': alike('/'), '/sign-in': alike('/sign-in'), '/kit': alike('/kit'), '/errors/$code': ['/errors/conflict', '/errors/no-such-error'], $: alike('/no-such-page'), '/apply': alike('/apply'), '/apply/$procedure': [`/apply/media.take-out.mpd?item=${media.名簿}`, '/apply/media.take-out.mpd'],
    '/requests': ['/requests?box=unit', '/requests'], '/requests/$id': [`/requests/${waiting}`, '/requests/999999'], '/inbox': ['/inbox', '/inbox?tab=read'], '/tasks': ['/tasks?scope=unit', '/tasks'],
    '/records/$event': [`/records/media.return?register=media&item=${held}`, '/records/media.return'], '/stocktakes': ['/stocktakes', '/stocktakes?period=2020-05'], '/stocktakes/$id': [`/stocktakes/${stocktake}`, '/stocktakes/999999'],
    '/decide': alike('/decide'), '/registers': alike('/registers'), '/registers/$register': ['/registers/media', '/registers/terminals'], '/registers/$register/new': ['/registers/media/new', '/registers/terminals/new'],
    '/registers/$register/handling': alike('/registers/media/handling'),
    '/registers/$register/import': alike('/registers/media/import'), '/registers/$register/$id': [item, '/registers/media/999999'], '/registers/$register/$id/edit': [`${item}/edit`, '/registers/media/999999/edit'],
    '/registers/$register/$id/record/$event': [`${item}/record/media.return`, '/registers/media/999999/record/media.return'], '/scan': alike('/scan'), '/clauses': ['/clauses?q=持出し', '/clauses?q=そのような言葉はない'], '/clauses/$id': [clause, '/clauses/mpd%3A0-0'],
    '/organisation': alike('/organisation'), '/organisation/units/$id': [`/organisation/units/${units.課}`, '/organisation/units/999999'], '/organisation/people/$id': [`/organisation/people/${people.課長}`, '/organisation/people/999999'],
    // The counter of an area, a policy and the steps of signing in have journeys of their own; here they are met without a thing or a step.
    '/areas/$id': alike('/areas/999999'), '/meetings/$id': alike('/meetings/999999'), '/policies/$id': alike('/policies/999999'), '/sign-in/step': alike('/sign-in/step'), '/enrol': alike('/enrol'),
    '/organisation/changes/$kind': ['/organisation/changes/people', '/organisation/changes/units'], '/organisation/history': ['/organisation/history', '/organisation/history?from=2020-01-01&to=2020-01-31'], '/organisation/review': alike('/organisation/review'), '/operation-status': alike('/operation-status'),
    '/organisation/powers': ['/organisation/powers', '/organisation/powers?on=2000-01-01'], '/organisation/contacts': alike('/organisation/contacts'), '/organisation/drills/$id': alike('/organisation/drills/999999'),
    '/guide/means': alike('/guide/means'), '/settings': alike('/settings'), '/evidence/keeping': alike('/evidence/keeping'),
    '/revisions': ['/revisions', '/revisions?preview=999999'], '/evidence': alike('/evidence'), '/me/security': alike('/me/security'), '/accounts': alike('/accounts'), '/password': alike('/password'), '/markings': alike('/markings'), '/search': ['/search?q=USB', '/search?q=そのようなものはない'],
  }
}

/** One medium out, one request waiting, the tasks of the month, an inspection begun. */
async function prepared(office: Office): Promise<Things> {
  const { media } = office.organisation
  const held = media.空
  await approved(office, '代理', await asked(office, '係員', held))
  const waiting = await asked(office, '同僚', media.名簿, { contents: [] })
  await bringDutiesUpToDate(await seatOf(office, '課長'))
  return { held, waiting, stocktake: await inspectionBegun(office, '補佐') }
}

const browser = openBrowser()
inBrowser('すべての画面', () => {
  const office = anOffice('mpd')
  let things: Promise<Things> | undefined
  const ready = (): Promise<Things> => (things ??= prepared(office))

  test('every route of the router has an address here', async () => {
    expect(ROUTES.length).toBeGreaterThan(20)
    expect(Object.keys(addresses(office, await ready())).toSorted()).toEqual([...new Set(ROUTES)].toSorted())
  })
  test('axe and the width do find what is wrong', async () => {
    const { page, go } = await browser.stranger(office.url)
    await go('/sign-in')
    await page.evaluate(() => { const image = document.createElement('img'); image.width = 900; image.src = '/mark.svg'; image.className = 'max-w-none'; image.style.setProperty('max-width', 'none'); document.querySelector('main')!.append(image) })
    const found = await findings(page)
    expect(found.filter((one) => one.includes('image-alt'))).toHaveLength(2)
    expect(found.some((one) => one.includes('375px 横幅'))).toBe(true)
  })
  for (const [name, at, who] of [['with things in it', 0, '代理'], ['with nothing in it', 1, '他係員']] as const) {
    test(`every page ${name} is free of barriers and fits both widths`, async () => {
      const all = addresses(office, await ready())
      const visitor = await browser.as(office, who)
      // 403: the administration of accounts, asked for by somebody who is none of its keepers.
      visitor.expects(403, 404)
      const found: string[] = []
      for (const pair of Object.values(all)) found.push(...await visited(visitor, pair[at]))
      expect(found).toEqual([])
    })
  }
  test('on paper a request, a ledger and an inspection show their content and no navigation', async () => {
    const { waiting, stocktake } = await ready()
    const { page, go } = await browser.as(office, '課長')
    for (const [address, content] of [[`/requests/${waiting}`, '決裁欄'], ['/registers/media', office.organisation.numbers.名簿], [`/stocktakes/${stocktake}`, office.organisation.numbers.名簿]] as const) {
      await go(address)
      await settled(page)
      await page.emulateMedia({ media: 'print' })
      expect(await shownOnPaper(page), address).toEqual({ chrome: [], title: true })
      expect(await page.locator('main').innerText(), address).toContain(content)
      await page.emulateMedia({ media: 'screen' })
    }
  })
})

async function visited({ page, go }: Visitor, address: string): Promise<string[]> {
  await go(address)
  if (address === '/sign-in') await page.getByLabel('利用者名').waitFor()
  else await page.getByRole('heading', { level: 1 }).first().waitFor()
  return findings(page)
}

/** Navigation, header, footer and buttons that would be printed, and whether the title is. */
const shownOnPaper = (page: Page): Promise<{ chrome: string[]; title: boolean }> => page.evaluate(() => {
  const isShown = (element: Element): boolean => element.checkVisibility()
  return { chrome: [...document.querySelectorAll('nav, header, footer, [role=tablist], button:not([popovertarget], th button), [popover]')].filter(isShown).map((element) => element.outerHTML.slice(0, 120)), title: isShown(document.querySelector('h1')!) }
})
