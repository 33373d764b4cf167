// 委託契約と改正の周知: 所管課の担当が、契約を登録し、公布で出た仕事から改定の差分を読み、知らせたことを残す。
import { expect, test } from 'vitest'
import { addItem } from '../../src/acts/items.ts'
import { saveText } from '../../src/acts/policy-texts.ts'
import { enterRow } from '../../src/acts/enter-row.ts'
import { bringDutiesUpToDate } from '../../src/acts/periodic.ts'
import { takeSeat } from '../../src/acts/world.ts'
import { seatOf } from './seeds.ts'
import { inBrowser, openBrowser } from './browser.ts'
import { look, settled } from './look.ts'
import { anOffice } from './office.ts'
import type { Office } from './office.ts'

const TEXT = '第１条　この基準は、対策を定める。\n第２条　職員は、知り得た情報を漏らしてはならない。\n'

/** A contract, two versions of a rule text, and the line that their promulgation enters (the way there is told in tests/clauses/mic/outsourcing.test.ts). */
async function revised(office: Office): Promise<string> {
  const seat = await seatOf(office, '係員')
  const { units, people } = office.organisation
  const add = (register: string, number: string, columns: object) => seat.db.transaction().execute((tx) => addItem(tx, seat, register, { number, columns, unit: units.課 }))
  const contract = await add('contracts', '委託-1', { name: '納税通知書の印刷', contractor: '彩野印刷株式会社', kind: '業務の委託', startsOn: '2026-04-01', endsOn: '2099-03-31', manager: people.係員 })
  const policy = await add('policies', '規程-1', { name: '対策基準', kind: '実施手順', partOfPolicy: true, publicness: '非公開', scope: '共通', standardClauses: '1', standard: (await add('policies', '規程-0', { name: '親の基準', kind: '対策基準', partOfPolicy: true, publicness: '職員限り', scope: '共通' })).id })
  const version = async (number: string, text: string) => {
    const row = await add('policy-versions', number, { policy: policy.id, label: number })
    await saveText(seat, row.id, { name: '本文.txt', bytes: new TextEncoder().encode(text), outline: [] })
    return row.id
  }
  const [before, after] = [await version('第１版', TEXT), await version('第２版', TEXT.replace('漏らしてはならない', '漏らし、又は漏らさせてはならない'))]
  const { id } = await seat.db.transaction().execute((tx) => enterRow(tx, seat, { key: 'contractor-notices', unit: units.課, holder: people.係員, columns: { contract: contract.id, contractor: '彩野印刷株式会社', policy: policy.id, before, after, since: office.today, manager: people.係員 } }, { act: '規程の公布と施行日', clauses: ['mic:kaisetsu-9.3-注3'], request: null, form: {} }))
  await bringDutiesUpToDate(await takeSeat(office.world, office.organisation.org, null))
  return id
}

const browser = openBrowser()
inBrowser('委託事業者への周知', () => {
  const office = anOffice('municipality')
  test('who has charge of a contract reads what changed and records whom he told', async () => {
    const notice = await revised(office)
    const { page } = await browser.as(office, '係員')
    await page.goto(`${office.url}/registers/contracts`)
    await page.getByRole('link', { name: '委託-1' }).first().waitFor()
    await look(page)
    await page.goto(`${office.url}/registers/contractor-notices/${notice}`)
    await page.getByRole('tab', { name: '改定の差分' }).click()
    await settled(page)
    expect(await page.locator('ins').allInnerTexts()).toEqual(expect.arrayContaining([expect.stringContaining('漏らさせ')]))
    await look(page)
    await page.getByRole('link', { name: '事業者に知らせたことを記録する' }).or(page.getByRole('button', { name: '事業者に知らせたことを記録する' })).first().click()
    await page.getByLabel('知らせた相手').waitFor()
    await look(page)
  }, 120_000)
})
