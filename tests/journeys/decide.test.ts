// 「これはできるか」: 二つ選べば問いになり、聞かれたことだけに答え、答えと根拠と次の一歩が出る。番地を渡せば同じ問いが開く。
import { expect, test } from 'vitest'
import { choose, citeOf, fillTakeOut } from './steps.ts'
import { NARROW, inBrowser, openBrowser } from './browser.ts'
import type { Visitor } from './browser.ts'
import { look, settled } from './look.ts'
import { anOffice } from './office.ts'

const browser = openBrowser()
const pick = ({ page }: Visitor, question: string | RegExp, choice: string): Promise<void> => page.getByRole('radiogroup', { name: question }).getByLabel(choice, { exact: true }).check()
const pickFrom = ({ page }: Visitor, question: string | RegExp, choice: string) => page.getByLabel(question).selectOption({ label: choice })
/** The outcome word, once the answer stands still. */
async function outcome({ page }: Visitor): Promise<string> {
  await settled(page)
  return page.getByRole('region', { name: '答え' }).getByRole('status').locator('p').first().innerText()
}
const steps = ({ page }: Visitor): Promise<string[]> => page.getByRole('region', { name: '答え' }).locator('ol > li').allInnerTexts()
const until = async (visitor: Visitor, wanted: string): Promise<void> => { await visitor.page.getByRole('region', { name: '答え' }).getByText(wanted, { exact: true }).first().waitFor() }

inBrowser('これはできるか（警視庁）', () => {
  const office = anOffice('mpd')

  test('持ち出し: 答えに要ることだけを尋ね、次の一歩が順に出て、済ませたと書けば「可」になり、リンクで同じ問いが開く', async () => {
    const visitor = await browser.as(office, '係員')
    const { page, go } = visitor
    await go('/decide')
    await page.getByText('何をするかを選ぶと').waitFor()
    await pick(visitor, /何をしますか/, '持ち出す・運ぶ・持ち込む')
    await pick(visitor, /くわしくは/, '庁舎外へ持ち出す')
    await pick(visitor, /どの情報ですか/, '機密性中')
    await pickFrom(visitor, /何に入れますか/, '外部記録媒体')
    await pick(visitor, /だれの物ですか/, '支給品')
    await pick(visitor, /^完全性/, '完全性低')
    await pick(visitor, /^可用性/, '可用性低')
    await until(visitor, '申請が必要')
    expect(await steps(visitor)).toEqual(expect.arrayContaining(['事前に暗号化する', '情報管理者の許可・承認を受ける']))
    await page.getByRole('region', { name: '答え' }).getByRole('button', { name: citeOf('mpd:別表3-機密性中-4') }).first().waitFor()
    await look(page)
    await page.getByLabel('暗号化する').check()
    await page.getByRole('group', { name: /すでに受けている許可/ }).getByLabel('情報管理者').check()
    await until(visitor, '可')
    expect(await steps(visitor)).toEqual([])

    const link = new URL(page.url())
    expect(Object.fromEntries(link.searchParams)).toMatchObject({ 'action': 'take-out', 'information.confidentiality': '2', 'equipment.kind': 'external-medium', 'measures': 'encrypted' })
    const other = await browser.as(office, '課長')
    await other.go(`${link.pathname}${link.search}`)
    expect(await outcome(other)).toBe('可')
    await other.page.getByRole('region', { name: 'この問い' }).getByText('外部記録媒体').waitFor()
  })

  test('私物の持ち込み: 禁じられていることと、代わりのやり方が最初に出る', async () => {
    const visitor = await browser.as(office, '係員')
    await visitor.go('/decide?action=bring-in&equipment.kind=mobile-pc&equipment.owner=personal')
    expect(await outcome(visitor)).toBe('不可')
    expect((await steps(visitor))[0]).toContain('支給された機器を使い')
    await pick(visitor, /だれの物ですか/, '支給品')
    await until(visitor, '可')
  })

  test('キーボードだけで選べ、375pxでもはみ出さず、紙には問いと答えだけが出る', async () => {
    const visitor = await browser.as(office, '係員')
    const { page, go } = visitor
    await page.setViewportSize(NARROW)
    await go('/decide')
    await page.getByRole('radiogroup', { name: /何をしますか/ }).getByRole('radio').first().focus()
    await page.keyboard.press('Space')
    await page.getByRole('radiogroup', { name: /くわしくは/ }).waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await page.getByRole('region', { name: 'この問い' }).getByText('庁舎外へ持ち出す').waitFor()
    await look(page)
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('radiogroup', { name: /何をしますか/ }).isVisible()).toBe(false)
    expect(await page.getByRole('region', { name: 'この問い' }).isVisible()).toBe(true)
    expect(await page.getByRole('region', { name: '答え' }).isVisible()).toBe(true)
  })

  test('申請の様式の中でも、同じ問いの答え・許可・条件・次の一歩が、書いたそばから出る', async () => {
    const visitor = await browser.as(office, '係員')
    const { page, go } = visitor
    await go('/apply/media.take-out.mpd')
    await choose(page, /外部記録媒体|媒体/, office.organisation.numbers.空)
    await fillTakeOut(page, 'mpd')
    const panel = page.getByRole('region', { name: 'いまの入力での判定' })
    await panel.getByText('申請が必要', { exact: true }).waitFor()
    expect(await panel.locator('ol > li').allInnerTexts()).toContain('情報管理者の許可・承認を受ける')
    await panel.getByRole('heading', { name: '必要な許可' }).waitFor()
    await panel.getByRole('heading', { name: '事前に行うこと' }).waitFor()
    await panel.getByRole('button', { name: citeOf('mpd:別表3-機密性中-4') }).first().waitFor()
  })

  test('壊れた番地でも、分かるところだけで開き、誤りにならない', async () => {
    const visitor = await browser.as(office, '係員')
    await visitor.go('/decide?action=rob-a-bank&equipment.kind=spaceship')
    await visitor.page.getByText('何をするかを選ぶと').waitFor()
    await visitor.go('/decide?action=take-out&equipment.kind=spaceship&on=2026-99-99x&measures=,,')
    expect(await outcome(visitor)).not.toBe('')
  })
})

inBrowser('これはできるか（地方公共団体）', () => {
  const office = anOffice('municipality')
  test('媒体の使用: 同じ頁が、この団体の言葉と条項で尋ね、答える', async () => {
    const visitor = await browser.as(office, '係員')
    await visitor.go('/decide?action=use-medium&equipment.kind=external-medium&equipment.owner=personal')
    expect(await outcome(visitor)).toBe('不可')
    expect((await steps(visitor)).length).toBeGreaterThan(0)
    await look(visitor.page)
  })
})
