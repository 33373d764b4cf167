// 埼玉県警察: 取扱時の遵守事項の点検、放置の疑い、改ざんの検知、テレワークの場所と回線、検知されたファイル、機密性３のメールの条項。
import pg from 'pg'
import { afterEach, describe, expect } from 'vitest'
import { addAttachment } from '../../../src/acts/attachments.ts'
import { answerControl } from '../../../src/acts/control-answer.ts'
import { listTasks } from '../../../src/acts/home.ts'
import { addItem } from '../../../src/acts/items.ts'
import { bringDutiesUpToDate } from '../../../src/acts/periodic.ts'
import { remindAndEscalate } from '../../../src/acts/reminders.ts'
import { inspectIntegrity } from '../../../src/acts/register-integrity.ts'
import { unmetControls } from '../../../src/acts/unmet-controls.ts'
import { testFile } from '../../../src/documents/files/malware-check.ts'
import { accept } from '../../accept.ts'
import { handlingRuleset } from '../../handling/rulesets.ts'
import { citesOf, onStage, refusalOf } from '../../stage.ts'

const NOW = '2026-11-16T01:00:00Z'
const TODAY = '2026-11-16'
const id = (number: string) => `saitama-kijun:${number}`
const stage = onStage('saitama-police')
afterEach(() => stage.clock.moveTo(NOW))
const { decide } = handlingRuleset('saitama-police')
const enter = async (register: string, number: string, columns: object, who: '係員' | '課長' = '係員') => {
  const seat = await stage.seat(who)
  return (await seat.db.transaction().execute((tx) => addItem(tx, seat, register, { number, columns }))).id
}
const laptop = (number: string) => enter('terminals', number, { kind: 'モバイル端末', builtToMove: true, owner: '支給', encryption: true, externallyConnected: 'なし' }, '課長')

describe('取扱時の遵守事項', () => {
  accept('saitama-kijun:3-3-(1)', async () => {
    const inspection = await enter('self-inspections', 'J-1', { period: '令和８年度上半期', themes: ['取扱時の遵守事項（第３の３(1)）'], inspector: stage.organisation.people.係員 })
    const asked = async () => (await unmetControls(await stage.seat('課長'))).filter(({ item }) => item.id === inspection)
    expect((await asked()).map(({ clauses }) => clauses[0]).toSorted((a, b) => (a! < b! ? -1 : 1))).toEqual(['ア', 'イ', 'ウ', 'エ', 'オ'].map((item) => id(`3-3-(1)-${item}`)))
    expect((await asked()).every(({ clauses }) => clauses.includes(id('3-3-(1)')))).toBe(true)
    const finish = () => stage.record('係員', 'conduct.finished.saitama', inspection, {})
    expect((await refusalOf(finish())).message).toContain('5つ')
    for (const { control } of await asked()) {
      await answerControl(await stage.seat('係員'), control, { item: inspection, answer: '適合', fields: { evidence: '簿冊を見た', checkedOn: TODAY, ...(control.endsWith('/leaving') ? { overdue: 0, leaving: true } : {}) } })
    }
    expect(await asked()).toEqual([])
    expect((await finish()).item?.state).toBe('終了')
  })

  accept('saitama-kijun:3-3-(1)-ウ', async () => {
    const medium = stage.organisation.media.名簿
    const seat = await stage.seat(null)
    const out = await stage.ask('係員', 'media.take-out.saitama', [medium], { purpose: '現場での照会', destinationKind: '庁舎の外', destination: '県庁', period: { from: TODAY, to: '2026-11-18' }, minimised: true, measures: ['classification-reviewed', 'encrypted', 'minimised', 'backed-up'] })
    for (const who of ['補佐', '課長'] as const) {
      const { steps } = await stage.request(out)
      const reached = steps.find(({ state, addressees }) => state === '到達' && addressees.some(({ person }) => person === stage.organisation.people[who]))
      if (reached) await stage.act(who, out, { act: '承認', position: reached.position })
    }
    expect((await stage.item(medium)).state).toBe('持出し中')
    const suspected = async (who: '係員' | '補佐') => (await listTasks(await stage.seat(who), { scope: 'mine', state: '未了' })).rows.filter(({ title }) => title.includes('放置の疑い'))
    stage.clock.moveTo('2026-11-18T01:00:00Z')
    await bringDutiesUpToDate(await stage.seat(null))
    expect(await suspected('補佐')).toEqual([])
    stage.clock.moveTo('2026-11-19T01:00:00Z')
    await bringDutiesUpToDate(await stage.seat(null))
    for (const who of ['係員', '補佐'] as const) expect(await suspected(who)).toMatchObject([{ title: expect.stringContaining('要保護情報の放置の疑い') as string }])
    await remindAndEscalate(await stage.seat(null))
    for (const who of ['係員', '補佐'] as const) {
      const told = await seat.db.selectFrom('notice').select('title').where('org', '=', seat.org).where('person', '=', stage.organisation.people[who]).execute()
      expect(told.some(({ title }) => title.includes('放置の疑い'))).toBe(true)
    }
    const listed = (await listTasks(await stage.seat('課長'), { scope: 'unit', state: '未了' })).rows.filter(({ title }) => title.includes('放置の疑い'))
    expect(listed.length).toBe(1)
    const arisen = await seat.db.selectFrom('evidence').select('clauses').where('org', '=', seat.org).where('act', '=', '義務の発生').execute()
    expect(arisen.map(({ clauses }) => clauses)).toContainEqual([id('3-3-(1)-ウ'), id('3-3-(1)')])
  })

  accept('saitama-kijun:3-3-(1)-イ', async () => {
    const [changed, removed, untouched] = [await laptop('T-IN-1'), await laptop('T-IN-2'), await laptop('T-IN-3')]
    const inspect = async () => (await inspectIntegrity(await stage.seat(null))).found.filter(({ subject }) => [changed, removed, untouched].some((one) => subject === `item/${one}`))
    expect(await inspect()).toEqual([])
    const owner = new pg.Client({ connectionString: stage.databaseUrl })
    await owner.connect()
    try {
      await owner.query(`update terminal set model = '書き換えた機種' where item = $1`, [changed])
      await owner.query(`update item set holder = $2 where id = $1`, [removed, stage.organisation.people.同僚])
      expect(await inspect()).toEqual([
        { kind: '台帳の書換え', subject: `item/${changed}`, number: 'T-IN-1', fields: ['model'] }, { kind: '台帳の書換え', subject: `item/${removed}`, number: 'T-IN-2', fields: ['holder'] },
      ])
      await owner.query(`update item set holder = null where id = $1`, [removed])
      await owner.query(`update terminal set model = null where item = $1`, [changed])
      expect(await inspect()).toEqual([])
      await owner.query('alter table evidence disable trigger all')
      await owner.query(`update evidence set after = jsonb_set(after, '{state}', '"廃棄"') where subject = $1`, [`item/${untouched}`])
      await owner.query('alter table evidence enable trigger all')
      expect((await inspect()).map(({ kind }) => kind).sort()).toEqual(['台帳の書換え', '証跡の書換え'].sort())
    } finally { await owner.end() }
  })
})

describe('検知されたファイル', () => {
  accept('saitama-kijun:8-1-(6)-ア', async () => {
    for (const action of ['process', 'import-file', 'install-software', 'use-system'] as const) {
      const answer = decide({ profile: 'saitama-police', action, purpose: 'duty', findings: ['malware-detected'] })
      expect([answer.outcome, answer.prohibitions.flatMap(({ clauses }) => clauses)]).toEqual(['prohibited', [id('8-1-(6)-ア')]])
      expect(answer.notices).toEqual([{ role: '運用管理者', clauses: [id('8-1-(6)-ア'), id('2-3-(4)-ア-(ア)')] }])
    }
    const seat = await stage.seat('係員')
    const stored = async () => (await seat.db.selectFrom('attachment').select('id').where('org', '=', seat.org).execute()).length
    const before = await stored()
    const refused = await refusalOf(addAttachment(seat, { name: '試験.txt', bytes: testFile() }))
    expect(citesOf(refused)).toEqual([id('8-1-(6)-ア')])
    expect(await stored()).toBe(before)
    const kept = await seat.db.selectFrom('evidence').select(['actor', 'clauses']).where('org', '=', seat.org).where('act', '=', '不正プログラムの検知').execute()
    expect(kept).toEqual([{ actor: stage.organisation.people.係員, clauses: [id('8-1-(6)-ア')] }])
  })
})

describe('テレワーク', () => {
  const registered = async (number: string, where: string) => {
    const terminal = await laptop(number)
    await stage.ask('係員', 'devices.telework.saitama', [terminal], { where, period: { from: TODAY, to: TODAY } })
    const seat = await stage.seat('係員')
    const row = await seat.db.selectFrom('telework').selectAll().where('org', '=', seat.org).where('terminal', '=', terminal).executeTakeFirstOrThrow()
    return { terminal, row: await stage.item(row.item) }
  }

  accept('saitama-kijun:1-3-(42)', async () => {
    for (const [at, where] of ['自宅', '勤務公署と異なる警察施設'].entries()) expect((await registered(`TW-A${at}`, where)).row).toMatchObject({ holder: stage.organisation.people.係員, details: { workplace: where, telework: true } })
    for (const [at, where] of ['移動中', '出先'].entries()) {
      const { details } = (await registered(`TW-B${at}`, where)).row
      expect(details).toMatchObject({ workplace: where, mobile: true })
      expect(details).not.toHaveProperty('telework')
    }
    const home = decide({ profile: 'saitama-police', action: 'telework', destination: { kind: 'home' } })
    expect(home.applied).toContain(id('1-3-(42)'))
    expect(home.applied).not.toContain(id('1-3-(43)'))
  })

  accept('saitama-kijun:8-3-(2)-イ', async () => {
    const { terminal } = await registered('TW-C', '出先')
    const check = (form: object) => stage.record('係員', 'devices.telework-before.saitama', terminal, { workDay: TODAY, edition: '第2版', all: true, unseen: true, unheard: true, ...form })
    for (const where of ['出先', '移動中', '勤務公署と異なる警察施設']) {
      for (const guarded of [undefined, false]) expect((await refusalOf(check({ where, guarded }))).refusals).toMatchObject([{ field: 'guarded', cites: [id('8-3-(2)-イ')] }])
    }
    for (const left of ['unseen', 'unheard']) expect((await refusalOf(check({ where: '出先', guarded: true, [left]: undefined }))).refusals).toMatchObject([{ field: left, cites: [id('8-3-(2)-イ')] }])
    const { id: record } = await check({ where: '出先', guarded: true })
    const seat = await stage.seat('係員')
    const { form } = await seat.db.selectFrom('record').select('form').where('org', '=', seat.org).where('id', '=', record).executeTakeFirstOrThrow()
    expect(form).toMatchObject({ where: '出先', guarded: true })
    expect((await check({ where: '自宅' })).id).not.toBe('')
    const inspection = await enter('self-inspections', 'J-T', { period: '令和８年度', themes: ['テレワークの実施場所（第８の３(2)イ）'], inspector: stage.organisation.people.係員 })
    const answer = (fields: object) => answerControl(seat, 'conduct.place.saitama', { item: inspection, answer: '適合', fields: { unseen: true, unheard: true, checkedOn: TODAY, ...fields } })
    expect((await refusalOf(answer({ where: '出先' }))).refusals).toMatchObject([{ field: 'guarded' }])
    await answer({ where: '自宅' })
  })

  accept('saitama-kijun:8-3-(2)-ウ', async () => {
    const { terminal } = await registered('TW-D', '自宅')
    await stage.record('係員', 'devices.telework-before.saitama', terminal, { where: '自宅', unseen: true, unheard: true, workDay: TODAY, edition: '第2版', all: true })
    await stage.record('係員', 'devices.protection-check', terminal, { os: '試験OS 14', updatedOn: TODAY, protection: '試験対策', definitionsOn: TODAY, result: '最新である', checkedOn: TODAY })
    const request = await stage.ask('係員', 'devices.remote-access.saitama', [terminal], { purpose: '確認', period: { from: TODAY, to: '2026-12-28' }, locked: true })
    await stage.act('課長', request, { act: '承認', position: 0 })
    const begin = (line?: string) => stage.record('係員', 'devices.remote-use.saitama', terminal, { purpose: '確認', locked: true, ...(line === undefined ? {} : { line }) })
    const undesignated = await refusalOf(begin())
    expect([citesOf(undesignated), undesignated.message]).toEqual([[id('8-3-(2)-ウ')], expect.stringContaining('使える回線の定めがない')])
    for (const action of ['telework', 'remote-access'] as const) expect(decide({ profile: 'saitama-police', action, findings: ['line-not-designated'] }).prohibitions.flatMap(({ clauses }) => clauses)).toContain(id('8-3-(2)-ウ'))
    const line = await enter('designated-lines', 'L-1', { name: '閉域の回線', basis: '通達 第12号', decidedOn: '2026-04-01' })
    expect((await begin(line)).id).not.toBe('')
    expect(citesOf(await refusalOf(begin()))).toEqual([id('8-3-(2)-ウ')])
    await stage.record('係員', 'devices.line-ended.saitama', line, { reason: '契約の終了' })
    expect((await refusalOf(begin(line))).refusals).toMatchObject([{ field: 'line', cites: [id('8-3-(2)-ウ')] }])
  })
})
