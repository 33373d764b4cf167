// 市区町村の規程: 条項から関係する法令と適用対象者が分かり、規程について相談できる。
import { expect, test } from 'vitest'
import { addItem } from '../../src/acts/items.ts'
import { confirmMappings } from '../../src/acts/policy-mappings.ts'
import { saveText } from '../../src/acts/policy-texts.ts'
import { recordEvent } from '../../src/acts/records.ts'
import { seatOf } from './seeds.ts'
import { inBrowser, openBrowser } from './browser.ts'
import { look } from './look.ts'
import { anOffice } from './office.ts'

const TEXT = '第１条　この基準は、情報を守るための対策を定める。\n第７条　職員は、業務を離れるときは、利用していた情報資産を返却しなければならない。\n'

const browser = openBrowser()
inBrowser('法令と相談', () => {
  const office = anOffice('municipality')
  test('a clause shows the laws and the people it concerns, and a question about it reaches the head of the section', async () => {
    const clerk = await seatOf(office, '係員')
    const add = (register: string, number: string, columns: object) => clerk.db.transaction().execute((tx) => addItem(tx, clerk, register, { number, columns, unit: office.organisation.units.課 }))
    const policy = await add('policies', '規程-1', { name: '彩野市情報セキュリティ対策基準', kind: '対策基準', partOfPolicy: true, publicness: '職員限り', scope: '共通' })
    const version = await add('policy-versions', '版-1', { policy: policy.id, label: '制定' })
    await saveText(clerk, version.id, { name: '制定.txt', bytes: new TextEncoder().encode(TEXT), outline: [] })
    await confirmMappings(clerk, version.id, [{ number: '7', clauses: ['mic:5.1-(1)-⑧'] }])
    await recordEvent(clerk, { event: 'policies.audiences.municipality', item: version.id, form: { forStaff: '7', forNonRegular: '7' } })
    await recordEvent(await seatOf(office, '課長'), { event: 'policies.law.municipality/entry', item: null, form: { name: '地方公務員法', clauses: 'mic:5.1-(1)-⑧', effectiveFrom: '2025-04-01' } })
    const { page } = await browser.as(office, '係員')
    await page.goto(`${office.url}/policies/${policy.id}?version=${version.id}`)
    await page.locator('#clause-7').getByText('適用: 職員・非常勤職員').waitFor()
    await look(page)
    await page.locator('#clause-7').getByRole('link', { name: '地方公務員法' }).click()
    await page.getByText('昭和25年法律第261号').first().waitFor()
    await look(page)
    await page.goto(`${office.url}/registers/policy-versions/${version.id}`)
    await page.getByText('「臨時職員」「外部委託事業者等」に適用される条項が一つもありません').first().waitFor()
    await look(page)
    await recordEvent(clerk, { event: 'policies.inquiry.municipality/asked', item: null, form: { clause: 'mic:5.1-(1)-⑧', kind: '不明な点', question: '写しも返しますか。' } })
    const head = (await browser.as(office, '課長')).page
    await head.goto(`${office.url}/registers/inquiries`)
    await head.getByText('未回答').first().waitFor()
    await look(head)
    expect(await head.getByRole('row').count()).toBeGreaterThan(1)
  }, 120_000)
})
