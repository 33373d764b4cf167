// 物語に共通の所作: 媒体を選ぶ、情報を書く、申請する、承認する。役所の人が画面でするとおりに行う。
import type { Page } from 'playwright-core'
import { loadCatalogue } from '../../clauses/catalogue.ts'
import type { ProfileId } from '../../src/engine/definition.ts'
import type { ReplyOf } from '../../src/contract/routes.ts'
import { profileOf } from '../../src/profiles/index.ts'
import { TAKE_OUT } from '../slice/take-out-form.ts'

/** The official spelling of a clause, as chips show it. */
export const citeOf = (id: string): string => loadCatalogue().clause(id)!.cite

export interface Information { readonly title: string; readonly confidentiality: 1 | 2 | 3; readonly integrity?: 1 | 2; readonly records?: number }
export const DRAWINGS: Information = { title: '委託先に渡す図面', confidentiality: 2, integrity: 1, records: 12 }

/** Finds a thing by typing its number into a combobox and picking the suggestion. */
export async function choose(page: Page, label: string | RegExp, number: string): Promise<void> {
  const box = page.getByRole('combobox', { name: label })
  await box.click()
  await box.fill(number)
  await page.getByRole('option', { name: number }).first().click()
  await page.getByRole('button', { name: new RegExp(`取り消す\\s*：\\s*${number}`) }).waitFor()
}

/** A yes-or-no or other radio question. */
export const answer = (page: Page, question: string | RegExp, choice: string): Promise<void> => page.getByRole('radiogroup', { name: question }).getByLabel(choice, { exact: true }).check()

/** One line of the contents field. Names of the levels are the profile's own. */
export async function addInformation(page: Page, profile: ProfileId, { title, confidentiality, integrity = 1, records }: Information): Promise<void> {
  const { levels } = profileOf(profile)
  await page.getByRole('button', { name: /情報を追加する$/ }).click()
  const line = page.getByRole('listitem').filter({ has: page.getByLabel('情報の名称') }).last()
  await line.getByLabel('情報の名称').fill(title)
  await line.getByLabel('機密性').selectOption({ label: levels.confidentiality[confidentiality - 1]! })
  await line.getByLabel('完全性').selectOption({ label: levels.integrity[integrity - 1]! })
  await line.getByLabel('可用性').selectOption({ label: levels.availability[0]! })
  if (records !== undefined) await line.getByLabel('件数').fill(String(records))
}

type Preview = ReplyOf<'previewRequest'>
/** The judgement of what stands in the form once `last` has been done to it; `mark` is what only that version of the form contains. The page asks 300 ms after the last key. */
export async function judgedAfter(page: Page, mark: string, last: () => Promise<void>): Promise<Preview> {
  const answered = page.waitForResponse((response) => response.url().endsWith('/api/requests/preview') && response.request().postData()?.includes(mark) === true)
  await last()
  return (await answered).json() as Promise<Preview>
}

/** Everything a take-out asks for except the medium; the period stands at tomorrow by itself. Returns the judgement of it. */
export async function fillTakeOut(page: Page, profile: ProfileId, information: Information | null = DRAWINGS): Promise<Preview> {
  await page.getByLabel('用途').fill('図面の受渡し')
  await answer(page, '持出しの場所の区分', '庁舎の外')
  await page.getByLabel(/^持出しの場所(?!の区分)/).fill('県立文書館')
  if (information !== null) await addInformation(page, profile, information)
  const minimise = (): Promise<void> => answer(page, /要機密情報を必要最小限にしました/, 'はい')
  if (profile !== 'municipality') return judgedAfter(page, '"minimised":true', minimise)
  await minimise()
  await answer(page, /情報を取り出す端末の系/, 'LGWAN接続系')
  return judgedAfter(page, '"residentRecords":false', () => answer(page, /住民情報を含みますか/, 'いいえ'))
}

/** Ticks every measure the decision asks for before the act and that no field of the form has said already; returns their words. */
export async function declareMeasures(page: Page, { answer: found }: Preview): Promise<readonly string[]> {
  const wanted = (found?.conditions ?? []).filter(({ when, met, measure }) => when === 'before' && !met && measure !== 'minimised').map(({ words }) => words)
  for (const words of wanted) await page.getByRole('group', { name: /済ませたこと/ }).getByLabel(words).check()
  return wanted
}

/** Submits what stands in the form and returns the address of the request. */
export async function submit(page: Page): Promise<string> {
  await page.getByRole('button', { name: '申請する', exact: true }).click()
  await page.getByText(/申請を受け付けました/).waitFor()
  return new URL(page.url()).pathname
}

/** From the home page to a submitted request for a take-out of `number`. */
export async function requestTakeOut(page: Page, profile: ProfileId, number: string, information: Information | null = DRAWINGS): Promise<string> {
  await page.goto(`/apply/${TAKE_OUT[profile]}`)
  await choose(page, /外部記録媒体|媒体/, number)
  await declareMeasures(page, await fillTakeOut(page, profile, information))
  return submit(page)
}

/** Opens the only request in the inbox and approves it. */
export async function approveFromInbox(page: Page): Promise<void> {
  await page.getByRole('link', { name: '受信箱を開く' }).click()
  await page.getByRole('list', { name: '処理を待っている申請' }).getByRole('link').first().click()
  await approveHere(page)
}
export async function approveHere(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^承認する/ }).click()
  const dialog = page.getByRole('dialog', { name: 'この申請を承認しますか' })
  await dialog.getByRole('button', { name: '承認する', exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
}

/** Waits until a region shows a clause by its official spelling. */
export const showsClause = (page: Page, within: string, id: string): Promise<void> => page.getByRole('region', { name: within }).getByRole('button', { name: citeOf(id) }).first().waitFor()
