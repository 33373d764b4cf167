// まとめて行う: 一件ずつの見込みを見てから行い、行えないものはそのまま残る。
import { expect, test } from 'vitest'
import { inBrowser, openBrowser } from './browser.ts'
import { look } from './look.ts'
import { anOffice } from './office.ts'

const browser = openBrowser()
inBrowser('まとめて行う', () => {
  const office = anOffice('municipality')
  test('a correction of several media is previewed row by row, done where it may be done, and what is refused stays as it was', async () => {
    const { org, media, numbers, units } = office.organisation
    // 預かっているほかの課の媒体は、見えるが直せない。
    await office.store.of(org).updateTable('item').set({ keeper_unit: units.課 }).where('id', '=', media.他課).execute()
    const { page, go } = await browser.as(office, '係長')
    await go('/registers/media')
    for (const number of [numbers.空, numbers.名簿, numbers.他課]) await page.getByLabel(`${number}を選ぶ`).check()
    await page.getByText('3件を選択中').waitFor()
    await page.getByRole('button', { name: 'まとめて行う' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('行うこと').selectOption('記載を直す')
    await dialog.getByLabel('直す項目').selectOption('製品名')
    await dialog.getByLabel(/^製品名/).fill('試験メモリ 64')
    await dialog.getByLabel(/^理由/).fill('型番の書き誤りを直す。')
    await dialog.getByRole('button', { name: '3件の結果を先に見る' }).click()
    await dialog.getByText(/2件に行えます。/).waitFor()
    const rows = dialog.getByRole('table').getByRole('row')
    expect(await rows.filter({ hasText: numbers.空 }).innerText()).toMatch(/行える[\s\S]*試験メモリ 32[\s\S]*試験メモリ 64/)
    expect(await rows.filter({ hasText: numbers.他課 }).innerText()).toContain('行えない')
    expect(await product(numbers.空)).toBe('試験メモリ 32')
    await look(page)
    await dialog.getByRole('button', { name: '2件に行う' }).click()
    await dialog.getByText(/2件に行いました。/).waitFor()
    expect(await Promise.all([numbers.空, numbers.名簿, numbers.他課].map(product))).toEqual(['試験メモリ 64', '試験メモリ 64', '試験メモリ 32'])
  })
  const product = async (number: string): Promise<string | null> =>
    (await office.store.of(office.organisation.org).selectFrom('medium').innerJoin('item', 'item.id', 'medium.item').select('medium.product').where('item.number', '=', number).executeTakeFirstOrThrow()).product
})
