// 入退室の窓口を画面で: 番号で入室、許可のない人は訪問者へ案内、名札と付添い、一押しの退室、ある時刻にいた人。
import { expect, test } from 'vitest'
import { addItem } from '../../src/acts/items.ts'
import { actOnRequest } from '../../src/acts/request-act.ts'
import { loadRequest } from '../../src/acts/request-rows.ts'
import { addRequest } from '../../src/acts/request-submit.ts'
import { addDays } from '../../src/engine/calendar.ts'
import { seatOf } from '../factories.ts'
import { NAMES } from '../factory-plans.ts'
import { inBrowser, openBrowser } from './browser.ts'
import { look } from './look.ts'
import { anOffice } from './office.ts'
import type { Office } from './office.ts'

const browser = openBrowser()

/** A room that 係長 may enter. */
async function aRoom(office: Office): Promise<string> {
  const { organisation: { people, units }, world, today } = office
  const head = await seatOf(world, office.organisation, '課長')
  const add = (register: string, number: string, columns: object) => head.db.transaction().execute((tx) => addItem(tx, head, register, { number, unit: units.課, columns }))
  const area = await add('areas', '区-1', { name: 'サーバ室', kind: '管理区域', houses: true, camera: true, level: '2', logReaders: [people.係員] })
  const assessment = await add('entry-assessments', '評-1', { area: area.id, assessedOn: today, level: '2', risks: '持去り', conclusion: '担当者に限る' })
  const leader = await seatOf(world, office.organisation, '係長')
  const { id } = await addRequest(leader, { procedure: 'zones.entry-permit.municipality', items: [area.id], form: { people: [people.係長], period: { from: today, to: addDays(today, 30) }, assessment: assessment.id, renews: false, purpose: '運用' }, submit: true })
  const { version, steps } = await loadRequest(head.db, head, id)
  await actOnRequest(head, id, { act: { act: '承認', position: steps.findLastIndex(({ kind }) => kind === '決裁') }, version })
  return area.id
}

inBrowser('入退室の窓口', () => {
  const office = anOffice('municipality')
  test('staff come in by their number, visitors with a badge and an escort who is inside, everybody leaves with one tap, and the past can be asked', async () => {
    const area = await aRoom(office)
    const { page, go, expects } = await browser.as(office, '係員')
    expects(403, 422)
    await go(`/registers/areas/${area}`)
    await page.getByRole('link', { name: '入退室', exact: true }).click()
    await page.getByText('だれもいません', { exact: true }).waitFor()
    await look(page)
    const find = async (text: string) => { await page.getByLabel('職員番号か氏名').fill(text); await page.keyboard.press('Enter') }
    await find(NAMES.同僚[0])
    await page.getByText('今日有効な入室許可がありません').waitFor()
    await page.getByRole('button', { name: '訪問者として記録する' }).click()
    await page.getByText('付き添える人がまだ中にいません').waitFor()
    await page.getByRole('button', { name: 'やめる' }).click()
    await find(NAMES.係長[0])
    await page.getByRole('button', { name: '身分証を確かめて入室させる' }).click()
    await page.getByRole('heading', { name: 'いま中にいる人（1人）' }).waitFor()
    await page.getByRole('button', { name: '訪問者の入室を記録する' }).click()
    await page.getByLabel(/^訪問者名/).fill('佐々木')
    await page.getByLabel(/^目的/).last().fill('機器の点検')
    await page.getByRole('button', { name: '入室を記録する', exact: true }).click()
    await page.getByText('付添い者を選んでください。').first().waitFor()
    await look(page)
    await page.getByLabel(/^名札の番号/).fill('V-1')
    await page.getByLabel(/^付添い者/).selectOption(office.organisation.people.係長)
    await page.getByRole('button', { name: '入室を記録する', exact: true }).click()
    await page.getByRole('heading', { name: 'いま中にいる人（2人）' }).waitFor()
    await page.getByRole('button', { name: new RegExp(`^退室\\s*：${NAMES.係長[0]}`) }).click()
    await page.getByText(/付き添っている訪問者（佐々木）がまだ中にいます/).first().waitFor()
    await page.getByRole('button', { name: '現在の日時を入れる' }).click()
    await page.getByText(/：2人$/).waitFor()
    await look(page)
    await page.getByRole('button', { name: /^退室・名札返却\s*：佐々木/ }).click()
    await page.getByRole('heading', { name: 'いま中にいる人（1人）' }).waitFor()
    await page.getByRole('button', { name: new RegExp(`^退室\\s*：${NAMES.係長[0]}`) }).click()
    await page.getByText('だれもいません', { exact: true }).waitFor()
    expect(await office.store.of(office.organisation.org).selectFrom('item').select('state').where('register', '=', 'entries').execute()).toEqual([{ state: '退室済' }, { state: '退室済' }])
  }, 180_000)
})
