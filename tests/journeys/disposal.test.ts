// 媒体の廃棄を画面で: 許可、分類に見合わない方法の断り、抹消の記録、立ち会った別の人、そして「廃棄」。四つの組すべてで。
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { ProfileId } from '../../src/engine/definition.ts'
import { NAMES } from '../factory-plans.ts'
import type { PersonKey } from '../factory-plans.ts'
import { inBrowser, openBrowser } from './browser.ts'
import type { Visitor } from './browser.ts'
import { look } from './look.ts'
import { anOffice } from './office.ts'
import type { Office } from './office.ts'
import { answer, approveFromInbox, choose, citeOf, showsClause, submit } from './steps.ts'

const DESTROYED = '物理的な破壊（破砕・穿孔など）'
const ENCRYPTED = '暗号化消去（鍵の抹消）'
const FORMATTED = '初期化（フォーマット）のみ'
interface Case {
  readonly profile: ProfileId
  /** The clause shown beside the application; who permits it, where somebody must. */
  readonly clause: string
  readonly decider: PersonKey | null
  /** A method that is refused for what was on the medium, with the clause; this rule book of 北海道 names none. */
  readonly refused: readonly [method: string, clause: string] | null
  /** Methods the record does not even offer. */
  readonly notOffered: readonly string[]
}
const CASES: readonly Case[] = [
  { profile: 'saitama-police', clause: 'saitama-kijun:3-6-(2)', decider: null, refused: [ENCRYPTED, 'saitama-kijun:1-3-(17)'], notOffered: [FORMATTED, 'ファイルの消去'] },
  { profile: 'mpd', clause: 'mpd:別表3-機密性高-6', decider: null, refused: [FORMATTED, 'mpd:別表3-機密性高-6'], notOffered: ['ＯＳ等から届く全ての領域の上書き'] },
  { profile: 'hokkaido-police', clause: 'hokkaido:13-1', decider: null, refused: null, notOffered: [] },
  { profile: 'municipality', clause: 'mic:2-(2)-⑩-(ウ)', decider: '課長', refused: [ENCRYPTED, 'mic:kaisetsu-4.1-(7)-図表24-(2)'], notOffered: [FORMATTED, 'ファイルの消去', 'ＯＳ等から届く全ての領域の上書き'] },
]
const browser = openBrowser()

for (const one of CASES) {
  inBrowser(one.profile, () => {
    const office = anOffice(one.profile)
    test('a medium that held the highest class is permitted to go, a method that does not erase it is refused with its clause, and it ends as 廃棄', async () => {
      const clerk = await browser.as(office, '係員')
      await ask(clerk, office, one)
      if (one.decider !== null) await decide(office, one.decider)
      await erase(clerk, office, one)
      await gone(clerk, office)
    })
  })
}

async function ask({ page, go }: Visitor, office: Office, { profile, clause, decider }: Case): Promise<void> {
  await go('/apply/media.disposal')
  await choose(page, /媒体/, office.organisation.numbers.名簿)
  await answer(page, '廃棄の理由', '老朽化')
  if (profile === 'municipality') {
    await answer(page, '情報を保存した系', 'LGWAN接続系')
    await answer(page, /住民情報を保存したことがありますか/, 'いいえ')
  }
  await pickMethod(page, /予定する方法/, DESTROYED)
  // A rule book that only refers to another demands nothing: its clause stands among those that were looked at.
  if (profile === 'hokkaido-police') await page.getByText(/^当てはめた条項/).click()
  await showsClause(page, '判定と決裁者', clause)
  if (decider !== null) await page.getByRole('region', { name: '経路' }).getByText(NAMES[decider][0]).waitFor()
  await look(page)
  await submit(page)
}
/** Few methods stand as radio buttons, many as a list. */
async function pickMethod(page: Page, label: RegExp, method: string): Promise<void> {
  const list = page.getByRole('combobox', { name: label })
  if (await list.count() > 0) await list.selectOption(method)
  else await page.getByRole('radiogroup', { name: label }).getByRole('radio', { name: method }).check()
}

async function decide(office: Office, by: PersonKey): Promise<void> {
  const decider = await browser.as(office, by)
  await approveFromInbox(decider.page)
  await decider.page.getByText('承認しました。').waitFor()
  await decider.leave()
}

async function erase(clerk: Visitor, office: Office, { profile, refused, notOffered }: Case): Promise<void> {
  const { page, go } = clerk
  const { media } = office.organisation
  await go(`/registers/media/${media.名簿}`)
  await page.getByText('廃棄待ち').first().waitFor()
  await page.getByRole('link', { name: '廃棄を記録する', exact: true }).click()
  const when = page.getByRole('group', { name: /処理した日時/ })
  await when.getByRole('button', { name: '現在の日時を入れる' }).click()
  await page.getByLabel(/処理した人・事業者/).fill('少年係で立会いのもと破砕')
  for (const method of notOffered) expect(await page.getByRole('radio', { name: method }).count() + await page.getByRole('option', { name: method }).count()).toBe(0)
  if (profile === 'municipality') await answer(page, /完了の確かめ方/, '職員が完了まで立ち会った')
  await choose(page, /立ち会った職員/, NAMES.同僚[0])
  if (refused) {
    clerk.expects(403, 409, 422)
    await pickMethod(page, /処理の方法/, refused[0])
    await page.getByRole('button', { name: '廃棄を記録する', exact: true }).click()
    await page.getByRole('group', { name: /確かめてください/ }).or(page.getByRole('alert')).getByRole('button', { name: citeOf(refused[1]) }).first().waitFor()
    await look(page)
  }
  await pickMethod(page, /処理の方法/, DESTROYED)
  await page.getByRole('button', { name: '廃棄を記録する', exact: true }).click()
  await page.getByRole('status').filter({ hasText: '廃棄の記録を記録しました' }).waitFor()
  await look(page)
}

/** 廃棄 for good: nothing can be begun with it, what was on it and who destroyed it how can still be read. */
async function gone({ page, go }: Visitor, office: Office): Promise<void> {
  const { media } = office.organisation
  await go(`/registers/media/${media.名簿}?tab=history`)
  await page.getByText('廃棄', { exact: true }).first().waitFor()
  await page.getByText(/少年係で立会いのもと破砕/).first().waitFor()
  expect(await page.getByRole('link', { name: '記載を直す' }).count()).toBe(0)
  expect(await page.getByRole('link', { name: /申請する$/ }).filter({ hasText: '廃棄を申請する' }).count()).toBe(0)
  await look(page)
}
