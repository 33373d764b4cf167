// 情報の提供・公表・運搬・持ち出し（埼玉 第１の３(6)、第３の２(4)、４、５(1)(2)、７(1)）。
import { expect } from 'vitest'
import { addAttachment, cleanAttachment } from '../../../src/acts/attachments.ts'
import { bringDutiesUpToDate } from '../../../src/acts/periodic.ts'
import { prepare } from '../../../src/acts/request-prepare.ts'
import { aDocx, paragraph } from '../../../src/documents/files/samples.testing.ts'
import { aPhoto } from '../../../src/documents/metadata/photo.testing.ts'
import { accept } from '../../accept.ts'
import type { PersonKey } from '../../factory-plans.ts'
import { handlingRuleset, ordinary } from '../../handling/rulesets.ts'
import { citesOf, refusalOf } from '../../stage.ts'
import { aStation, high, low, middle } from './station.ts'

const stage = aStation()
const { enter } = stage
const { decide } = handlingRuleset('saitama-police')
const OUTSIDE = { outsideRecipient: '県教育委員会 高校教育課', aim: '合同会議の資料', means: '手渡し' }
const prepareFor = async (item: string, form: object = OUTSIDE) => (await stage.record('係員', 'release.provision.saitama', item, form)).item!
const TOLD = { releasedOn: '2026-11-16', marking: '表示した', instructedHow: '書面（送付票）を渡した', receipt: '高校教育課 佐藤氏に電話で確認' }
const handOver = (release: string, form: object, event = 'release.handed-over.saitama') => stage.record('係員', event, release, form)
const file = async (name: string, bytes: Uint8Array) => addAttachment(await stage.seat('係員'), { name, bytes })
const inspected = () => ({ inspectedBy: stage.organisation.people.同僚 })
const lift = async (title: string, clause: string, item: string) => (await stage.seat(null)).db.insertInto('provision').values({ org: stage.organisation.org, kind: '別段の定め', title, basis: `例規 ${title}`, clauses: [clause], item, from_day: '2026-04-01', entered_by: stage.organisation.people.課長 }).execute()

accept('saitama-kijun:1-3-(6)', () => {
  const carried = (information: object) => decide(ordinary('saitama-police', 'transport', { information }))
  expect(carried({ confidentiality: 1, integrity: 1, availability: 2 }).applied).toContain('saitama-kijun:1-3-(6)')
  for (const information of [{ integrity: 2 }, { confidentiality: 2 }]) expect(carried(information).applied).toContain('saitama-kijun:1-3-(6)')
  expect(carried({}).applied).not.toContain('saitama-kijun:1-3-(6)')
})

accept('saitama-kijun:3-2-(4)', async () => {
  const item = await enter(low())
  const release = await prepareFor(item.id)
  const plain = (more: object) => handOver(release.id, { releasedOn: '2026-11-16', ...inspected(), ...more }, 'release.handed-over.saitama/plain')
  expect(citesOf(await refusalOf(plain({})))).toEqual(['saitama-kijun:3-2-(4)'])
  const omit = { marking: '別段の定めにより表示しない', markingBasis: '広報資料の取扱い' }
  expect(citesOf(await refusalOf(plain(omit)))).toEqual(['saitama-kijun:3-2-(4)'])
  await lift('広報資料の取扱い', 'saitama-kijun:3-2-(4)', release.id)
  expect(citesOf(await refusalOf(plain({})))).toEqual(['saitama-kijun:3-2-(4)'])
  const wrong = await refusalOf(plain({ ...omit, markingBasis: '思い付き' }))
  expect(wrong.message).toContain('「広報資料の取扱い」')
  expect((await plain(omit)).item).toMatchObject({ state: '提供済', details: { markingBasis: '広報資料の取扱い' } })
  const shown = await handOver((await prepareFor((await enter(low())).id)).id, { releasedOn: '2026-11-16', marking: '表示した', ...inspected() }, 'release.handed-over.saitama/plain')
  expect(shown.item).toMatchObject({ state: '提供済', details: { marks: '機密性１（低）' } })
})

accept('saitama-kijun:3-4-(1)', async () => {
  const publish = (item: string, who: PersonKey = '係員') => stage.record(who, 'release.publication.saitama', item, { outsideRecipient: '県警察ホームページ', aim: '広報', releasedOn: '2026-11-16', confirmed: true, ...inspected() })
  expect(citesOf(await refusalOf(publish((await enter()).id)))).toContain('saitama-kijun:3-4-(1)')
  const waiting = await enter(low({ evident: false, judgedWhy: '公開済みの統計だけを含む' }), '係員')
  expect(waiting.classification).toMatchObject({ state: '承認待ち' })
  expect(citesOf(await refusalOf(publish(waiting.id)))).toContain('saitama-kijun:3-4-(1)')
  const [request] = await (await stage.seat('係員')).db.selectFrom('request').select('id').where('procedure', '=', 'information.lowest.saitama').orderBy('id', 'desc').execute()
  const [step] = (await stage.request(request!.id)).steps
  const by = Object.entries(stage.organisation.people).find(([, id]) => id === step!.addressees[0]!.person)![0] as PersonKey
  await stage.act(by, request!.id, { act: '承認', position: 0 })
  const published = (await publish(waiting.id)).item!
  expect(published).toMatchObject({ state: '公表済', details: { kind: '公表', information: waiting.id, confirmedBy: stage.organisation.people.係員, outsideRecipient: '県警察ホームページ' } })
  expect(String(published.details['confirmedAt'])).toMatch(/^2026-11-1[56]T/)
})

accept('saitama-kijun:3-4-(2)', async () => {
  const item = await enter(middle({ restrictions: [{ kind: 'no-copy' }], unrestricted: undefined }))
  const release = await prepareFor(item.id)
  expect(release).toMatchObject({ state: '準備中', details: { instructs: true, marks: '機密性２（中）・複製禁止' } })
  expect(release.details['precautions']).toContain('複製は禁じられています')
  expect(release.details['precautions']).toContain('復元できないように消去')
  const { instructedHow: _how, ...untold } = TOLD
  expect(citesOf(await refusalOf(handOver(release.id, { ...untold, ...inspected() })))).toEqual(['saitama-kijun:3-4-(2)'])
  expect((await refusalOf(handOver(release.id, { releasedOn: '2026-11-16', marking: '表示した', ...inspected() }, 'release.handed-over.saitama/plain'))).code).toBe('conflict')
  expect((await handOver(release.id, { ...TOLD, ...inspected() })).item).toMatchObject({ state: '提供済', details: { instructedHow: TOLD.instructedHow, receipt: TOLD.receipt, releasedOn: '2026-11-16' } })
  const within = await prepareFor(item.id, { recipients: [stage.organisation.people.同僚], aim: '引継ぎ', means: '手渡し' })
  expect(within.details['instructs']).toBe(false)
  expect((await handOver(within.id, { releasedOn: '2026-11-16' }, 'release.handed-over.saitama/plain')).item!.state).toBe('提供済')
  const beyond = await prepareFor(item.id, { recipients: [stage.organisation.people.同僚, stage.organisation.people.他係員], aim: '照会への回答', means: '手渡し' })
  expect(beyond.details['instructs']).toBe(true)
  expect(citesOf(await refusalOf(prepareFor((await enter(middle({ restrictions: [{ kind: 'no-distribution' }], unrestricted: undefined }))).id)))).toContain('saitama-kijun:1-2-(2)-イ-(ウ)')
})

accept('saitama-kijun:3-4-(3)', async () => {
  const release = await prepareFor((await enter()).id)
  const photo = await file('現場.jpg', aPhoto())
  const changed = await file('案.docx', aDocx(`<w:p><w:ins w:id="1" w:author="大原" w:date="2026-11-01T00:00:00Z"><w:r><w:t>追記</w:t></w:r></w:ins></w:p>${paragraph('本文')}`))
  expect(photo.findings!.map(({ kind }) => kind)).toContain('写真の位置情報')
  expect(changed.findings!.map(({ kind }) => kind)).toContain('変更履歴')
  const give = (files: readonly string[], more: object = {}) => handOver(release.id, { ...TOLD, files, ...more })
  const refused = await refusalOf(give([photo.id, changed.id], inspected()))
  expect(citesOf(refused)).toEqual(['saitama-kijun:3-4-(3)'])
  expect(refused.message).toMatch(/現場\.jpg.*写真の位置情報.*案\.docx.*変更履歴/)
  expect(citesOf(await refusalOf(give([])))).toEqual(['saitama-kijun:3-4-(3)'])
  const cleaned = await Promise.all([photo.id, changed.id].map(async (id) => cleanAttachment(await stage.seat('係員'), id, { hidden: true })))
  expect(cleaned.flatMap(({ after }) => after.filter(({ kind }) => ['写真の位置情報', '変更履歴'].includes(kind)))).toEqual([])
  const given = await give(cleaned.map(({ attachment }) => attachment.id))
  expect(given.item!.state).toBe('提供済')
  expect(String(given.item!.details['fingerprints'])).toMatch(/現場（除去版）\.jpg　[0-9a-f]{64}/)
})

const SENT = { outsideRecipient: '警察庁', aim: '鑑定の依頼', carrier: '運送会社', means: '第三者による運搬', releasedOn: '2026-11-16', arrivesBy: '2026-11-18' }
accept('saitama-kijun:3-5-(1)', async () => {
  const seat = await stage.seat(null)
  const { media } = stage.organisation
  await seat.db.insertInto('content').values({ org: seat.org, item: media.空, title: '秘密文書', confidentiality: 3, integrity: 1, availability: 1, restrictions: [], since: seat.now }).execute()
  const send = (taken: readonly string[]) => stage.record('係員', 'release.transport.saitama/medium', media.空, { ...SENT, taken })
  const refused = await refusalOf(send(['封緘', '追跡できる手段']))
  expect(refused.message).toContain('暗号化・受領の確認')
  expect(citesOf(refused)).toContain('saitama-kijun:3-5-(1)')
  const sent = (await send(['封緘', '追跡できる手段', '暗号化', '受領の確認'])).item!
  expect(sent).toMatchObject({ state: '運搬中', due: '2026-11-18', details: { medium: media.空, carrier: '運送会社' } })
  const paper = await enter(high({ form: '書面', storage: '書庫', integrity: undefined, availability: undefined, altered: undefined, lost: undefined, unavailable: undefined, restrictions: [{ kind: 'no-take-out', place: '本部庁舎' }], unrestricted: undefined }))
  expect(citesOf(await refusalOf(stage.record('係員', 'release.transport.saitama', paper.id, { ...SENT, taken: ['封緘', '追跡できる手段', '受領の確認'] })))).toContain('saitama-kijun:1-2-(2)-イ-(イ)')
  const tasks = async () => (await (await stage.seat('係員')).db.selectFrom('task').select(['duty', 'state']).where('item', '=', sent.id).execute()).filter(({ duty }) => duty === 'release.arrival-overdue/saitama').map(({ state }) => state)
  stage.clock.moveTo('2026-11-20T09:00:00+09:00')
  await bringDutiesUpToDate(await stage.seat(null))
  expect(await tasks()).toEqual(['未了'])
  expect((await stage.record('係員', 'release.arrival', sent.id, { arrivedOn: '2026-11-19', receipt: '鑑定係に電話で確認' })).item!.state).toBe('到着確認済')
  expect(await tasks()).toEqual(['完了'])
  stage.clock.moveTo('2026-11-16T09:00:00+09:00')
})

const OUT = { purpose: '関係機関との打合せ', destination: '県立文書館', period: { from: '2026-11-17', to: '2026-11-18' }, care: '施錠したケースに入れる' }
const onPaper = (more: object = {}) => middle({ form: '書面', storage: '書庫', integrity: undefined, availability: undefined, altered: undefined, lost: undefined, unavailable: undefined, ...more })
accept('saitama-kijun:3-5-(2)', async () => {
  const item = await enter(onPaper(), '同僚')
  const request = await stage.ask('係員', 'release.take-out.saitama', [item.id], OUT)
  const { steps } = await stage.request(request)
  expect(steps.map(({ kind, role, state }) => [kind, role, state])).toEqual([['回議', '上職者', '到達'], ['決裁', '上職者', '未到達']])
  expect(steps[0]!.addressees.map(({ person }) => person)).toEqual([stage.organisation.people.同僚])
  expect(steps[0]!.clauses).toContain('saitama-kijun:3-5-(2)')
  const decider = Object.entries(stage.organisation.people).find(([, id]) => id === steps[1]!.addressees[0]!.person)![0] as PersonKey
  expect((await stage.act('同僚', request, { act: '承認', position: 0 })).decided).toBe(false)
  await stage.act(decider, request, { act: '承認', position: 1 })
  expect(await stage.item(item.id)).toMatchObject({ state: '持出し中', holder: stage.organisation.people.係員, due: '2026-11-18' })
  await stage.record('係員', 'release.return', item.id, { whole: true })
  expect((await refusalOf(stage.record('係員', 'release.return/confirmation', item.id, { received: true }))).refusals[0]!.message).toContain('別の人')
  expect((await stage.record('同僚', 'release.return/confirmation', item.id, { received: true })).item).toMatchObject({ state: '使用中', holder: null, due: null })
  expect((await stage.request(request)).state).toBe('完了')
  const asHead = (information: object) => decide({ profile: 'saitama-police', action: 'take-out', purpose: 'duty', actor: { headOrAbove: true, employment: 'regular', trained: true, rank: '警視', roles: [] }, information: { confidentiality: 2, integrity: 1, availability: 1, form: 'paper', restrictions: [], ...information } })
  expect(asHead({})).toMatchObject({ outcome: 'permitted', conditions: [], approvals: [] })
  expect(asHead({}).applied).toContain('saitama-kijun:3-5-(2)')
  const preserved = decide(ordinary('saitama-police', 'take-out', { actor: { headOrAbove: true }, information: { confidentiality: 2, integrity: 2 }, measures: ['minimised'] }))
  expect(preserved.approvals.map(({ role }) => role)).toContain('運用管理者')
})

accept('saitama-kijun:3-7-(1)', async () => {
  const { media } = stage.organisation
  const item = await enter(low({ altered: '支障のおそれあり', integrity: '2' }))
  const electronic = { ...OUT, medium: media.空, minimised: true }
  await (await stage.seat(null)).db.updateTable('content').set({ until: new Date() }).where('item', '=', media.空).execute()
  const unanswered = await refusalOf(stage.ask('係員', 'release.take-out.saitama', [item.id], electronic))
  expect(unanswered.refusals).toContainEqual(expect.objectContaining({ field: 'backup', cites: ['saitama-kijun:3-7-(1)'] }))
  const answered = { ...electronic, backup: '取った', backupNote: '課の共有サーバ' }
  const request = await stage.ask('係員', 'release.take-out.saitama', [item.id], answered)
  const { steps } = await stage.request(request)
  expect(steps.at(-1)).toMatchObject({ kind: '決裁', role: '運用管理者' })
  expect(steps.at(-1)!.addressees.map(({ person }) => person)).toContain(stage.organisation.people.課長)
  expect(steps.flatMap(({ clauses }) => clauses)).toContain('saitama-kijun:3-7-(1)')
  const head = await stage.seat('課長')
  const own = await prepare(head.db, head, { procedure: 'release.take-out.saitama', items: [item.id], form: answered })
  expect(own.steps.at(-1)!.addressees.map(({ person }) => person)).toEqual([stage.organisation.people.部長])
  for (const [position, { role }] of steps.entries()) await stage.act(role === '運用管理者' ? '課長' : '補佐', request, { act: '承認', position })
  expect(await stage.item(item.id)).toMatchObject({ state: '持出し中' })
  expect(await stage.item(media.空)).toMatchObject({ state: '持出し中', holder: stage.organisation.people.係員, contents: [{ information: item.id, integrity: 2 }] })
})
