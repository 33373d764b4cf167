// 規程: 版の案に本文を取り込み、決裁と公布を経て、どの画面からも二つの操作で今の版を読む。違いと、組織の条番号での根拠。
import { expect, test } from 'vitest'
import { addItem } from '../../src/acts/items.ts'
import { confirmMappings } from '../../src/acts/policy-mappings.ts'
import { saveText } from '../../src/acts/policy-texts.ts'
import { recordEvent } from '../../src/acts/records.ts'
import { seatOf } from './seeds.ts'
import { inBrowser, openBrowser } from './browser.ts'
import { look, settled } from './look.ts'
import { anOffice } from './office.ts'
import type { Office } from './office.ts'

const CLAUSE = 'hokkaido:11-1-(2)-ア'
const OLD = '第１ 趣旨\nこの要領は、情報を守るための取扱いを定める。\n第２ 利用者の遵守事項\n１ 利用者は、あらかじめ許可された機器以外の機器を接続してはならない。\n２ 利用者は、機器を庁舎の外に持ち出してはならない。\n'
const NEW = OLD.replace('接続してはならない。', '接続し、又は改造してはならない。').replace('２ 利用者は、機器を庁舎', '２ 利用者は、許可なく機器を庁舎')

async function promulgated(office: Office): Promise<{ policy: string; old: string; next: string }> {
  const seat = await seatOf(office, '係員')
  const add = (register: string, number: string, columns: object) => seat.db.transaction().execute((tx) => addItem(tx, seat, register, { number, columns, unit: office.organisation.units.課 }))
  const policy = await add('policies', '規程-1', { name: '端末取扱要領', kind: '要綱・要領', partOfPolicy: true, publicness: '職員限り', scope: '共通' })
  const version = async (number: string, label: string, text: string) => {
    const row = await add('policy-versions', number, { policy: policy.id, label })
    await saveText(seat, row.id, { name: `${label}.txt`, bytes: new TextEncoder().encode(text), outline: [] })
    return row.id
  }
  const old = await version('版-1', '制定', OLD)
  await recordEvent(seat, { event: 'policies.decision.police', item: old, form: { docNumber: '道本情第1号', decidedOn: '2025-03-01', decidedBy: office.organisation.people.本部長 } })
  await recordEvent(seat, { event: 'policies.enforcement', item: old, form: { effectiveFrom: '2025-04-01' } })
  await confirmMappings(seat, old, [{ number: '2-1', clauses: [CLAUSE] }])
  return { policy: policy.id, old, next: await version('版-2', '令和８年改正', NEW) }
}

const browser = openBrowser()
inBrowser('規程の版', () => {
  const office = anOffice('hokkaido-police')
  test('from any page two steps lead to the version in force, its differences, the import and the own number of a clause', async () => {
    const { policy, old, next } = await promulgated(office)
    const { page, expects } = await browser.as(office, '係員')
    expects(422)
    await page.getByRole('navigation', { name: '主な場所' }).getByRole('link', { name: '規程' }).click()
    await page.getByRole('table', { name: 'この組織の規程' }).getByRole('link', { name: '端末取扱要領' }).waitFor()
    await look(page)
    await page.getByRole('link', { name: '端末取扱要領' }).click()
    await page.getByRole('heading', { level: 1, name: '端末取扱要領' }).waitFor()
    await page.locator('#clause-2-1').getByText('あらかじめ許可された機器').first().waitFor()
    await look(page)
    await page.goto(`${office.url}/policies/${policy}?version=${next}&against=${old}`)
    await page.getByRole('heading', { name: '版の違い' }).waitFor()
    await settled(page)
    expect(await page.locator('ins').allInnerTexts()).toEqual(expect.arrayContaining([expect.stringContaining('許可なく')]))
    await page.getByLabel('本文のファイル').setInputFiles({ name: '本文.txt', mimeType: 'text/plain', buffer: Buffer.from(NEW.replace('１ 利用者', '３ 利用者')) })
    await page.getByRole('button', { name: '読み取りを見る' }).click()
    await page.getByText('確かめてほしい所が').waitFor()
    await look(page)
    await page.getByLabel('本文のファイル').setInputFiles({ name: '空.txt', mimeType: 'text/plain', buffer: Buffer.from('番号のない文') })
    await page.getByRole('button', { name: '読み取りを見る' }).click()
    await page.getByText('番号の付いた条項が見つかりません').waitFor()
    await page.goto(`${office.url}/policies/${policy}`)
    await page.getByRole('button', { name: '関所の条項との対応' }).click()
    await page.getByRole('heading', { name: '関所の条項との対応' }).waitFor()
    await look(page)
    const chip = page.getByRole('button', { name: /条項 第２の１/ }).first()
    await chip.click()
    await page.getByRole('link', { name: 'この組織の規程で開く' }).waitFor()

  }, 120_000)
})
