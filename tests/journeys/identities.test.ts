// 仮パスワード: 管理する人が発行し、本人が最初に自分のものへ変え、それから使い始める。
import { expect, test } from 'vitest'
import { TEST_PRIVILEGED } from '../client.ts'
import { TEST_PASSWORD } from '../factories.ts'
import { inBrowser, openBrowser } from './browser.ts'
import { look } from './look.ts'
import { anOffice } from './office.ts'

const OWN = 'ながれ星と喫茶の古い地図 第９版'
const browser = openBrowser()
inBrowser('仮パスワードと利用者名', () => {
  const office = anOffice('municipality')
  test('a temporary password is issued on the page of accounts, leads to nothing but its change, and the own one opens everything', async () => {
    const keeper = await browser.as(office, '他部長')
    keeper.expects(403)
    await keeper.go('/accounts')
    const { accounts } = office.organisation
    await keeper.page.getByRole('row', { name: new RegExp(accounts.係員) }).getByRole('button', { name: '仮パスワードを発行' }).click()
    await look(keeper.page)
    await keeper.page.getByRole('dialog').getByRole('button', { name: '仮パスワードを発行' }).click()
    const taking = keeper.page.getByRole('dialog', { name: '特権を取る' })
    await taking.getByLabel('今の（ふだんの）パスワード').fill(TEST_PASSWORD)
    await taking.getByLabel('新しい特権のパスワード').fill(TEST_PRIVILEGED)
    await taking.getByRole('button', { name: '決めて、特権を取る' }).click()
    const temporary = (await keeper.page.getByTestId('temporary-password').innerText()).trim()
    await look(keeper.page)

    const visitor = await browser.stranger(office.url)
    const { page } = visitor
    visitor.expects(401)
    visitor.expects(403)
    visitor.expects(422)
    await page.goto('/')
    await page.getByText('許可された職員だけが、職務のために使えます。').waitFor()
    await page.getByLabel('利用者名').fill(accounts.係員)
    await page.getByLabel('パスワード', { exact: true }).fill(temporary)
    await page.getByRole('button', { name: 'サインイン', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: '自分のパスワードを決める' }).waitFor()
    await page.goto('/registers/media')
    await page.getByRole('heading', { level: 1, name: '自分のパスワードを決める' }).waitFor()
    await page.getByLabel('今の（仮の）パスワード').fill(temporary)
    await page.getByLabel('新しいパスワード').fill('password2026')
    await page.getByRole('button', { name: 'パスワードを変更する' }).click()
    await page.getByText('推測されやすいパスワードです').waitFor()
    await look(page)
    await page.getByLabel('新しいパスワード').fill(OWN)
    await page.getByRole('button', { name: 'パスワードを変更する' }).click()
    await page.waitForURL((url) => url.pathname === '/')
    await page.goto('/me/security')
    await page.getByRole('heading', { level: 1, name: 'サインインと安全' }).waitFor()
    await page.getByText('この端末').waitFor()
    await look(page)
    expect(await page.getByRole('row').count()).toBe(2)
    await page.getByRole('button', { name: /身に覚えがない/ }).click()
    await page.getByRole('dialog').getByLabel(/気付いたこと/).fill('覚えのない時刻の表示があった')
    await look(page)
    await page.getByRole('button', { name: '知らせて、すべて終える' }).click()
    await page.waitForURL((url) => url.pathname === '/sign-in')
    await page.getByLabel('利用者名').waitFor()
  })
})
