// 電波のない所での点検: 読んだものは端末に残り、つながると一度だけ、読んだ順に届く。
import { expect, test } from 'vitest'
import { inBrowser, openBrowser } from './browser.ts'
import { look } from './look.ts'
import { anOffice } from './office.ts'
import { inspectionBegun, moreMedia } from './seeds.ts'

const COUNT = 20
const browser = openBrowser()
inBrowser('電波のない所での点検', () => {
  const office = anOffice('municipality')
  test('twenty readings without a signal all arrive once and in their order when the signal is back', async () => {
    const numbers = await moreMedia(office, COUNT)
    const id = await inspectionBegun(office, '係長')
    const visitor = await browser.as(office, '係員')
    visitor.expects(0)
    const { page, context } = visitor
    await visitor.go(`/stocktakes/${id}`)
    const field = page.getByLabel('番号票を読む')
    await page.getByText('すべて送信済み').waitFor()
    await context.setOffline(true)
    await page.getByText('ネットワークにつながっていません').waitFor()
    for (const number of numbers) {
      await field.fill(number)
      await field.press('Enter')
      await page.getByRole('status').filter({ hasText: number }).filter({ hasText: '台帳どおり' }).waitFor()
    }
    await page.getByText(`未送信 ${COUNT}件`).waitFor()
    expect(await arrived(id)).toEqual([])
    await look(page)
    await context.setOffline(false)
    await page.getByText('すべて送信済み').waitFor()
    expect(await arrived(id)).toEqual(numbers)
    await page.getByRole('tab', { name: `台帳どおり ${COUNT}` }).waitFor()
    await page.reload()
    await page.getByRole('tab', { name: `台帳どおり ${COUNT}` }).waitFor()
    expect(await arrived(id)).toEqual(numbers)
  })
  const arrived = async (id: string): Promise<string[]> =>
    (await office.store.of(office.organisation.org).selectFrom('stocktake_scan').select('code').where('stocktake', '=', id).orderBy('sequence').execute()).map(({ code }) => code)
})
