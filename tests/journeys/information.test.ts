// 情報: 登録し、決める人が決め、複製し、見直して上げる。複製も上がり、持っている人に知らせが届く。三つの組、二つの幅で。
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { loadItems } from '../../src/acts/item-facts.ts'
import { recordEvent } from '../../src/acts/records.ts'
import { addDays } from '../../src/engine/calendar.ts'
import type { ProfileId } from '../../src/engine/definition.ts'
import type { PersonKey } from '../factory-plans.ts'
import { inBrowser, openBrowser } from './browser.ts'
import { look } from './look.ts'
import { anOffice } from './office.ts'
import type { Office } from './office.ts'
import { seatOf } from './seeds.ts'
import { answer, approveFromInbox, choose } from './steps.ts'

const TITLE = '相談の受付一覧'
const NONE = '支障のおそれなし'

/** How a clerk of the profile enters a piece of middle confidentiality, and how its classification is raised to the highest afterwards. */
interface Story {
  readonly enter: (page: Page) => Promise<void>
  /** Words of the suggestion that stands beside the criteria. */
  readonly suggested: RegExp
  /** Who decides before it stands; null: who enters it. */
  readonly decider: PersonKey | null
  readonly copy: { readonly event: string; readonly form: (office: Office, original: string) => object; readonly on: 'item' | 'form' }
  readonly review: { readonly by: PersonKey; readonly verb: string; readonly send: string; readonly fill: (page: Page) => Promise<void>; readonly approvedBy: PersonKey | null }
  readonly highest: string
}
const common = async (page: Page): Promise<void> => {
  await page.getByLabel(/^情報の名称/).fill(TITLE)
  await page.getByLabel(/^業務(?!上)/).first().fill('相談')
  await answer(page, /^閲覧範囲/, '所属')
}
const copied = (office: Office) => ({ title: `${TITLE}の写し`, form: '電磁的記録', origin: '複製', business: '相談', reason: '会議で使う', storage: '課の共有フォルダー', neededUntil: addDays(office.today, 30), copies: 1 })
const STORIES: { readonly [profile in 'mpd' | 'saitama-police' | 'municipality']: Story } = {
  mpd: {
    enter: async (page) => {
      await common(page)
      await page.getByLabel(/^閲覧を限るための措置/).fill('課のフォルダーに限る')
      await page.getByLabel(/^使えないときの代替手段/).fill('紙の控え')
      await answer(page, /^特定秘密/, '相当しない')
      await answer(page, /^東京都情報公開条例の非開示情報/, '当たる可能性が高い')
      await answer(page, /^改ざん・滅失したときの業務/, NONE)
      await answer(page, /^使えないときの業務/, NONE)
    },
    suggested: /機密性「中」・完全性「低」・可用性「低」を提案/, decider: '代理',
    copy: { event: 'information.copy.mpd', form: (office) => ({ title: `${TITLE}の写し`, form: '電磁的記録', origin: '複製', business: '相談', aim: '会議で使う', copies: 1, recipients: [office.organisation.people.同僚], means: '手渡し' }), on: 'item' },
    review: {
      by: '代理', verb: '見直しの結論を記録する', send: '見直しの結論を記録する', approvedBy: null,
      fill: async (page) => { await answer(page, /^結論/, '変更する'); await page.getByLabel(/^理由/).fill('捜査の情報が加わった'); await answer(page, /^機密性/, '高') },
    },
    highest: '機密性高',
  },
  'saitama-police': {
    enter: async (page) => {
      await common(page)
      await page.getByLabel(/^保存先・保管場所/).fill('課の共有フォルダー')
      await page.getByLabel(/^アクセス制限の内容/).fill('担当者だけ')
      await answer(page, /^特定秘密・秘密文書/, 'どちらでもない')
      await page.getByRole('group', { name: /^不開示情報に当たる見込みが高い号/ }).getByLabel('第１号', { exact: true }).check()
      for (const question of [/^改ざんされたときの業務/, /^滅失したときの業務/, /^使えないときの業務/]) await answer(page, question, NONE)
      await page.getByLabel(/^取扱制限を置かない理由/).fill('課内で広く使う')
    },
    suggested: /機密性「２（中）」・完全性「１（低）」・可用性「１（低）」を提案/, decider: null,
    copy: { event: 'information.copy.saitama', form: copied, on: 'item' },
    review: {
      by: '同僚', verb: '見直しを申し出る', send: '申請する', approvedBy: '係員',
      fill: async (page) => {
        await answer(page, /^見直す理由/, '追加した')
        await page.getByLabel(/^理由の内容/).fill('秘密文書に当たる記録を加えた')
        await answer(page, /^形態/, '電磁的記録')
        await answer(page, /^特定秘密・秘密文書/, '秘密文書に当たる')
        for (const question of [/^改ざんされたときの業務/, /^滅失したときの業務/, /^使えないときの業務/]) await answer(page, question, NONE)
        await answer(page, /^機密性/, '３（高）')
        await answer(page, /^完全性/, '１（低）')
        await answer(page, /^可用性/, '１（低）')
        await page.getByLabel(/^取扱制限を置かない理由/).fill('課内で広く使う')
      },
    },
    highest: '機密性３（高）',
  },
  municipality: {
    enter: async (page) => {
      await common(page)
      await page.getByLabel(/^作成・入手の目的/).fill('相談に応じるため')
      await answer(page, /^目的は業務に結び付いていますか/, 'はい')
      await answer(page, /^漏えいしたときの影響/, '秘密文書ほどではないが、直ちに一般に公表することを前提としていない')
      await answer(page, /^改ざん・誤り・破損の影響/, '軽微な影響にとどまるか、影響がない')
      await answer(page, /^滅失・紛失・利用できないときの影響/, '軽微な影響にとどまるか、影響がない')
    },
    suggested: /機密性「２」・完全性「１」・可用性「１」を提案/, decider: null,
    copy: { event: 'information.copy.municipality', form: (office, original) => ({ sources: original, how: '複製', title: `${TITLE}の写し`, reason: '会議で使う', copies: 1, recipients: [office.organisation.people.同僚], openTo: '所属' }), on: 'form' },
    review: {
      by: '同僚', verb: '分類の見直しを申し出る', send: '申請する', approvedBy: '係員',
      fill: async (page) => {
        await page.getByRole('radiogroup', { name: /^漏えいしたときの影響/ }).getByLabel(/^秘密文書に相当する/).check()
        await answer(page, /^改ざん・誤り・破損の影響/, '軽微な影響にとどまるか、影響がない')
        await answer(page, /^滅失・紛失・利用できないときの影響/, '軽微な影響にとどまるか、影響がない')
        await answer(page, /^機密性/, '３')
        await answer(page, /^完全性/, '１')
        await answer(page, /^可用性/, '１')
        await page.getByLabel(/^見直す理由/).fill('秘密文書に当たる記録を加えた')
      },
    },
    highest: '機密性３',
  },
}

const browser = openBrowser()
const only = async (office: Office, title: string): Promise<string> => {
  const { id } = await office.store.owner.selectFrom('item').innerJoin('information', 'information.item', 'item.id').select('item.id').where('information.title', '=', title).executeTakeFirstOrThrow()
  return id
}

describe.each(Object.keys(STORIES) as (keyof typeof STORIES)[])('%s', (profile: ProfileId & keyof typeof STORIES) => {
  inBrowser('情報', () => {
    const office = anOffice(profile)
    const story = STORIES[profile]

    test('登録して決まり、複製を作り、見直して上げると、複製も上がって持っている人に知らせが届く', async () => {
      const clerk = await browser.as(office, '係員')
      await clerk.go('/registers/information')
      await clerk.page.getByRole('link', { name: /^情報(資産)?を登録する$/ }).first().click()
      await clerk.page.getByRole('navigation', { name: 'この様式の見出し' }).getByRole('link', { name: /分類の基準/ }).waitFor()
      await look(clerk.page)
      await story.enter(clerk.page)
      await clerk.page.getByRole('status').filter({ hasText: story.suggested }).waitFor()
      await look(clerk.page)
      await clerk.page.getByRole('button', { name: '記録する', exact: true }).click()
      await clerk.page.getByText(/を記録しました/).first().waitFor()
      if (story.decider !== null) {
        const decider = await browser.as(office, story.decider)
        await approveFromInbox(decider.page)
      }
      const original = await only(office, TITLE)

      const keeper = await seatOf(office, '同僚')
      const made = await recordEvent(keeper, { event: story.copy.event, item: story.copy.on === 'item' ? original : null, form: story.copy.form(office, original) })
      const copy = made.item?.id === original || made.item === null ? await only(office, `${TITLE}の写し`) : made.item.id
      expect((await loadItems(keeper.db, keeper, [copy])).get(copy)).toMatchObject({ confidentiality: 2 })

      const { page, go } = await browser.as(office, story.review.by)
      await go(`/registers/information/${original}`)
      await page.getByRole('link', { name: story.review.verb }).click()
      await story.review.fill(page)
      await page.getByRole('heading', { name: 'この見直しが及ぶ情報' }).waitFor()
      const table = page.getByRole('table', { name: 'この見直しが及ぶ情報' })
      await table.getByText('自動で上がります').waitFor()
      await look(page)
      await page.getByRole('button', { name: story.review.send, exact: true }).click()
      await page.getByText(/受け付けました|記録しました/).first().waitFor()
      if (story.review.approvedBy !== null) {
        const approver = await browser.as(office, story.review.approvedBy)
        await approveFromInbox(approver.page)
      }

      const owner = await browser.as(office, '同僚')
      await owner.page.getByText(/元の情報の分類・取扱制限が変わりました/).first().waitFor()
      await owner.go(`/registers/information/${copy}?tab=classification`)
      await owner.page.getByRole('tabpanel').getByText(story.highest).first().waitFor()
      await look(owner.page)
    })

    test('台帳の一覧は、機密性・業務・分類の決まりで絞れる。元にした情報を選ぶと、引き継ぐものが出る', async () => {
      const { page, go } = await browser.as(office, '係員')
      await go('/registers/information?classified=決定&business=相談')
      await page.getByRole('table', { name: '情報資産台帳' }).getByText(TITLE).first().waitFor()
      await look(page)
      await go('/registers/information?business=そのような業務はない')
      await page.getByText('条件に合う情報はありません').waitFor()
      await go('/registers/information')
      await page.getByRole('link', { name: /^情報(資産)?を登録する$/ }).first().click()
      await choose(page, /^元にした情報/, 'JOHO-0001')
      await page.getByText(/選んだ情報から引き継ぎます/).waitFor()
    })
  })
})
