// 見た人と、大量の出力の点検を、画面で。
import { expect, test } from 'vitest'
import { inBrowser, openBrowser } from './browser.ts'
import { look } from './look.ts'
import { anOffice } from './office.ts'

const browser = openBrowser()

inBrowser('見た人と大量の出力', () => {
  const office = anOffice('municipality')
  test('the head sees who opened a row, is told of a mass output and reviews it', async () => {
    const { org, media, people } = office.organisation
    await office.store.of(org).insertInto('setting_value').values({ org, id: 'outputs.mass-outputs.rows', value: JSON.stringify(1), from_day: '2020-04-01' }).execute()
    const row = `/registers/media/${media.名簿}`
    const clerk = await browser.as(office, '係員')
    await clerk.go(row)
    await clerk.page.getByRole('tab', { name: /来歴/ }).waitFor()
    expect(await clerk.page.getByRole('tab', { name: '見た人' }).count()).toBe(0)
    expect(await clerk.page.evaluate(async () => (await fetch('/api/ledgers/register-media?format=csv', { headers: { 'x-sekisho': '1' } })).text())).toContain('USB-0002')
    await clerk.leave()

    const head = await browser.as(office, '課長')
    await head.go(row)
    await head.page.getByRole('tab', { name: '見た人' }).click()
    await head.page.getByRole('row').filter({ hasText: '山田 七海' }).first().waitFor()
    await look(head.page)
    await head.go('/registers/mass-outputs')
    await head.page.getByRole('link', { name: /^出力-/ }).first().waitFor()
    await look(head.page)
    await head.page.getByRole('link', { name: /^出力-/ }).first().click()
    await head.page.getByRole('link', { name: '点検する' }).click()
    await head.page.getByRole('radio', { name: '業務による出力' }).check()
    await head.page.getByLabel(/確かめたこと/).fill('棚卸しの依頼と合った。')
    await head.page.getByRole('button', { name: '点検する' }).click()
    await head.page.getByText('点検済').first().waitFor()
    await look(head.page)
    await head.leave()
    const rows = await office.store.of(org).selectFrom('view_log').select('person').where('subject', '=', `item/${media.名簿}`).execute()
    expect(new Set(rows.map(({ person }) => person))).toEqual(new Set([people.係員, people.課長]))
  }, 120_000)
})
