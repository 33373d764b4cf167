// 規程を探す: 言葉の一部から条項へ、条項からそれを担う手続へ。
import { test } from 'vitest'
import { inBrowser, openBrowser } from './browser.ts'
import { look } from './look.ts'
import { anOffice } from './office.ts'
import { citeOf } from './steps.ts'

const CLAUSE = 'saitama-kijun:8-1-(2)-エ-(イ)'
const browser = openBrowser()
inBrowser('規程を探す', () => {
  const office = anOffice('saitama-police')
  test('the words 持ち出し lead to the clause, and the clause to the procedure that carries it', async () => {
    const { page } = await browser.as(office, '係員')
    await page.getByRole('navigation', { name: '主な場所' }).getByRole('link', { name: '規程' }).click()
    await page.getByLabel('規程を検索').fill('持ち出し')
    await page.getByLabel('規程を検索').press('Enter')
    const found = page.getByRole('main').getByRole('link', { name: citeOf(CLAUSE) }).first()
    await found.waitFor()
    await look(page)
    await found.click()
    await page.getByRole('heading', { level: 1, name: citeOf(CLAUSE) }).waitFor()
    await look(page)
    const carriers = page.getByRole('table', { name: 'この条項を担っているもの' })
    await page.getByText('関所を保守する人へ').click()
    await page.getByText(/src\/domain\/media\//).first().waitFor()
    await look(page)
    await carriers.getByRole('link', { name: '外部記録媒体の庁舎外持ち出し' }).click()
    await page.getByRole('heading', { level: 1, name: '外部記録媒体の庁舎外持ち出し' }).waitFor()
  })
})
