// 二つ目の要素: 仮パスワード → 自分のパスワード → 認証アプリの登録 → 符号でのサインイン。パスキーだけでのサインイン。
import { mkdtemp } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { openVault } from '../../src/identity/vault.ts'
import { codeAt } from '../code-app.ts'
import { TEST_PASSWORD } from '../factories.ts'
import { inBrowser, openBrowser } from './browser.ts'
import { look } from './look.ts'
import { anOffice } from './office.ts'

const OWN = 'ながれ星と喫茶の古い地図 第９版'
const browser = openBrowser()
const signIn = async (page: Page, username: string, password: string): Promise<void> => {
  await page.getByLabel('利用者名').fill(username)
  await page.getByLabel('パスワード', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'サインイン', exact: true }).click()
}
/** The app shows another code every half minute, and each is taken once. */
const nextCode = async (page: Page, secret: string, used: string): Promise<string> => {
  for (;;) {
    const code = codeAt(secret, new Date(Date.now() + 15_000))
    if (code !== used) return code
    await page.waitForTimeout(1000)
  }
}
inBrowser('二つ目の要素', () => {
  const office = anOffice('municipality', undefined, async () => openVault(await mkdtemp(path.join(os.tmpdir(), 'sekisho-vault-'))))
  test('a temporary password leads to an own one, that to the enrolment of an app, and the next sign-in asks for its code', async () => {
    const { org, accounts } = office.organisation
    await office.store.owner.updateTable('setting_value').set({ value: JSON.stringify('全員') }).where('org', '=', org).where('id', '=', 'identity.second-factor').execute()
    await office.store.owner.updateTable('account').set({ must_change: true, temporary_until: new Date(Date.now() + 86_400_000) }).where('username', '=', accounts.係員).execute()
    const visitor = await browser.stranger(office.url)
    const { page } = visitor
    for (const status of [401, 403, 422]) visitor.expects(status)
    await page.goto('/')
    await signIn(page, accounts.係員, TEST_PASSWORD)
    await page.getByRole('heading', { level: 1, name: '自分のパスワードを決める' }).waitFor()
    await page.getByLabel('今の（仮の）パスワード').fill(TEST_PASSWORD)
    await page.getByLabel('新しいパスワード').fill(OWN)
    await page.getByRole('button', { name: 'パスワードを変更する' }).click()
    await page.getByRole('heading', { level: 1, name: 'もう一つの要素を登録する' }).waitFor()
    await look(page)
    await page.goto('/registers/media')
    await page.getByRole('heading', { level: 1, name: 'もう一つの要素を登録する' }).waitFor()
    await page.getByRole('button', { name: '認証アプリを登録する' }).click()
    await page.getByRole('button', { name: 'QRコードを表示する' }).click()
    await page.getByText('読み取れないとき').click()
    const secret = (await page.getByTestId('totp-secret').innerText()).replaceAll(' ', '')
    await look(page)
    await page.getByLabel('アプリに出た6桁').fill('000000')
    await page.getByRole('button', { name: '登録を終える' }).click()
    await page.getByText('符号が違います').waitFor()
    const first = codeAt(secret, new Date())
    await page.getByLabel('アプリに出た6桁').fill(first)
    await page.getByRole('button', { name: '登録を終える' }).click()
    await page.getByText('回復用の符号を控えてください').waitFor()
    expect(await page.getByTestId('recovery-code').count()).toBe(10)
    const recovery = await page.getByTestId('recovery-code').first().innerText()
    await look(page)
    await page.getByRole('button', { name: '控えました' }).click()
    await page.waitForURL((url) => url.pathname === '/')

    const again = await browser.stranger(office.url)
    for (const status of [401, 403, 422]) again.expects(status)
    await again.page.goto('/registers/media')
    await signIn(again.page, accounts.係員, OWN)
    await again.page.getByRole('heading', { level: 1, name: 'もう一つの要素を示す' }).waitFor()
    await look(again.page)
    await again.page.getByLabel('認証アプリの符号').fill(first)
    await again.page.getByRole('button', { name: '続ける', exact: true }).click()
    await again.page.getByText('もう使われました').waitFor()
    await again.page.getByLabel('認証アプリの符号').fill(await nextCode(again.page, secret, first))
    await again.page.getByRole('button', { name: '続ける', exact: true }).click()
    await again.page.getByRole('heading', { level: 1, name: '外部記録媒体' }).waitFor()

    const lost = await browser.stranger(office.url)
    for (const status of [401, 403]) lost.expects(status)
    await lost.page.goto('/')
    await signIn(lost.page, accounts.係員, OWN)
    await lost.page.getByRole('button', { name: /回復用の符号を使う/ }).click()
    await lost.page.getByLabel('回復用の符号').fill(recovery)
    await look(lost.page)
    await lost.page.getByRole('button', { name: '続ける', exact: true }).click()
    await lost.page.waitForURL((url) => url.pathname === '/')
    await lost.page.goto('/me/security')
    await lost.page.getByText('残り9個').waitFor()
    await look(lost.page)
    await lost.page.getByRole('link', { name: '認証手段の手引き' }).click()
    for (const [means, kind] of [['静脈', '存在'], ['パスワード', '知識'], ['ＩＣカード', '所持'], ['リスクベース認証', '数えない']]) await lost.page.getByRole('row', { name: new RegExp(`^${means} ${kind}`) }).waitFor()
    await look(lost.page)
  })
  test('a passkey with its owner verified signs in by itself, and after its loss is reported it does so no more', async () => {
    const { org, accounts } = office.organisation
    await office.store.owner.updateTable('setting_value').set({ value: JSON.stringify('求めない') }).where('org', '=', org).where('id', '=', 'identity.second-factor').execute()
    const visitor = await browser.stranger(office.url)
    const { page, context } = visitor
    for (const status of [401, 403]) visitor.expects(status)
    const devtools = await context.newCDPSession(page)
    await devtools.send('WebAuthn.enable')
    await devtools.send('WebAuthn.addVirtualAuthenticator', { options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true } })
    await page.goto('/')
    await signIn(page, accounts.係長, TEST_PASSWORD)
    await page.waitForURL((url) => url.pathname === '/')
    await page.goto('/me/security')
    await page.getByRole('button', { name: 'パスキーを登録する' }).click()
    await page.getByRole('dialog').getByLabel('登録の名前').fill('執務室の端末')
    await page.getByRole('dialog').getByLabel('今のパスワード').fill(TEST_PASSWORD)
    await look(page)
    await page.getByRole('dialog').getByRole('button', { name: '登録する', exact: true }).click()
    await page.getByRole('button', { name: '控えました' }).click()
    await page.getByRole('row', { name: /執務室の端末/ }).waitFor()
    await page.context().clearCookies()
    await page.goto('/sign-in')
    await look(page)
    await page.getByRole('button', { name: 'パスキーを使う' }).click()
    await page.waitForURL((url) => url.pathname === '/')
    await page.goto('/me/security')
    await page.getByRole('row', { name: /執務室の端末/ }).getByRole('button', { name: '紛失を知らせる' }).click()
    await page.getByRole('dialog').getByLabel(/気付いたこと/).fill('端末ごと見当たらない')
    await look(page)
    await page.getByRole('button', { name: '知らせて、すべて終える' }).click()
    await page.waitForURL((url) => url.pathname === '/sign-in')
    await page.getByRole('button', { name: 'パスキーを使う' }).click()
    await page.getByText('止められています').waitFor()
    expect((await office.store.owner.selectFrom('evidence').select('after').where('org', '=', org).where('act', '=', '認証手段の紛失').execute())[0]!.after).toMatchObject({ name: '執務室の端末', circumstances: '端末ごと見当たらない' })
  })
})
