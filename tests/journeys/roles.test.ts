// 体制点検: 空席と直し方が一つの頁に出て、そこから指名の申請に行ける。候補には職の合う人だけが出る。
import { expect, test } from 'vitest'
import { inBrowser, openBrowser } from './browser.ts'
import { look } from './look.ts'
import { anOffice } from './office.ts'

const browser = openBrowser()
inBrowser('体制点検', () => {
  const office = anOffice('mpd')

  test('a vacancy leads to the nomination, which offers only who may be named', async () => {
    const { org, units, people } = office.organisation
    await office.store.of(org).updateTable('appointment').set({ to_day: '2026-11-15' }).where('org', '=', org).where('role', '=', '情報管理責任者').where('scope_unit', '=', units.課).execute()
    const { page, go } = await browser.as(office, '課長')
    await go('/organisation')
    await page.getByRole('link', { name: '体制点検' }).click()
    await page.getByRole('heading', { level: 2, name: /^空席/ }).waitFor()
    await page.getByText('少年課の情報管理責任者がいません。').waitFor()
    await look(page)
    await page.getByRole('listitem').filter({ hasText: '少年課の情報管理責任者がいません。' }).getByRole('link', { name: '指名・定めの申請へ' }).click()
    await page.getByRole('heading', { level: 1, name: /管理体制の指定/ }).waitFor()
    await look(page)
    const offered = await page.evaluate(async ({ unit }) => ((await (await fetch(`/api/people?eligible=${encodeURIComponent('情報管理責任者')}&eligibleUnit=${unit}`, { headers: { 'x-sekisho': '1' } })).json()) as { rows: { id: string }[] }).rows.map(({ id }) => id), { unit: units.課 })
    expect(offered).toEqual([people.補佐])
  })
})
