// 情報の提供・持ち出しを画面で: 登録（基準から分類の提案）、申請、組ごとの承認者、渡した記録、送付票、返却。機密性２の公表は条項とともに断られる。
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { addDays } from '../../src/engine/calendar.ts'
import { inBrowser, openBrowser } from './browser.ts'
import type { Visitor } from './browser.ts'
import { look } from './look.ts'
import { anOffice } from './office.ts'
import type { Office } from './office.ts'
import { readPdf } from './pdf.ts'
import { addInformation, answer, approveHere, citeOf, showsClause, submit } from './steps.ts'
import type { PersonKey } from '../factory-plans.ts'

const browser = openBrowser()
const pick = async (page: Page, label: RegExp, option: string): Promise<void> => {
  const list = page.getByRole('combobox', { name: label })
  if (await list.count() > 0) await list.selectOption(option)
  else await page.getByRole('radiogroup', { name: label }).getByRole('radio', { name: option, exact: true }).check()
}
const fill = (page: Page, label: RegExp | string, text: string): Promise<void> => page.getByLabel(label).first().fill(text)
const record = (page: Page, verb: string): Promise<void> => page.getByRole('button', { name: verb, exact: true }).click()

/** From the ledger of information to the entry form; afterwards the row stands in the ledger. Returns its address. */
async function enter({ page, go }: Visitor, verb: string, title: string, answers: () => Promise<void>): Promise<string> {
  await go('/registers/information')
  await page.getByRole('link', { name: verb }).first().click()
  await fill(page, /^情報の名称/, title)
  await fill(page, /^業務/, '相談')
  await answers()
  await page.getByText(/答えから.*提案しています/).waitFor()
  await look(page)
  await record(page, '記録する')
  await page.getByRole('heading', { name: new RegExp(title), level: 1 }).waitFor()
  return new URL(page.url()).pathname
}
/** What can be done with it stands on its own page. */
async function begin({ page, go }: Visitor, address: string, verb: string): Promise<void> {
  await go(address)
  await page.getByRole('link', { name: verb, exact: true }).click()
  await page.getByRole('heading', { level: 1 }).waitFor()
}
async function approve(office: Office, who: PersonKey, before: (page: Page) => Promise<void> = async () => undefined): Promise<void> {
  const decider = await browser.as(office, who)
  const { page } = decider
  await page.getByRole('link', { name: '受信箱を開く' }).click()
  await page.getByRole('list', { name: '処理を待っている申請' }).getByRole('link').first().click()
  await before(page)
  await approveHere(page)
  await page.getByText('承認しました。').waitFor()
  await decider.leave()
}
/** From the decided request to the row it has entered. */
async function toTheRow({ page, go }: Visitor, request: string): Promise<string> {
  await go(request)
  await page.getByRole('link', { name: /^TEIKYO-/ }).first().click()
  await page.getByText('許可済').first().waitFor()
  return new URL(page.url()).pathname
}
/** 送付票 from the page of the row. */
async function cover({ page, context }: Visitor, parts: readonly string[]): Promise<void> {
  const address = await page.getByRole('link', { name: '送付票をPDFで開く' }).getAttribute('href')
  const reply = await context.request.get(address!)
  expect(reply.status()).toBe(200)
  const text = (await readPdf(await reply.body())).replaceAll(/\s/g, '')
  for (const part of ['送付票', '留意事項', ...parts]) expect(text).toContain(part.replaceAll(/\s/g, ''))
}
const today = async (page: Page, label: RegExp): Promise<void> => page.getByRole('group', { name: label }).getByRole('button', { name: '今日を入れる' }).click()

inBrowser('saitama-police', () => {
  const office = anOffice('saitama-police')
  test('a paper of confidentiality 2 goes to a school and comes home; it is not published', async () => {
    const clerk = await browser.as(office, '係員')
    const { page } = clerk
    const address = await enter(clerk, '情報を登録する', '相談の記録', async () => {
      await pick(page, /^形態/, '書面')
      await fill(page, /^保存先・保管場所/, '少年課書庫')
      await fill(page, /^アクセス制限の内容/, '担当者だけ')
      await pick(page, /^閲覧範囲/, '所属')
      await pick(page, /^特定秘密・秘密文書/, 'どちらでもない')
      await page.getByRole('group', { name: /見込みが高い号/ }).getByLabel('第１号').check()
      await fill(page, /^取扱制限を置かない理由/, '課内で広く使う')
    })
    await begin(clerk, address, '公表を登録する')
    clerk.expects(403, 409, 422)
    await fill(page, /^公表先/, '県警察ホームページ')
    await fill(page, /^目的/, '広報')
    await today(page, /公表する日/)
    await page.getByLabel(/機密性１（低）に分類されていることを確かめました/).check()
    await record(page, '公表を登録する')
    await page.getByRole('button', { name: citeOf('saitama-kijun:3-4-(1)') }).nth(1).waitFor()
    await look(page)
    await takenOut(clerk, office, address)
    await provided(clerk, address)
  })

  async function takenOut(clerk: Visitor, { today: day }: Office, address: string): Promise<void> {
    const { page, go } = clerk
    await begin(clerk, address, '庁舎外への持ち出しを申請する')
    await fill(page, /^用途/, '学校との打合せ')
    await fill(page, /^持出しの場所/, '県立高校')
    await fill(page, /^持ち出し中の措置/, '施錠したケースに入れ、身から離さない')
    await page.getByRole('region', { name: '経路' }).getByText('上職者').first().waitFor()
    await look(page)
    expect(addDays(day, 1) > day).toBe(true)
    await submit(page)
    await approve(office, '代理')
    await begin(clerk, address, '持ち帰りを申告する')
    await page.getByLabel(/全部そろっています/).check()
    await record(page, '持ち帰りを申告する')
    await page.getByText('返却確認待ち').first().waitFor()
    const colleague = await browser.as(office, '同僚')
    await begin(colleague, address, '持ち帰りを確認する')
    await colleague.page.getByLabel(/そろっていることを確かめました/).check()
    await record(colleague.page, '持ち帰りを確認する')
    await colleague.page.getByText('使用中').first().waitFor()
    await colleague.leave()
    await go(`${address}?tab=custody`)
    await page.getByText('学校との打合せ').first().waitFor()
  }
  async function provided(clerk: Visitor, address: string): Promise<void> {
    const { page } = clerk
    await begin(clerk, address, '提供を準備する')
    await fill(page, /^職員以外の提供先/, '県立高校 教頭')
    await fill(page, /^目的/, '生徒指導の協議')
    await record(page, '提供を準備する')
    await page.getByRole('link', { name: /^TEIKYO-.*を開く/ }).click()
    await page.getByText('準備中').first().waitFor()
    await look(page)
    await cover(clerk, ['機密性２（中）', '県立高校教頭', '復元できないように消去'])
    await page.getByRole('link', { name: '提供済みにする' }).click()
    await today(page, /渡した日/)
    await record(page, '提供済みにする')
    await page.getByText('一つ選んでください。').first().waitFor()
    await pick(page, /^機密性の分類と取扱制限の表示/, '表示した')
    await pick(page, /^留意事項を伝えた方法/, '書面（送付票）を渡した')
    await fill(page, /^相手の受領の確認/, '教頭に電話で確認')
    await look(page)
    await record(page, '提供済みにする')
    await page.getByText('提供済').first().waitFor()
  }
})

inBrowser('mpd', () => {
  const office = anOffice('mpd')
  test('the head permits a provision to outsiders; what was asked of them is recorded; it comes back', async () => {
    const clerk = await browser.as(office, '係員')
    const { page } = clerk
    const address = await enter(clerk, '情報を登録する', '防犯相談の一覧', async () => {
      await pick(page, /^閲覧範囲/, '所属')
      await fill(page, /^閲覧を限るための措置/, 'フォルダーにパスワード')
      await fill(page, /^使えないときの代替手段/, '紙の台帳で受け付ける')
      await pick(page, /警視庁の秘密文書/, '相当しない')
      await pick(page, /非開示情報/, '当たる可能性が高い')
      await page.getByRole('group', { name: /号/ }).getByLabel('第２号').check()
      await pick(page, /^改ざん・滅失したとき/, '支障のおそれなし')
      await pick(page, /^使えないときの業務/, '支障のおそれなし')
    })
    await approve(office, '代理')
    await begin(clerk, address, '公表を申請する')
    await fill(page, /^公表先/, '警視庁ホームページ')
    await showsClause(page, '判定と決裁者', 'mpd:別表3-機密性低-2')
    await look(page)
    await begin(clerk, address, '職員以外への提供を申請する')
    await fill(page, /^提供先/, '区役所 地域振興課')
    await fill(page, /^目的/, '防犯対策の協議')
    await fill(page, /^明示の文言/, '機密性中')
    await showsClause(page, '判定と決裁者', 'mpd:別表3-機密性中-3')
    await look(page)
    const request = await submit(page)
    await approve(office, '課長')
    const row = await toTheRow(clerk, request)
    await cover(clerk, ['機密性中', '区役所地域振興課'])
    await begin(clerk, row, '提供済みにする')
    await today(page, /渡した日/)
    await page.getByLabel(/明示の文言を渡す物か送付票に示しました/).check()
    await fill(page, /^相手に求めた取扱い/, '目的の外に使わず、終わったら返す')
    await pick(page, /^求めた方法/, '書面（送付票）を渡した')
    await look(page)
    await record(page, '提供済みにする')
    await page.getByText('提供済').first().waitFor()
    await begin(clerk, row, '返却・消去を確認する')
    await pick(page, /^終わり方/, '返却を受けた')
    await fill(page, /^確かめた方法/, '現物を受け取った')
    await record(page, '返却・消去を確認する')
    await page.getByText('返却・消去確認済').first().waitFor()
  })
})

inBrowser('municipality', () => {
  const office = anOffice('municipality')
  test('the manager sees why a protection is left out before he permits the provision', async () => {
    const clerk = await browser.as(office, '係員')
    const { page } = clerk
    const address = await enter(clerk, '情報資産を登録する', '集計表', async () => {
      await fill(page, /^作成・入手の目的/, '調査の回答')
      await answer(page, /目的は業務に結び付いていますか/, 'はい')
      await pick(page, /^閲覧範囲/, '所属')
      await pick(page, /漏えいしたときの影響/, '秘密文書ほどではないが、直ちに一般に公表することを前提としていない')
      await pick(page, /改ざん・誤り・破損の影響/, '軽微な影響にとどまるか、影響がない')
      await pick(page, /利用できないときの影響/, '軽微な影響にとどまるか、影響がない')
    })
    await begin(clerk, address, '公表を申請する')
    await fill(page, /^公表先/, '市のホームページ')
    await showsClause(page, '判定と決裁者', 'mic:2-(1)-機密性2')
    await look(page)
    await begin(clerk, address, '外部への提供を申請する')
    await fill(page, /^提供先/, '県庁 市町村課')
    await fill(page, /^目的/, '調査の回答')
    await fill(page, /^提供する範囲/, '令和７年度の集計表')
    await pick(page, /^暗号化・パスワードの設定/, '措置なし')
    await fill(page, /^措置を省く理由/, '対面で手渡すため')
    await showsClause(page, '判定と決裁者', 'mic:2-(2)-⑨-(イ)')
    await look(page)
    const request = await submit(page)
    await approve(office, '課長', async (desk) => {
      await desk.getByText('措置を省く理由').first().waitFor()
      expect(await desk.getByText('対面で手渡すため').count()).toBe(2)
      await look(desk)
    })
    const row = await toTheRow(clerk, request)
    await cover(clerk, ['機密性２', '県庁市町村課', '令和７年度の集計表'])
    clerk.expects(403, 409, 422)
    await begin(clerk, row, '提供済みにする')
    await today(page, /渡した日/)
    await fill(page, /^渡した相手/, '近隣の市')
    await record(page, '提供済みにする')
    await page.getByText(/許可された相手は「県庁 市町村課」です/).first().waitFor()
    await fill(page, /^渡した相手/, '県庁 市町村課')
    await record(page, '提供済みにする')
    await page.getByText('提供済').first().waitFor()
    await look(page)
  })
})

inBrowser('hokkaido-police', () => {
  const office = anOffice('hokkaido-police')
  test('what may be made public goes up on the home page with the head’s decision; 機密性２ does not', async () => {
    const clerk = await browser.as(office, '係員')
    const { page, go } = clerk
    await go('/apply/web.publication.hokkaido')
    await fill(page, /^件名/, '冬の交通安全')
    await fill(page, /^本文/, '路面の凍結にご注意ください。')
    await addInformation(page, 'hokkaido-police', { title: '事故の統計', confidentiality: 2 })
    await today(page, /公表する日/)
    await showsClause(page, '判定と決裁者', 'hokkaido:11-2')
    await look(page)
    await page.getByRole('listitem').filter({ has: page.getByLabel('情報の名称') }).getByLabel('機密性').selectOption({ index: 3 })
    const request = await submit(page)
    await approve(office, '課長')
    await go(request)
    await page.getByText('決裁済').or(page.getByText('完了')).first().waitFor()
    await look(page)
  })
})
