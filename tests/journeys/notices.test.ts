// ホームのお知らせ: 並びきらないものも、一押しで開けて読める。
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { inBrowser, openBrowser } from './browser.ts'
import { look } from './look.ts'
import { anOffice } from './office.ts'

const browser = openBrowser()
inBrowser('お知らせ', () => {
  const office = anOffice('mpd')
  test('the newest stand open, the others are one tap away, and opening one marks it as read', async () => {
    const { org, people } = office.organisation
    await sql`insert into notice (org, person, title, link, about, at) select ${org}, ${people.係員}::bigint, '知らせ' || n, '/tasks', 'test/' || n, now() from generate_series(1, 11) n`.execute(office.store.of(org))
    const { page, go } = await browser.as(office, '係員')
    const first = page.getByRole('link', { name: '知らせ1', exact: true })
    await page.getByRole('link', { name: '知らせ11', exact: true }).waitFor()
    expect(await first.isVisible()).toBe(false)
    await page.getByText('ほかのお知らせ（3）').click()
    await first.waitFor()
    await look(page)
    await first.click()
    await page.waitForURL(/\/tasks$/)
    await go('/')
    await page.getByText('ほかのお知らせ（3）').click()
    await first.waitFor()
    expect(await page.getByRole('listitem').filter({ has: first }).getByText('未読').count()).toBe(0)
  })
})
