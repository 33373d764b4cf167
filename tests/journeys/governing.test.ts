// 運用: 統括が体制点検の取組と運用状況票を見てCISOに送り、委員会の資料に改善計画の進み具合が集まる。
import { expect, test } from 'vitest'
import { recordEvent } from '../../src/acts/records.ts'
import { takeSeat } from '../../src/acts/world.ts'
import { resolveRole } from '../../src/engine/organisation.ts'
import { fiscalYear } from '../../src/engine/calendar.ts'
import { itemDetail } from '../../src/server/routes/item-detail.ts'
import { runJobs } from '../../src/server/jobs.ts'
import { inBrowser, openBrowser } from './browser.ts'
import { look } from './look.ts'
import { anOffice } from './office.ts'
import type { Office } from './office.ts'
import { seatOf } from './seeds.ts'

const IMPROVEMENT = 'committees.improvement.municipality'
async function seatOfCiso(office: Office) {
  const { organisation } = await seatOf(office, '他部長')
  return takeSeat(office.world, office.organisation.org, resolveRole(organisation, 'CISO', office.organisation.units.課, new Map()).holders[0]!)
}
/** A committee of this fiscal year with a plan of two items, one of them under way. Returns the agenda item that came of itself. */
async function aPlan(office: Office) {
  const { people } = office.organisation
  const chief = await seatOf(office, '他課長')
  const body = (await recordEvent(chief, { event: 'committees.establishment.municipality', item: null, form: { name: '情報セキュリティ委員会', kind: '委員会', decides: true, establishedOn: office.today } })).item!
  await runJobs(office.world)
  const plan = (await recordEvent(chief, { event: `${IMPROVEMENT}/drafted`, item: body.id, form: { fiscalYear: fiscalYear(office.today), title: '情報セキュリティ改善計画' } })).item!
  const [first] = await Promise.all(['端末の暗号化を全部の課に広げる', '緊急連絡先を確かめ直す'].map(async (subject) => (await recordEvent(chief, { event: `${IMPROVEMENT}/item`, item: plan.id, form: { subject, assignee: people.係員, dueOn: office.today } })).item!))
  await recordEvent(await seatOf(office, '係員'), { event: `${IMPROVEMENT}/progressed`, item: first!.id, form: { note: '半分の端末で済んだ。' } })
  return (await chief.db.selectFrom('item').select('id').where('org', '=', chief.org).where('register', '=', 'agenda-items').executeTakeFirstOrThrow()).id
}

const browser = openBrowser()
inBrowser('規程の運用', () => {
  const office = anOffice('municipality')
  test('the chief sees what the organisation lacks, sends the figures to the CISO and reads when he opened them', async () => {
    const agenda = await aPlan(office)
    await recordEvent(await seatOf(office, '係員'), { event: 'violations.off-duty-use.municipality/found', item: null, form: { person: office.organisation.people.同僚, usedOn: office.today, category: '業務以外の目的での利用', asset: '業務用パソコン', circumstances: '私用の買い物' } })
    const { page, go } = await browser.as(office, '他部長')
    await go('/organisation/review')
    await page.getByRole('heading', { name: '緊急時対応訓練の実施' }).waitFor()
    await page.getByText('この年度の訓練の記録がありません').waitFor()
    await look(page)

    await go('/tasks')
    await page.getByRole('link', { name: '運用状況票', exact: true }).click()
    await page.getByRole('heading', { name: '条項ごとの件数（今）' }).waitFor()
    await page.getByText('まだ送っていません').waitFor()
    await look(page)
    await page.getByRole('link', { name: 'CISOに送る' }).click()
    await page.getByLabel('課題').waitFor()
    await look(page)
    await page.getByLabel('課題').fill('例外が続いている')
    await page.getByRole('button', { name: '記録する', exact: true }).click()
    const seat = await seatOf(office, '他部長')
    const sheets = () => seat.db.selectFrom('item').select('id').where('org', '=', seat.org).where('register', '=', 'status-sheets').execute()
    await expect.poll(async () => (await sheets()).length).toBe(1)
    const { id } = (await sheets())[0]!
    await go('/operation-status')
    await page.getByText('まだ開かれていません').waitFor()
    await itemDetail(await seatOfCiso(office), 'status-sheets', id)
    await page.reload()
    await page.getByText('閲覧', { exact: true }).waitFor()
    await look(page)
    await go(`/registers/status-sheets/${id}`)
    await page.getByText('例外が続いている').first().waitFor()
    await look(page)

    await go(`/registers/agenda-items/${agenda}`)
    await page.getByRole('heading', { name: '資料（改善計画の進み具合）' }).waitFor()
    await page.getByText('2項目：未着手 1、実施中 1').waitFor()
    await look(page)
  }, 180_000)
})
