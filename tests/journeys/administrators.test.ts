// 維持管理の認定から、適格性の協議、システム管理担当者の指名、管理作業の記録までを、画面で。
import { expect, test } from 'vitest'
import { addItem } from '../../src/acts/items.ts'
import { inBrowser, openBrowser } from './browser.ts'
import { look } from './look.ts'
import { anOffice } from './office.ts'
import { answer, choose, submit } from './steps.ts'
import { seatOf } from '../factories.ts'

const browser = openBrowser()

inBrowser('システム管理担当者の指名', () => {
  const office = anOffice('saitama-police')
  test('the head recognises his own 所属, asks about a person, names him with a reason for each privilege, and is offered what follows', async () => {
    const { organisation } = office
    const seat = await seatOf(office.world, organisation, null)
    const system = await seat.db.transaction().execute((tx) => addItem(tx, seat, 'systems', { number: 'システム-0001', unit: organisation.units.課, columns: { name: '照会システム', confidentialityCeiling: '2', integrityCeiling: '1', availabilityCeiling: '1', externalLine: false, builtForConfidential: true } }))
    const head = await browser.as(office, '課長')
    await head.go(`/registers/systems/${system.id}`)
    await head.page.getByText('システムセキュリティ責任者').first().waitFor()
    await look(head.page)
    await head.go('/apply/appointments.maintenance.saitama')
    await choose(head.page, /情報システム/, 'システム-0001')
    await choose(head.page, /維持管理をする所属/, '少年課')
    await head.page.getByLabel(/対象の電子計算機/).fill('照会サーバ２台')
    await head.page.getByLabel(/管理者権限の範囲/).fill('利用者の登録と設定の変更')
    await head.page.getByText('決裁は要りません。').waitFor()
    await look(head.page)
    await submit(head.page)
    await head.go('/registers/maintenances')
    await head.page.getByRole('link', { name: /^認定-/ }).first().click()
    await head.page.getByText('システムセキュリティ維持管理者').first().waitFor()
    await look(head.page)

    await head.go('/apply/appointments.admin-consultation.saitama')
    await choose(head.page, /維持管理をする所属/, '少年課')
    await choose(head.page, /^情報システム/, 'システム-0001')
    await choose(head.page, /指名しようとする職員/, '山田 七海')
    await head.page.getByLabel(/適格性/).fill('運用の経験が五年ある')
    await look(head.page)
    await submit(head.page)
    await head.leave()

    const manager = await browser.as(office, '他部長')
    await manager.go('/inbox')
    await manager.page.getByRole('link', { name: /適格性の協議/ }).first().click()
    await manager.page.getByRole('heading', { level: 1 }).waitFor()
    await look(manager.page)
    await manager.page.getByRole('button', { name: /^承認する/ }).click()
    await answer(manager.page, /^回答/, '異議なし')
    const dialog = manager.page.getByRole('dialog')
    await dialog.getByRole('button', { name: '承認する', exact: true }).click()
    await dialog.waitFor({ state: 'hidden' })
    await manager.leave()

    const again = await browser.as(office, '課長')
    await again.go('/apply/appointments.admin.saitama%2Fsystem')
    await choose(again.page, /^情報システム/, 'システム-0001')
    await choose(again.page, /維持管理をする所属/, '少年課')
    await choose(again.page, /^担当者/, '山田 七海')
    await again.page.getByLabel(/業務の責務/).fill('日々の運用')
    await again.page.getByRole('button', { name: '今日を入れる' }).first().click()
    await again.page.getByLabel(/与える管理者権限/).fill('利用者の登録：異動のたびに登録するため\n設定の変更：障害のときに直すため')
    await choose(again.page, /適格性の協議/, '協議-')
    await again.page.getByText('決裁は要りません。').waitFor()
    await look(again.page)
    await submit(again.page)
    await again.go('/registers/privileges')
    await again.page.getByRole('row').filter({ hasText: '利用者の登録' }).first().waitFor()
    await look(again.page)
    await again.go('/registers/administrators')
    await again.page.getByRole('link', { name: /^担当-/ }).first().click()
    await again.page.getByText('教養の実施を記録する').first().waitFor()
    await look(again.page)
    await again.leave()

    const clerk = await browser.as(office, '係員')
    await clerk.go(`/registers/systems/${system.id}`)
    await clerk.page.getByText('管理作業を記録する').first().waitFor()
    await clerk.leave()
    expect((await seat.db.selectFrom('item').select('id').where('org', '=', organisation.org).where('register', '=', 'privileges').execute())).toHaveLength(2)
  }, 240_000)
})
