// 体制点検: 空席と直し方が一つの頁に出て、そこから指名の申請に行ける。候補には職の合う人だけが出る。
import { expect, test } from 'vitest'
import { inBrowser, openBrowser } from './browser.ts'
import { look } from './look.ts'
import { anOffice } from './office.ts'
import type { Office } from './office.ts'

async function nominated(office: Office, role: string) {
  const { org, units } = office.organisation
  const db = office.store.of(org)
  return { db, appointment: await db.selectFrom('appointment').select(['id', 'person']).where('org', '=', org).where('role', '=', role).where('scope_unit', '=', units.課).executeTakeFirstOrThrow() }
}

const browser = openBrowser()
inBrowser('体制点検', () => {
  const office = anOffice('mpd')

  test('whoever nominates ends a nomination on the person page, told beforehand what then stands empty', async () => {
    const { org, people } = office.organisation
    const { db, appointment } = await nominated(office, '情報管理責任者')
    const holder = appointment.person
    const { page, go } = await browser.as(office, '課長')
    await go(`/organisation/people/${holder}`)
    const row = page.getByRole('table', { name: '役割' }).getByRole('row').filter({ hasText: '情報管理責任者' })
    await row.getByRole('button', { name: /^指名を終える/ }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('少年課の情報管理責任者が空席になります').waitFor()
    await look(page)
    await dialog.getByRole('button', { name: '指名を終える' }).click()
    await dialog.getByText(/終える理由：入力してください/).first().waitFor()
    await dialog.getByLabel(/終える理由/).fill('異動の内示による')
    await dialog.getByRole('button', { name: '指名を終える' }).click()
    await page.getByText('指名の終わりを登録しました').waitFor()
    const ended = await db.selectFrom('appointment').select(['to_day', 'ended_because']).where('org', '=', org).where('id', '=', appointment.id).executeTakeFirstOrThrow()
    expect(ended).toEqual({ to_day: office.today, ended_because: '異動の内示による' })
    expect((await db.selectFrom('notice').select('title').where('org', '=', org).where('person', '=', holder).execute()).map(({ title }) => title)).toContain(`情報管理責任者の指名は${office.today}で終わります`)
    const clerk = await browser.as(office, '係員')
    await clerk.go(`/organisation/people/${people.課長}`)
    await clerk.page.getByRole('table', { name: '役割' }).waitFor()
    expect(await clerk.page.getByRole('button', { name: /^指名を終える/ }).count()).toBe(0)
  })

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
