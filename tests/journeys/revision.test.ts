// 改正の影響: 終わる条項を選び、試算し、変わる申請を開き、CSV を受け取る。何も変わらない。
import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { inBrowser, openBrowser } from './browser.ts'
import { look } from './look.ts'
import { anOffice } from './office.ts'
import { asked } from './seeds.ts'
import { citeOf } from './steps.ts'

const CLAUSE = 'mpd:別表3-機密性中-4'
const browser = openBrowser()
inBrowser('改正の影響', () => {
  const office = anOffice('mpd')
  const evidence = async () => (await office.store.owner.selectFrom('evidence').select(({ fn }) => fn.countAll<string>().as('n')).executeTakeFirstOrThrow()).n

  test('a clause that ends is tried: counts, the request it changes, the CSV; nothing is changed', async () => {
    await asked(office, '係員', office.organisation.media.空)
    const { page } = await browser.as(office, '他課長')
    const before = await evidence()
    await page.getByRole('navigation', { name: '主な場所' }).getByRole('link', { name: '規程' }).click()
    await page.getByRole('link', { name: '改正の影響を試算する' }).click()
    await page.getByRole('heading', { level: 1, name: '改正の影響' }).waitFor()
    await look(page)
    await page.getByRole('combobox', { name: /効力を終える条項/ }).click()
    await page.getByRole('combobox', { name: /効力を終える条項/ }).fill('機密性中')
    await page.getByRole('option', { name: citeOf(CLAUSE) }).first().click()
    await page.getByRole('combobox', { name: /台帳にあるもの/ }).fill('庁舎外持出し')
    await page.getByRole('option', { name: '外部記録媒体の庁舎外持出し' }).click()
    await page.getByRole('button', { name: '試算する' }).click()
    const kinds = page.getByRole('table', { name: '変わることごとの件数' })
    await kinds.waitFor()
    expect(await kinds.getByRole('row', { name: /決裁者が減る/ }).innerText()).toMatch(/決裁者が減る\s+1/)
    const list = page.getByRole('table', { name: '判定が変わるもの' })
    await list.getByRole('link').first().waitFor()
    expect(await list.innerText()).toContain('情報管理者 → なし')
    await look(page)
    expect(await evidence()).toBe(before)
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '全件をCSVで保存' }).click()])
    const csv = await readFile(await download.path(), 'utf8')
    expect(csv).toContain('変わること')
    expect(csv).toContain(CLAUSE)
    await list.getByRole('link').first().click()
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(new URL(page.url()).pathname).toMatch(/^\/requests\/\d+$/)
    await page.goBack()
    await kinds.waitFor()
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('button', { name: '試算する' }).isVisible()).toBe(false)
    expect(await kinds.isVisible()).toBe(true)
  })
  test('what is missing is said at its place, a preview that is gone is said to be gone, and who holds no role for the whole is told so', async () => {
    const visitor = await browser.as(office, '他課長')
    const { page, go } = visitor
    visitor.expects(404)
    await go('/revisions?preview=999999')
    await page.getByText('この試算はもうありません').waitFor()
    await page.getByRole('textbox', { name: '年' }).fill('')
    await page.getByRole('button', { name: '試算する' }).click()
    await page.getByText('年を入力してください。').waitFor()
    await visitor.leave()
    const clerk = await browser.as(office, '係員')
    await clerk.go('/clauses')
    await clerk.page.getByRole('searchbox', { name: '規程を検索' }).waitFor()
    expect(await clerk.page.getByRole('link', { name: '改正の影響を試算する' }).count()).toBe(0)
    await clerk.go('/revisions')
    await clerk.page.getByText('組織全体の役割を持つ人だけが試算できます').waitFor()
  })
})
