import { test } from 'vitest'
import { inBrowser, openBrowser } from './browser.ts'
import { look } from './look.ts'
import { anOffice } from './office.ts'
inBrowser('first', () => {
  const browser = openBrowser()
  const office = anOffice('mpd')
  test('home', async () => {
    const { page } = await browser.as(office, '係員')
    await page.getByRole('heading', { name: 'ホーム' }).waitFor()
    console.log(await page.locator('main').innerText())
    const t = Date.now()
    await look(page)
    console.log(Date.now() - t)
  })
})
