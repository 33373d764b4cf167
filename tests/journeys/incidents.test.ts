// インシデント: 職員が報告し、経過に自動で積まれ、電話を書き足し、訂正が元の行の下に見え、経過表をPDFで出す。保存期間を定める。
import { expect, test } from 'vitest'
import { systemClock } from '../../src/engine/clock.ts'
import { inBrowser, openBrowser } from './browser.ts'
import { look } from './look.ts'
import { anOffice } from './office.ts'

const browser = openBrowser()
const SHOTS = process.env['SEKISHO_SHOTS']
inBrowser('インシデント', () => {
  const office = anOffice('municipality', systemClock)

  test('a report opens an incident whose course fills itself; a wrong line is corrected below, and the course is printed', async () => {
    const { page, go } = await browser.as(office, '係員')
    await go('/registers/incidents')
    await look(page)
    await page.getByRole('link', { name: 'インシデントを報告する' }).first().click()
    await page.getByRole('radio', { name: '外部からの不正アクセス' }).check()
    await page.getByLabel('件名').fill('見覚えのない接続')
    await page.getByRole('button', { name: '現在の日時を入れる' }).click()
    await page.getByLabel('状況').fill('夜間に外部から接続があった')
    if (SHOTS) await page.screenshot({ path: `${SHOTS}/report.png`, fullPage: true })
    await page.getByRole('button', { name: '記録する', exact: true }).click()
    await page.getByText(/事案2026-001|を登録しました/).first().waitFor()
    const file = await office.store.of(office.organisation.org).selectFrom('item').select(['id', 'number']).where('register', '=', 'incidents').executeTakeFirstOrThrow()
    await go(`/registers/incidents/${file.id}?tab=course`)
    await page.getByRole('list', { name: '経過' }).getByText('インシデントの報告').waitFor()
    await page.getByRole('link', { name: '経過を書き足す' }).click()
    await page.getByRole('button', { name: '現在の日時を入れる' }).click()
    await page.getByRole('radio', { name: '電話での連絡' }).check()
    await page.getByLabel('内容').fill('委託先に停止を頼んだ')
    await page.locator('main').getByRole('button', { name: /(書き足す|訂正を足す|記録する)$/ }).last().click()
    await page.getByText('記録しました').first().waitFor()
    await go(`/registers/incidents/${file.id}?tab=course`)
    await page.getByRole('listitem').filter({ hasText: '委託先に停止を頼んだ' }).getByRole('link', { name: '訂正を足す' }).click()
    await page.getByLabel('正しい内容').fill('委託先に調査を頼んだ')
    await page.getByLabel('訂正の理由').fill('聞き違い')
    await page.locator('main').getByRole('button', { name: /(書き足す|訂正を足す|記録する)$/ }).last().click()
    await page.getByText('記録しました').first().waitFor()
    await go(`/registers/incidents/${file.id}?tab=course`)
    const line = page.getByRole('listitem').filter({ hasText: '委託先に停止を頼んだ' })
    await line.getByText('委託先に調査を頼んだ').waitFor()
    await look(page)
    if (SHOTS) { await page.screenshot({ path: `${SHOTS}/course.png`, fullPage: true }); await page.setViewportSize({ width: 375, height: 800 }); await page.screenshot({ path: `${SHOTS}/course-375.png`, fullPage: true }) }
    const pdf = await page.request.get(new URL(await page.getByRole('link', { name: '経過表をPDFで開く' }).getAttribute('href') ?? '', office.url).href)
    expect([pdf.status(), pdf.headers()['content-type']]).toEqual([200, 'application/pdf'])
    const other = await browser.as(office, '他係員')
    other.expects(403)
    await other.go(`/registers/incidents/${file.id}`)
    await other.page.getByText('開けるのは').first().waitFor()
  })

  test('whoever holds a role of the whole organisation sets how long what is kept; others are told so', async () => {
    const { page, go, expects } = await browser.as(office, '他部長')
    expects(422)
    await go('/evidence/keeping')
    await page.getByRole('heading', { level: 2, name: '期限の切れたもの' }).waitFor()
    await look(page)
    const row = page.getByRole('row').filter({ hasText: 'インシデント簿' })
    await row.getByText('5年').waitFor()
    await row.getByRole('button', { name: '変える' }).click()
    const dialog = page.getByRole('dialog', { name: 'インシデント簿の保存期間' })
    if (SHOTS) await page.screenshot({ path: `${SHOTS}/rule.png` })
    await dialog.getByRole('button', { name: '定める' }).click()
    await dialog.getByText('理由を入力してください。').waitFor()
    await dialog.getByLabel('保存期間').fill('120')
    await dialog.getByLabel('理由・根拠').fill('文書管理規程 別表')
    await dialog.getByRole('button', { name: '定める' }).click()
    await row.getByText('10年').waitFor()
    if (SHOTS) { await page.screenshot({ path: `${SHOTS}/keeping.png`, fullPage: false }); await page.setViewportSize({ width: 375, height: 800 }); await page.screenshot({ path: `${SHOTS}/keeping-375.png`, fullPage: false }) }
    const clerk = await browser.as(office, '係員')
    await clerk.go('/evidence/keeping')
    await clerk.page.getByText('組織全体の役割を持つ人だけが使えます').waitFor()
  })
})
