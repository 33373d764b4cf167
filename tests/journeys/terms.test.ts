// 用語: 条項の画面で定義語を選び、基準日を変えて、その日の意味を読む。
import { expect, test } from 'vitest'
import { addItem } from '../../src/acts/items.ts'
import { recordEvent } from '../../src/acts/records.ts'
import { seatOf } from './seeds.ts'
import { inBrowser, openBrowser } from './browser.ts'
import { look } from './look.ts'
import { anOffice } from './office.ts'

const browser = openBrowser()
inBrowser('定義語', () => {
  const office = anOffice('saitama-police')
  test('a defined word of a clause shows its meaning of the day asked about, and none before the rules were in force', async () => {
    const seat = await seatOf(office, '係員')
    const policy = await seat.db.transaction().execute((tx) => addItem(tx, seat, 'policies', { number: '規程-1', columns: { name: '対策基準', kind: '対策基準', partOfPolicy: true, membership: '訓令に基づく基準', publicness: '職員限り', scope: '共通' }, unit: office.organisation.units.課 }))
    await recordEvent(seat, { event: 'policies.terms.saitama/taken', item: policy.id, form: { confirmed: true } })
    const { page } = await browser.as(office, '係員')
    await page.goto(`${office.url}/clauses/${encodeURIComponent('saitama-kijun:8-1-(2)-エ-(イ)')}`)
    await page.getByRole('heading', { name: '定義語' }).waitFor()
    await page.getByRole('button', { name: '外部記録媒体', exact: true }).click()
    await page.getByRole('link', { name: '用語台帳で開く' }).waitFor()
    expect(await page.getByRole('button', { name: '外部記録媒体', exact: true }).getAttribute('aria-pressed')).toBe('true')
    await look(page)
    const day = page.getByRole('group', { name: '基準日' })
    for (const [part, value] of [['年', '2023'], ['月', '3'], ['日', '31']] as const) await day.getByLabel(part, { exact: true }).fill(value)
    await page.getByText('令和5年3月31日に有効な定義語はありません。').waitFor()
    await day.getByLabel('月', { exact: true }).fill('4')
    await day.getByLabel('日', { exact: true }).fill('1')
    await page.getByText('令和5年4月1日の意味').waitFor()
    await look(page)
  }, 120_000)
})
