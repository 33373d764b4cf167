// 人事と組織改正: 名簿を見込んでから登録し、離任の手続が本人と管理者のページに出る。発令日の前なら取り消せる。
import { expect, test } from 'vitest'
import { addDays } from '../../src/engine/calendar.ts'
import { inBrowser, openBrowser } from './browser.ts'
import { look } from './look.ts'
import { anOffice } from './office.ts'

const browser = openBrowser()
inBrowser('人事と組織改正', () => {
  const office = anOffice('municipality')
  const era = (day: string) => { const [year, month, date] = day.split('-').map(Number) as [number, number, number]; return [String(year), String(month), String(date)] as const }

  test('a list of staff is previewed with what it brings, registered for a later day, shows as a procedure of leaving, and is taken back', async () => {
    const { page, go } = await browser.as(office, '他部長')
    const day = addDays(office.today, 10)
    await office.store.owner.updateTable('item').set({ holder: office.organisation.people.同僚, state: '使用中' }).where('id', '=', office.organisation.media.空).execute()
    await go('/organisation')
    await page.getByRole('link', { name: '人事の取込み' }).click()
    for (const [index, part] of (['発令日', '年', '月', '日'] as const).slice(1).entries()) await page.getByLabel(part, { exact: true }).fill(era(day)[index]!)
    await look(page)
    const list = '職員番号,氏名,カナ,所属,職,階級,任用,退職日\n900001,新任 一,シンニン ハジメ,U4,主事,主事級,会計年度任用職員,\n100008,,,U7,主事,主事級,,\n999,だれか,,ない課,主事,主事級,,\n'
    await page.getByLabel('取り込むファイル').setInputFiles({ name: '異動名簿.csv', mimeType: 'text/csv', buffer: Buffer.from(list) })
    const counts = page.getByRole('group', { name: '結果で絞る' })
    await counts.getByRole('button', { name: '採用 1' }).waitFor()
    await counts.getByRole('button', { name: '異動 1' }).waitFor()
    expect(await page.getByRole('row').filter({ hasText: 'ない課' }).innerText()).toContain('発令日の組織にありません')
    await page.getByText('返却や引継ぎの要るもの').click()
    await page.getByText('USB-0001').waitFor()
    await look(page)
    await page.getByRole('button', { name: /から、この内容で登録する/ }).click()
    await page.getByRole('dialog').getByRole('button', { name: '登録する', exact: true }).click()
    await page.getByText('人事を登録しました').waitFor()
    await look(page)

    await go(`/organisation/people/${office.organisation.people.同僚}`)
    await page.getByText('返すもの・終えるものが1件残っています').waitFor()
    await look(page)
    const own = await browser.as(office, '同僚')
    await own.go(`/organisation/people/${office.organisation.people.同僚}`)
    await own.page.getByRole('link', { name: '守秘を確認する' }).click()
    await own.page.getByLabel(/業務で知った情報を/).check()
    await own.page.getByLabel(/控えを手元に/).check()
    await own.page.getByRole('button', { name: '守秘を確認する' }).click()
    await own.page.getByText(/記録しました/).first().waitFor()

    await go(`/organisation/history?from=${office.today}&to=${day}`)
    await page.getByRole('row').filter({ hasText: '着任' }).first().waitFor()
    await look(page)
    await go('/organisation/changes/staff')
    await page.getByRole('button', { name: /取り消す/ }).click()
    await page.getByRole('dialog').getByRole('button', { name: '取り消す', exact: true }).click()
    await page.getByText('取消し済み').waitFor()
    await go(`/organisation?on=${day}`)
    await page.getByText('職員（教養・自己点検の対象）').waitFor()
    expect(await office.store.of(office.organisation.org).selectFrom('assignment').select('id').where('from_day', '=', day).execute()).toEqual([])
  })

  test('a reorganisation is pasted, a wrong row stops it, and put right it is registered', async () => {
    const { page, go } = await browser.as(office, '他部長')
    await go('/organisation/changes/units')
    await page.getByText('表を貼り付ける').click()
    const box = page.getByLabel(/見出しの行を含む表/)
    await box.fill('区分\t部署コード\t名称\t種類\t上位コード\t引継ぎ先コード\n新設\tG1\t議会事務局\t議会事務局\tU1\t\n廃止\tU6\t\t\t\t\n')
    await page.getByRole('button', { name: 'この表で結果を見る' }).click()
    await page.getByText(/引継ぎ先の部署コードを書いてください/).waitFor()
    expect(await page.getByRole('button', { name: '登録できるものがありません' }).isDisabled()).toBe(true)
    await page.getByRole('button', { name: '別の表を選ぶ' }).click()
    await page.getByText('表を貼り付ける').click()
    await box.fill('区分\t部署コード\t名称\t種類\t上位コード\t引継ぎ先コード\n新設\tG1\t議会事務局\t議会事務局\tU1\t\n変更\tU3\t市民税課\t\t\t\n')
    await page.getByRole('button', { name: 'この表で結果を見る' }).click()
    await page.getByRole('group', { name: '結果で絞る' }).getByRole('button', { name: '新設 1' }).waitFor()
    await page.getByText('責任者のいない部署').click()
    await look(page)
    await page.getByRole('button', { name: /から、この内容で登録する/ }).click()
    await page.getByRole('dialog').getByRole('button', { name: '登録する', exact: true }).click()
    await page.getByText('組織改正を登録しました').waitFor()
    await go('/organisation')
    await page.getByText('責任者のいない部署が1つあります').waitFor()
    await go(`/organisation/units/${office.organisation.units.課}`)
    await page.getByRole('heading', { name: '市民税課' }).first().waitFor()
    await look(page)
  })
})
