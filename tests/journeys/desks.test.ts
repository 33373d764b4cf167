// 障害の通報と事前協議が、システム管理者とシステム総括責任者のホームに集まるまでを、画面で。
import { expect, test } from 'vitest'
import { inBrowser, openBrowser } from './browser.ts'
import { look } from './look.ts'
import { anOffice } from './office.ts'
import { choose, submit } from './steps.ts'

const browser = openBrowser()

inBrowser('北海道警察の受信箱', () => {
  const office = anOffice('hokkaido-police')
  test('what users report and ask for stands together on the home of whoever the rules name; nobody else sees the section', async () => {
    const clerk = await browser.as(office, '係員')
    await clerk.go('/registers/trouble-reports')
    await clerk.page.getByRole('link', { name: '障害を通報する' }).first().click()
    await clerk.page.waitForURL(/\/records\//)
    await clerk.page.getByRole('textbox', { name: /件名/ }).fill('電子メールの不通')
    await clerk.page.getByRole('textbox', { name: /現象/ }).fill('送信すると誤りになる。')
    await clerk.page.getByRole('button', { name: '現在の日時を入れる' }).click()
    await look(clerk.page)
    await clerk.page.getByRole('button', { name: '記録する', exact: true }).click()
    await clerk.page.getByText(/記録しました/).first().waitFor()
    await clerk.go('/apply/public-services.consultation.hokkaido')
    await clerk.page.getByLabel(/手続・配信などの名称/).fill('遺失届の電子化')
    await clerk.page.getByLabel(/協議する内容/).fill('受付の流れを電子にする。')
    await clerk.page.getByText('電子申請手続の新設', { exact: true }).first().click()
    await look(clerk.page)
    await submit(clerk.page)
    await clerk.go('/')
    expect(await clerk.page.getByText('システム管理者の受信箱').count()).toBe(0)
    await clerk.go('/apply/public-services.site-office.hokkaido')
    await clerk.page.getByText('ほかの人の申請を、代わりに入力する').click()
    await choose(clerk.page, /申請する人/, '髙橋')
    await look(clerk.page)
    await clerk.leave()

    const manager = await browser.as(office, '他課長')
    await manager.go('/')
    const desk = manager.page.getByRole('region', { name: 'システム管理者の受信箱' }).or(manager.page.locator('section').filter({ has: manager.page.getByRole('heading', { name: 'システム管理者の受信箱' }) })).first()
    await desk.getByRole('heading', { name: '協議待ち（1件）' }).waitFor()
    await desk.getByRole('link', { name: /事前協議/ }).waitFor()
    await desk.getByRole('link', { name: /電子メールの不通/ }).waitFor()
    await look(manager.page)
    await manager.leave()
  })
})
