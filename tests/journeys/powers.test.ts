// 権限・責任等一覧表と緊急連絡網を画面で: 絞り込み、訓練の開始、一押しの受取、つながらなかったときの第二の手段、終了。
import { expect, test } from 'vitest'
import { networkOf } from '../../src/acts/contact-network.ts'
import { addItem } from '../../src/acts/items.ts'
import { NAMES } from '../factory-plans.ts'
import { seatOf } from '../factories.ts'
import { inBrowser, openBrowser } from './browser.ts'
import { look } from './look.ts'
import { anOffice } from './office.ts'
import type { Office } from './office.ts'

const browser = openBrowser()

async function contactsFor(office: Office): Promise<void> {
  const seat = await seatOf(office.world, office.organisation, '他部長')
  const { people } = await networkOf(seat)
  for (const { person } of people) {
    if (person === office.organisation.people.課長) continue
    await seat.db.transaction().execute((tx) => addItem(tx, seat, 'contacts', { number: `連-${person}`, columns: { person, mobile: `090-0000-${person.padStart(4, '0')}`, mail: `p${person}@example.lg.jp`, night: '携帯電話', confirmedOn: office.today } }))
  }
}

inBrowser('権限・責任等一覧表と緊急連絡網', () => {
  const office = anOffice('municipality')
  test('the table shows marks with living names and narrows by role and person', async () => {
    const { page, go } = await browser.as(office, '係員')
    await go('/organisation')
    await page.getByRole('link', { name: '権限・責任等一覧表' }).click()
    await page.getByText('385の条項').waitFor()
    await look(page)
    await page.screenshot({ path: '/tmp/powers/table.png' })
    await page.setViewportSize({ width: 375, height: 800 })
    await page.screenshot({ path: '/tmp/powers/table-375.png' })
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.getByLabel('役割').selectOption('監査統括')
    await page.getByText('385の条項').waitFor({ state: 'hidden' })
    await page.getByRole('columnheader', { name: /監査統括.*森 次郎/ }).waitFor()
    await page.getByLabel('役割').selectOption('')
    await page.getByLabel('人', { exact: true }).selectOption(office.organisation.people.課長)
    await page.getByRole('columnheader', { name: /^管理者/ }).waitFor()
    expect(await page.getByRole('columnheader', { name: /^監査統括/ }).count()).toBe(0)
  }, 120_000)

  test('a drill: the lead starts it, everybody confirms with one tap, who cannot be reached is called the second way, the result stays', async () => {
    await contactsFor(office)
    const lead = await browser.as(office, '他課長')
    lead.expects(422)
    await lead.go('/organisation/contacts')
    await lead.page.getByText('緊急連絡網が網羅されていません').waitFor()
    await lead.page.getByText(`連絡先のない人：${NAMES.課長[0]}`).waitFor()
    await look(lead.page)
    await lead.page.screenshot({ path: '/tmp/powers/network.png', fullPage: true })
    await lead.page.getByRole('button', { name: '連絡訓練を始める' }).click()
    await lead.page.getByRole('button', { name: '訓練を始める', exact: true }).click()
    await lead.page.getByText('想定を入力してください。').first().waitFor()
    await lead.page.getByLabel(/^想定/).fill('庁内システムの停止')
    await lead.page.getByRole('button', { name: '訓練を始める', exact: true }).click()
    await lead.page.getByRole('heading', { level: 1, name: /連絡訓練/ }).waitFor()
    await look(lead.page)
    const director = await browser.as(office, '部長')
    await director.go('/')
    await director.page.getByRole('link', { name: /【訓練】緊急連絡網の連絡/ }).first().click()
    await director.page.getByRole('button', { name: '受け取りました' }).click()
    await director.page.getByRole('button', { name: '受け取りました' }).waitFor({ state: 'detached' })
    await director.page.getByRole('button', { name: new RegExp(`^つながらなかった\\s*：${NAMES.課長[0]}`) }).click()
    await director.page.getByText('第一の手段（なし）でつながらず').waitFor()
    await look(director.page)
    await lead.page.reload()
    await lead.page.getByText('第二経路').first().waitFor()
    await lead.page.screenshot({ path: '/tmp/powers/drill.png', fullPage: true })
    await lead.page.setViewportSize({ width: 375, height: 800 })
    await lead.page.screenshot({ path: '/tmp/powers/drill-375.png', fullPage: true })
    await lead.page.setViewportSize({ width: 1280, height: 900 })
    await lead.page.getByRole('link', { name: '訓練を終える' }).click()
    await lead.page.getByLabel(/^分かったこと/).fill('税務課長の連絡先がない')
    await lead.page.getByRole('button', { name: /記録する|訓練を終える/ }).last().click()
    await lead.go('/organisation/contacts')
    await lead.page.getByText(/人のうち1人が確認/).waitFor()
    const outsider = await browser.as(office, '同僚')
    outsider.expects(403)
    await outsider.go('/organisation/contacts')
    await outsider.page.getByText('緊急連絡網を開けるのは').first().waitFor()
  }, 180_000)
})
