// 差戻し: 理由が申請者のホームに届き、直して出し直すと、同じ人の受信箱に戻って承認される。
import { expect, test } from 'vitest'
import { NAMES } from '../factory-plans.ts'
import { inBrowser, openBrowser } from './browser.ts'
import { look } from './look.ts'
import { anOffice } from './office.ts'
import { asked } from './seeds.ts'
import { approveHere } from './steps.ts'

const REASON = '行先の所在地も書いてください。'
const browser = openBrowser()
inBrowser('差戻し', () => {
  const office = anOffice('mpd')
  test('a request comes back with a reason, is corrected and approved, and its history tells all of it', async () => {
    const id = await asked(office, '係員', office.organisation.media.空)
    const decider = await browser.as(office, '代理')
    await decider.go(`/requests/${id}`)
    await decider.page.getByRole('button', { name: '差し戻す' }).click()
    const dialog = decider.page.getByRole('dialog')
    await dialog.getByRole('button', { name: '差し戻す' }).click()
    await dialog.getByText('理由を入力してください。').waitFor()
    await dialog.getByLabel(/^理由/).fill(REASON)
    await look(decider.page)
    await dialog.getByRole('button', { name: '差し戻す' }).click()
    await decider.page.getByText('差し戻しました。').waitFor()

    const { page } = await browser.as(office, '係員')
    await page.getByRole('list', { name: '差し戻されたもの' }).getByRole('link').click()
    await page.getByText(REASON).first().waitFor()
    await look(page)
    await page.getByRole('link', { name: '直して再提出する' }).click()
    await page.getByLabel(/^持出しの場所(?!の区分)/).fill('県立文書館（桜区中央１丁目）')
    await page.getByRole('button', { name: '再提出する' }).click()
    await page.getByText(/申請を受け付けました/).waitFor()

    await decider.page.goto(`/requests/${id}`)
    await decider.page.getByText('桜区中央１丁目').first().waitFor()
    await approveHere(decider.page)
    await decider.page.getByText('承認しました。').waitFor()
    await page.reload()
    const history = page.getByRole('list', { name: '経過' })
    await history.getByText(/^承認/).waitFor()
    const told = await history.innerText()
    for (const part of [REASON, NAMES.代理[0], NAMES.係員[0]]) expect(told).toContain(part)
  })
})
