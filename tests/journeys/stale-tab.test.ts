// 古いタブ: 片方で承認した後に、もう片方でも承認すると、日本語で断られ、二度は行われない。
import { expect, test } from 'vitest'
import { inBrowser, openBrowser } from './browser.ts'
import { look } from './look.ts'
import { anOffice } from './office.ts'
import { asked } from './seeds.ts'
import { approveHere } from './steps.ts'

const browser = openBrowser()
inBrowser('古いタブ', () => {
  const office = anOffice('saitama-police')
  test('approving a second time from a stale tab is refused in Japanese and does nothing', async () => {
    const id = await asked(office, '係員', office.organisation.media.空)
    const visitor = await browser.as(office, '補佐')
    const stale = await visitor.context.newPage()
    for (const page of [visitor.page, stale]) {
      await page.goto(`/requests/${id}`)
      await page.getByRole('button', { name: /^承認する/ }).waitFor()
    }
    await approveHere(visitor.page)
    await visitor.page.getByText('承認しました。').waitFor()
    visitor.expects(409)
    await stale.getByRole('button', { name: /^承認する/ }).click()
    await stale.getByRole('dialog').getByRole('button', { name: '承認する', exact: true }).click()
    const alert = stale.getByRole('alert')
    await alert.getByText('ほかの人の処理が先に済んでいます').waitFor()
    expect(await alert.innerText()).toContain('いまの操作は行われていません。')
    await look(stale)
    await alert.getByRole('button', { name: '読み込み直す' }).click()
    await stale.getByText('決裁済', { exact: true }).first().waitFor()
    expect(await stale.getByRole('button', { name: /^承認する/ }).count()).toBe(0)
    const acts = await office.store.of(office.organisation.org).selectFrom('request_act').select('act').where('request', '=', id).where('act', '=', '承認').execute()
    expect(acts).toHaveLength(1)
  })
})
