// 自分の申請は自分では決められない: 課長が申請すると、出す前から上司の名前が示される。
import { expect, test } from 'vitest'
import { NAMES } from '../factory-plans.ts'
import { TAKE_OUT } from '../slice/take-out-form.ts'
import { inBrowser, openBrowser } from './browser.ts'
import { look } from './look.ts'
import { anOffice } from './office.ts'
import { approveFromInbox, choose, declareMeasures, fillTakeOut, submit } from './steps.ts'

const browser = openBrowser()
inBrowser('所属長の申請', () => {
  const office = anOffice('municipality')
  test('a section head who asks for himself sees his superior before he submits, and the superior decides', async () => {
    const { page, go } = await browser.as(office, '課長')
    await go(`/apply/${TAKE_OUT.municipality}`)
    await choose(page, /媒体/, office.organisation.numbers.空)
    const judged = await fillTakeOut(page, 'municipality')
    await declareMeasures(page, judged)
    const route = page.getByRole('region', { name: '経路' })
    await route.getByText(NAMES.部長[0]).waitFor()
    expect(await route.innerText()).not.toContain(NAMES.課長[0])
    expect(judged.steps.at(-1)!.reason).not.toBeNull()
    await route.getByText(judged.steps.at(-1)!.reason!).waitFor()
    await look(page)
    await submit(page)
    expect(await page.getByRole('button', { name: /^承認する/ }).count()).toBe(0)
    const superior = await browser.as(office, '部長')
    await approveFromInbox(superior.page)
    await superior.page.getByText('承認しました。').waitFor()
  })
})
