// 本筋を画面で: 係員が機密性２のファイルをＵＳＢメモリで明日持ち出し、返し、別の人が確かめ、月の点検と簿冊に残る。四つの組すべてで。
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { addDays, fiscalYear, formatEra, formatEraShort } from '../../src/engine/calendar.ts'
import type { ProfileId } from '../../src/engine/definition.ts'
import { NAMES } from '../factory-plans.ts'
import type { PersonKey } from '../factory-plans.ts'
import { TAKE_OUT } from '../slice/take-out-form.ts'
import { inBrowser, openBrowser } from './browser.ts'
import type { Visitor } from './browser.ts'
import { look } from './look.ts'
import { anOffice } from './office.ts'
import type { Office } from './office.ts'
import { readPdf } from './pdf.ts'
import { approveFromInbox, choose, declareMeasures, fillTakeOut, showsClause, submit } from './steps.ts'

interface Case { readonly profile: ProfileId; readonly clause: string; readonly deciders: readonly (readonly [role: string, by: PersonKey])[]; readonly inspector: PersonKey; /** What has to be ticked as done beforehand; encryption the medium does by itself, 必要最小限 is a field of the form. */ readonly measures: readonly string[] }
const CASES: readonly Case[] = [
  { profile: 'saitama-police', clause: 'saitama-kijun:8-1-(2)-エ-(イ)', deciders: [['運用管理担当者', '補佐']], inspector: '補佐', measures: ['事前に分類と取扱制限を見直す'] },
  { profile: 'mpd', clause: 'mpd:別表3-機密性中-4', deciders: [['情報管理者', '代理']], inspector: '補佐', measures: [] },
  { profile: 'hokkaido-police', clause: 'hokkaido:11-1-(2)-ウ', deciders: [['運用管理者', '課長'], ['システム総括責任者', '他部長']], inspector: '係長', measures: [] },
  { profile: 'municipality', clause: 'mic:5.1-(1)-③-(イ)', deciders: [['情報セキュリティ管理者', '課長']], inspector: '係長', measures: [] },
]
const browser = openBrowser()

for (const one of CASES) {
  inBrowser(one.profile, () => {
    const office = anOffice(one.profile)
    test('a USB memory with confidentiality-2 files leaves tomorrow, comes back, is confirmed by a second person, is counted, and stands in the ledger', async () => {
      const clerk = await browser.as(office, '係員')
      await ask(clerk, office, one)
      for (const [, by] of one.deciders) await decide(office, by)
      await seenOut(clerk, office)
      await giveBack(clerk, office)
      await confirmed(office)
      await inspected(office, one)
      await printed(clerk, office)
    })
  })
}

/** From home in at most three clicks to the form; the decision and the route are there before anything is sent. */
async function ask({ page }: Visitor, office: Office, { profile, clause, deciders, measures }: Case): Promise<void> {
  await page.getByRole('heading', { name: 'ホーム', level: 1 }).waitFor()
  await look(page)
  await toTheForm(page, TAKE_OUT[profile])
  await choose(page, /媒体/, office.organisation.numbers.空)
  const judged = await fillTakeOut(page, profile)
  const tomorrow = addDays(office.today, 1)
  expect(await page.getByRole('group', { name: /持出しの期間/ }).innerText()).toContain(formatEra(tomorrow))
  await showsClause(page, '判定と決裁者', clause)
  expect(await declareMeasures(page, judged)).toEqual(measures)
  const route = page.getByRole('region', { name: '経路' })
  expect(await route.getByRole('listitem').filter({ hasText: /^(決裁|回議|合議)/ }).allInnerTexts()).toEqual(deciders.map(([role, by]) => expect.stringMatching(new RegExp(`${role}[\\s\\S]*${NAMES[by][0]}`))))
  await look(page)
  await submit(page)
  await look(page)
}

async function toTheForm(page: Page, procedure: string): Promise<void> {
  const link = page.getByRole('main').locator(`a[href="/apply/${procedure}"]`)
  let clicks = 0
  if (!(await link.isVisible())) {
    await page.getByRole('main').getByRole('link', { name: /^ほかの申請をする/ }).click()
    clicks += 1
  }
  await link.click()
  clicks += 1
  expect(clicks).toBeLessThanOrEqual(3)
}

async function decide(office: Office, by: PersonKey): Promise<void> {
  const decider = await browser.as(office, by)
  await decider.page.getByText('処理を待っているものが1件').waitFor()
  await approveFromInbox(decider.page)
  await decider.page.getByText('承認しました。').waitFor()
  await look(decider.page)
  await decider.leave()
}

/** The ledger: out, with whom, until when. */
async function seenOut({ page }: Visitor, office: Office): Promise<void> {
  const { numbers } = office.organisation
  await page.goto(`/registers/media?q=${numbers.空}`)
  const row = page.getByRole('row').filter({ hasText: numbers.空 })
  await row.getByText('持出し中').waitFor()
  await look(page)
  await row.getByRole('link', { name: numbers.空 }).click()
  const now = page.getByRole('region', { name: '現在のようす' })
  await now.getByText(NAMES.係員[0]).waitFor()
  expect(await now.innerText()).toContain(formatEra(addDays(office.today, 1)))
  expect(await now.innerText()).toContain('委託先に渡す図面')
}

/** 返却を申告する; the same person's confirmation is not accepted. */
async function giveBack(clerk: Visitor, office: Office): Promise<void> {
  const { page } = clerk
  const { media, numbers } = office.organisation
  await page.goto('/')
  await page.getByRole('link', { name: new RegExp(`返却を申告する\\s*：\\s*${numbers.空}`) }).click()
  await page.getByLabel(/入れた情報をすべて消去しました/).check()
  await page.getByRole('radiogroup', { name: /消去の方法/ }).getByLabel('上書きによる消去').check()
  await page.getByRole('radiogroup', { name: /外部の電子計算機に接続しましたか/ }).getByLabel('なし').check()
  await look(page)
  await page.getByRole('button', { name: '記録する', exact: true }).click()
  await page.getByText('返却確認待ち').first().waitFor()
  await page.goto(`/registers/media/${media.空}`)
  await page.getByRole('heading', { name: new RegExp(numbers.空), level: 1 }).waitFor()
  expect(await page.getByRole('link', { name: '返却を確認する', exact: true }).count()).toBe(0)
  clerk.expects(403, 409, 422)
  await page.goto(`/records/media.return-confirmation?register=media&item=${media.空}`)
  await confirmReceipt(page)
  await page.getByText(/別の人/).first().waitFor()
}

async function confirmReceipt(page: Page): Promise<void> {
  await page.getByLabel(/媒体を受け取り/).check()
  await page.getByLabel(/情報が残っていないことを/).check()
  await page.getByRole('button', { name: '記録する', exact: true }).click()
}

async function confirmed(office: Office): Promise<void> {
  const colleague = await browser.as(office, '同僚')
  await colleague.go(`/registers/media/${office.organisation.media.空}`)
  await colleague.page.getByRole('link', { name: '返却を確認する', exact: true }).click()
  await colleague.page.getByLabel(/媒体を受け取り/).check()
  await colleague.page.getByLabel(/情報が残っていないことを/).check()
  await look(colleague.page)
  await colleague.page.getByRole('button', { name: '返却を確認する', exact: true }).click()
  await colleague.page.getByRole('status').filter({ hasText: '保管中' }).first().waitFor()
  await colleague.leave()
}

/** Every thing of the 所属 is read and stands in 台帳どおり; the head confirms the report. */
async function inspected(office: Office, { inspector }: Case): Promise<void> {
  const { numbers } = office.organisation
  const { page, leave } = await browser.as(office, inspector)
  await page.getByRole('navigation', { name: '主な場所' }).getByRole('link', { name: '点検' }).click()
  await page.getByRole('button', { name: /^点検を始める/ }).first().waitFor()
  await look(page)
  await page.getByRole('button', { name: /^点検を始める/ }).first().click()
  const field = page.getByLabel('番号票を読む')
  for (const number of [numbers.空, numbers.名簿]) {
    await field.fill(number)
    await field.press('Enter')
    await page.getByRole('status').filter({ hasText: number }).filter({ hasText: '台帳どおり' }).waitFor()
  }
  await page.getByRole('tab', { name: '残り 0' }).waitFor()
  await page.getByRole('tab', { name: '台帳どおり 2' }).click()
  await page.getByText('すべて送信済み').waitFor()
  await look(page)
  await page.getByRole('button', { name: '点検を締めて報告する' }).click()
  await page.getByRole('dialog').getByLabel(/所見/).fill('すべてありました。')
  await page.getByRole('dialog').getByRole('button', { name: '締めて報告する' }).click()
  await page.getByText('報告済', { exact: true }).waitFor()
  const address = new URL(page.url()).pathname
  await leave()
  const head = await browser.as(office, '課長')
  await head.go(address)
  await head.page.getByRole('button', { name: '報告を確認する' }).click()
  await head.page.getByRole('dialog').getByRole('button', { name: '確認した' }).click()
  await head.page.getByText('確認済', { exact: true }).waitFor()
  await look(head.page)
  await head.leave()
}

/** 持出し簿 of this unit: the number, who took it and who confirmed, what for and where, the days. 持出し記録簿 of 市町村 has no column for the day it was due. */
async function printed({ context }: Visitor, office: Office): Promise<void> {
  const { units } = office.organisation
  const answer = await context.request.get(`/api/ledgers/take-out-media?format=pdf&unit=${units.課}&period=${fiscalYear(office.today)}`)
  expect(answer.status()).toBe(200)
  const text = (await readPdf(await answer.body())).replaceAll(/\s/g, '')
  const days = [office.today, ...(office.organisation.profile === 'municipality' ? [] : [addDays(office.today, 1)])].map((day) => formatEraShort(day))
  for (const part of [office.organisation.numbers.空, NAMES.係員[0], NAMES.同僚[0], '図面の受渡し', '県立文書館', ...days]) expect(text).toContain(part.replaceAll(/\s/g, ''))
}
