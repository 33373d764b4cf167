// 緊急事態の指示から終わりまでと、例外の申請の状況の確認を、画面で。
import { expect, test } from 'vitest'
import { sql } from 'kysely'
import { inBrowser, openBrowser } from './browser.ts'
import { look } from './look.ts'
import { anOffice } from './office.ts'
import { choose, fillTakeOut, showsClause, submit } from './steps.ts'

const browser = openBrowser()

inBrowser('緊急事態の指示', () => {
  const office = anOffice('saitama-police')
  test('the head gives the instruction; what it lifts is said in the judgement, listed with it, and stands again when it ends', async () => {
    const head = await browser.as(office, '課長')
    await head.go('/apply/exceptions.emergency.saitama')
    await head.page.getByLabel('緊急事態', { exact: false }).first().fill('令和８年11月16日の地震')
    await choose(head.page, /対象の所属/, '少年課')
    await head.page.getByLabel(/指示の内容/).fill('避難先での照会に、手元の媒体を使ってよい。')
    await head.page.getByText('決裁は要りません。').waitFor()
    await look(head.page)
    await submit(head.page)
    await head.leave()

    const clerk = await browser.as(office, '係員')
    await clerk.go('/apply/media.take-out.saitama')
    await choose(clerk.page, /外部記録媒体/, office.organisation.numbers.空)
    await fillTakeOut(clerk.page, 'saitama-police')
    const judged = clerk.page.getByRole('region', { name: 'いまの入力での判定' })
    await judged.getByText('緊急の特例').first().waitFor()
    await showsClause(clerk.page, 'いまの入力での判定', 'saitama-kijun:2-3-(2)-ウ-(ア)')
    await look(clerk.page)
    await submit(clerk.page)
    await clerk.leave()

    const ends = await browser.as(office, '課長')
    await ends.go('/registers/emergencies')
    await ends.page.getByRole('link', { name: /^緊急-/ }).first().click()
    await ends.page.getByRole('tab', { name: /この間の処理/ }).click()
    await ends.page.getByRole('row').filter({ hasText: '持ち出し' }).first().waitFor()
    await look(ends.page)
    await ends.page.getByRole('link', { name: '緊急事態の終わりを記録する' }).click()
    await ends.page.getByRole('button', { name: '緊急事態の終わりを記録する' }).click()
    await ends.page.getByText('終了').first().waitFor()
    await ends.go('/tasks')
    await ends.page.getByText('緊急事態の間の処理の点検').first().waitFor()
    await look(ends.page)
    await ends.leave()
  })
})

inBrowser('例外の申請の状況', () => {
  const office = anOffice('municipality')
  test('the CISO sees the figures beside the form and records what he found', async () => {
    await sql`update assignment set post = '副市長' where person = ${office.organisation.people.部長}`.execute(office.store.of(office.organisation.org))
    const ciso = await browser.as(office, '部長')
    await ciso.go('/records/exceptions.status.municipality')
    await ciso.page.getByRole('region', { name: 'いまの件数' }).waitFor()
    await look(ciso.page)
    await ciso.page.getByLabel(/確かめて分かったこと/).fill('例外はまだない。')
    await ciso.page.getByRole('radio', { name: 'このまま続ける' }).check()
    await ciso.page.getByRole('button', { name: '記録する', exact: true }).click()
    await ciso.page.getByText('「例外措置の申請の状況の確認」を記録しました').waitFor()
    expect(new URL(ciso.page.url()).pathname).toBe('/tasks')
    await ciso.leave()
  })
})
