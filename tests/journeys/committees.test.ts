// 会議: 委員長が招集を決め、出席を記録し、議決を確かめると、元の規程の版に審議が書かれる。
import { expect, test } from 'vitest'
import { addItem } from '../../src/acts/items.ts'
import { recordEvent } from '../../src/acts/records.ts'
import { addRequest } from '../../src/acts/request-submit.ts'
import { inBrowser, openBrowser } from './browser.ts'
import { look } from './look.ts'
import { anOffice } from './office.ts'
import type { Office } from './office.ts'
import { seatOf } from './seeds.ts'
import { approveFromInbox } from './steps.ts'

async function aMatter(office: Office) {
  const chief = await seatOf(office, '他課長')
  const body = (await recordEvent(chief, { event: 'committees.establishment.saitama', item: null, form: { name: '情報セキュリティ委員会', kind: '委員会', establishedOn: '2026-04-01', quorum: 2 } })).item!
  const clerk = await seatOf(office, '他係員')
  const add = (register: string, number: string, columns: object) => clerk.db.transaction().execute((tx) => addItem(tx, clerk, register, { number, columns, unit: office.organisation.units.他課 }))
  const policy = await add('policies', '規程-1', { name: '対策基準', kind: '対策基準', partOfPolicy: true, membership: '訓令に基づく基準', publicness: '職員限り', scope: '共通' })
  const version = await add('policy-versions', '版-1', { policy: policy.id, label: '令和９年改正' })
  const agenda = (await recordEvent(clerk, { event: 'committees.agenda/submitted', item: body.id, form: { title: '対策基準の改正', category: 'ア 分類及び対策の基準', version: version.id } })).item!
  await addRequest(clerk, { procedure: 'committees.convening.saitama', items: [body.id], submit: true, form: { heldAt: `${office.today}T10:00:00+09:00`, place: '大会議室', agenda: [agenda.id], vacant: true } })
  return { body, version, agenda, clerk }
}

const browser = openBrowser()
inBrowser('会議', () => {
  const office = anOffice('saitama-police')
  test('a meeting is convened by the chair, attended and resolved, and the version it is about says so', async () => {
    const { body, version, agenda, clerk } = await aMatter(office)
    const { people } = office.organisation
    const { page: chair } = await browser.as(office, '本部長')
    await approveFromInbox(chair)
    await expect.poll(async () => (await clerk.db.selectFrom('item').select('id').where('org', '=', clerk.org).where('register', '=', 'meetings').execute()).length).toBe(1)
    const { id } = await clerk.db.selectFrom('item').select('id').where('org', '=', clerk.org).where('register', '=', 'meetings').executeTakeFirstOrThrow()
    const { page } = await browser.as(office, '他係員')
    await page.goto(`${office.url}/registers/committees/${body.id}?tab=seats`)
    await page.getByRole('table', { name: '構成員' }).getByText('警察本部長').waitFor()
    await look(page)
    await page.goto(`${office.url}/meetings/${id}`)
    await page.getByRole('heading', { name: '次第（議題）' }).waitFor()
    await page.getByText('まだ記録していません（定足数2人）').waitFor()
    await look(page)
    await recordEvent(await seatOf(office, '他係員'), { event: 'committees.meeting/attended', item: id, form: { attendees: [people.本部長, people.部長] } })
    await addRequest(await seatOf(office, '他係員'), { procedure: 'committees.resolution.saitama', items: [agenda.id], submit: true, form: { meeting: id, conclusion: '可決', opinions: '異議なし', hasMeasure: false } })
    await chair.goto(office.url)
    await approveFromInbox(chair)
    await page.reload()
    await page.getByText('2人（定足数2人を満たす）').waitFor()
    await page.getByText('可決', { exact: true }).waitFor()
    await page.goto(`${office.url}/registers/policy-versions/${version.id}`)
    await page.getByText(`${agenda.number}　可決`).first().waitFor()
  }, 180_000)
})
