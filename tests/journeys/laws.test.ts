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

  test('what is to be changed after an amendment is chosen by the official number, the number of the own rule or words, among the clauses of the law', async () => {
    const chief = await seatOf(office, '課長')
    const { item: law } = await recordEvent(chief, { event: 'policies.law.municipality/entry', item: null, form: { name: '著作権法', clauses: 'mic:5.1-(1)-⑧ mic:7.5', effectiveFrom: '2025-04-01' } })
    await recordEvent(chief, { event: 'policies.law.municipality/amendment', item: law!.id, form: { lawNumber: '令和８年法律第99号', effectiveFrom: '2027-04-01', summary: '守秘の期間が変わる。' } })
    const { item: version } = await chief.db.selectFrom('law_version').select('item').where('law', '=', law!.id).where('kind', '=', '改正').executeTakeFirstOrThrow()
    // 前提: 版が公布されるまでは、規程の試験が見る。ここでは、公布された後の番号で探す。
    const inForce = await chief.db.selectFrom('item').select('id').where('number', '=', '版-1').executeTakeFirstOrThrow()
    await chief.db.updateTable('item').set({ state: '公布済' }).where('org', '=', chief.org).where('id', '=', inForce.id).execute()
    await chief.db.updateTable('policy_version').set({ decided_on: '2026-04-01', effective_from: '2026-04-01' }).where('org', '=', chief.org).where('item', '=', inForce.id).execute()
    const { page } = await browser.as(office, '課長')
    await page.goto(`${office.url}/registers/law-versions/${version}/record/${encodeURIComponent('policies.law.municipality/review')}`)
    await page.getByRole('radio', { name: '見直す', exact: true }).check()
    const box = page.getByRole('combobox', { name: /見直す条項/ })
    const options = () => page.locator('[role=option]:not([aria-disabled])').allInnerTexts()
    const isAbout = (url: URL, text: string): boolean => url.pathname === '/api/clauses' && (url.searchParams.get('q') ?? '') === text
    const ask = async (text: string): Promise<void> => { await Promise.all([page.waitForResponse((reply) => isAbout(new URL(reply.url()), text)), text === '' ? box.click() : box.fill(text)]) }
    await ask('')
    await expect.poll(async () => (await options()).map((one) => one.split('　')[0])).toEqual(['対策基準5.1(1)⑧', '第2編第2章7.5'])
    for (const text of ['5.1(1)⑧', '第７条', '離任後の守秘']) {
      await ask(text)
      await expect.poll(async () => (await options())[0], { message: text }).toMatch(/^対策基準5\.1\(1\)⑧[\s\S]*彩野市情報セキュリティ対策基準 第７条$/u)
    }
    // その法令に関係しない条項は、番号が合っていても出ない。
    await ask('2-(2)-①')
    await page.getByText('当てはまるものがありません').waitFor()
    expect(await options()).toEqual([])
    await ask('第７条')
    if (process.env['LOOK']) await page.screenshot({ path: `${process.env['LOOK']}/clauses-found.png` })
    await page.getByRole('option', { name: /^対策基準5\.1/u }).click()
    await page.getByRole('button', { name: /取り消す.*対策基準5\.1/u }).waitFor()
    await look(page)
    await page.getByLabel('判断の理由').fill('離任後の守秘の期間が変わる')
    await page.getByRole('button', { name: '見直すかどうかを記録する' }).click()
    await page.getByText('改正を受けた条項の見直しの要否を記録しました').waitFor()
    expect((await (await seatOf(office, '課長')).db.selectFrom('law_version').select('to_change').where('item', '=', version).executeTakeFirstOrThrow()).to_change).toBe('mic:5.1-(1)-⑧')
  }, 120_000)
})
