// 埼玉県警察: システムを使う目的、フォームからの送信、ウェブクライアントの設定、支える機能の検討の条項。
import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, test } from 'vitest'
import { answerControl } from '../../../src/acts/control-answer.ts'
import { addItem } from '../../../src/acts/items.ts'
import { unmetControls } from '../../../src/acts/unmet-controls.ts'
import { loadCatalogue } from '../../../clauses/catalogue.ts'
import { loadDefinitions } from '../../../src/domain/index.ts'
import { parsePending } from '../../../tools/pending.ts'
import { supportCsv, supportRows } from '../../../tools/support-list.ts'
import { accept } from '../../accept.ts'
import { citesOf, onStage, refusalOf } from '../../stage.ts'

const NOW = '2026-11-16T01:00:00Z'
const id = (number: string) => `saitama-kijun:${number}`
const stage = onStage('saitama-police')
afterEach(() => stage.clock.moveTo(NOW))
const enter = async (register: string, number: string, columns: object) => {
  const seat = await stage.seat('係員')
  return (await seat.db.transaction().execute((tx) => addItem(tx, seat, register, { number, columns }))).id
}
const system = (number: string, columns: object = {}) =>
  enter('systems', number, { name: `試験のシステム ${number}`, confidentialityCeiling: '2', integrityCeiling: '1', availabilityCeiling: '1', externalLine: true, builtForConfidential: true, ...columns })
const answer = async (control: string, item: string, given: object) => answerControl(await stage.seat('係員'), control, { item, answer: '適合', fields: {}, ...given })

describe('使う目的', () => {
  accept('saitama-kijun:8-1-(2)-イ-(ア)', async () => {
    const listed = await system('SYS-1', { purposes: '少年補導の記録\n照会への回答' })
    const empty = await system('SYS-2')
    const use = (used: string, purpose: string) => stage.record('係員', 'systems.use', null, { system: used, purpose })
    expect((await use(listed, '照会への回答')).id).not.toBe('')
    expect((await use(listed, '　照会への 回答')).id).not.toBe('')
    for (const [used, purpose] of [[listed, '私的な調べもの'], [listed, '照会'], [empty, '照会への回答'], [empty, '業務']] as const) expect(citesOf(await refusalOf(use(used, purpose)))).toEqual([id('8-1-(2)-イ-(ア)')])
    await stage.record('係員', 'systems.retirement', listed, { reason: '更新' })
    expect((await refusalOf(use(listed, '照会への回答'))).refusals).toMatchObject([{ field: 'system' }])
  })

  test('外部回線につながり要機密情報のために整備されていないシステムに、機密性２の上限は置けない', async () => {
    const refused = await refusalOf(system('SYS-3', { builtForConfidential: false }))
    expect(refused.refusals).toMatchObject([{ field: 'confidentialityCeiling', cites: [id('3-3-(4)')] }])
  })
})

describe('フォームからの送信', () => {
  const site = (number: string) => enter('form-sites', number, { organisation: '試験省', url: 'https://form.example.go.jp/', purpose: '定例の報告' })
  const send = (to: string, used: string, confidentiality = '2') => stage.record('係員', 'web.form-sending.saitama', to, { matter: '報告', confidentiality, system: used, sentAt: NOW })
  const ENCRYPTED = 'web.form-check.saitama/encrypted'
  const ORGANISATION = 'web.form-check.saitama/organisation'
  const confirmed = { [ENCRYPTED]: { encrypted: true, how: '証明書を見た' }, [ORGANISATION]: { intended: true, how: '通知文書のアドレスと照らした' } } as const
  const isUnconfirmed = { answer: '不適合', reason: '不明のため使わない', planDue: '2026-12-01' } as const

  for (const [clause, mine, other] of [['saitama-kijun:8-1-(3)-カ-(ア)', ENCRYPTED, ORGANISATION], ['saitama-kijun:8-1-(3)-カ-(イ)', ORGANISATION, ENCRYPTED]] as const) {
    accept(clause, async () => {
      const to = await site(`F-${clause.at(-2)}`)
      const used = await system(`SYS-F-${clause.at(-2)}`)
      await answer(other, to, { fields: confirmed[other] })
      expect(citesOf(await refusalOf(send(to, used)))).toContain(clause)
      const unticked = await refusalOf(answer(mine, to, { fields: { how: '見ていない' } }))
      expect(unticked.refusals).toMatchObject([{ cites: [clause, id('8-1-(3)-カ')] }])
      await answer(mine, to, isUnconfirmed)
      expect(citesOf(await refusalOf(send(to, used)))).toContain(clause)
      expect((await unmetControls(await stage.seat('課長'))).find(({ control, item }) => control === mine && item.id === to)?.because).toBe('不適合')
      await answer(mine, to, { fields: confirmed[mine] })
      expect((await send(to, used)).id).not.toBe('')
      expect(citesOf(await refusalOf(send(to, used, '3')))).toEqual([id('3-3-(4)'), id('8-1-(3)-カ')])
      stage.clock.moveTo('2027-03-01T01:00:00Z')
      expect(citesOf(await refusalOf(send(to, used)))).toContain(clause)
      stage.clock.moveTo(NOW)
    })
  }
})

describe('ウェブクライアントの設定', () => {
  accept('saitama-kijun:8-1-(3)-エ', async () => {
    const [used, other] = [await system('SYS-W1'), await system('SYS-W2')]
    const fixed = await enter('client-settings', 'W-1', { system: used, name: '証明書の警告', change: '変更不可' })
    const free = await enter('client-settings', 'W-2', { system: used, name: '文字の大きさ', change: '変更可' })
    const change = (form: object) => stage.record('係員', 'web.setting-change.saitama', null, { system: used, change: '切る', ...form })
    const barred = await refusalOf(change({ listed: 'ある', setting: fixed }))
    expect([barred.message, citesOf(barred)]).toEqual([expect.stringContaining('この取扱いはできません'), [id('8-1-(3)-エ')]])
    expect((await change({ listed: 'ある', setting: free })).id).not.toBe('')
    const unlisted = await refusalOf(change({ listed: 'ない', name: '拡張機能' }))
    expect([unlisted.message, citesOf(unlisted)]).toEqual([expect.stringContaining('システムセキュリティ責任者'), [id('8-1-(3)-エ')]])
    expect((await refusalOf(change({ system: other, listed: 'ある', setting: free }))).refusals).toMatchObject([{ field: 'setting' }])
    const inspection = await enter('self-inspections', 'J-W', { period: '令和８年度上半期', themes: ['ウェブクライアントの設定（第８の１(3)エ）'], inspector: stage.organisation.people.係員 })
    const asked = (await unmetControls(await stage.seat('係員'))).filter(({ item }) => item.id === inspection)
    expect(asked.map(({ clauses }) => clauses)).toEqual([[id('8-1-(3)-エ')]])
  })
})

describe('支える機能の検討', () => {
  accept('saitama-kijun:8-1-(1)-ア', async () => {
    const catalogue = loadCatalogue()
    const rows = supportRows(catalogue, await loadDefinitions(), parsePending(readFileSync('clauses/pending.txt', 'utf8')))
    expect(rows.map(({ number }) => number)).toEqual(catalogue.clauses.map(({ number }) => number))
    expect(rows.filter((row) => Object.values(row).some((text) => text.trim() === ''))).toEqual([])
    const meansOf = (number: string) => rows[catalogue.clauses.findIndex(({ id: clause }) => clause === number)]
    expect(meansOf('saitama-kijun:8-1-(3)-ケ')).toMatchObject({ means: '義務（タスク）', by: '送信した要機密情報の端末からの消去' })
    expect(meansOf('saitama-kijun:3-5-(4)')).toMatchObject({ means: '判定・制限' })
    const lines = supportCsv(rows).trimEnd().split('\r\n')
    expect(lines.length).toBe(catalogue.clauses.length + 1)
    expect(lines.slice(1).every((line) => !line.includes('""'.padEnd(3, ',')))).toBe(true)
    const used = await system('SYS-P', { purposes: '業務' })
    const open = async () => (await unmetControls(await stage.seat('課長'))).filter(({ item, control }) => item.id === used && control === 'systems.support-scope.saitama')
    expect(await open()).toMatchObject([{ because: '未確認', clauses: [id('8-1-(1)-ア')] }])
    const considered = { consideredOn: '2026-11-10', risk: '誤送信が多い', efficiency: '手書きの簿冊をなくす', supported: '第３、第８の１', unsupported: '第１（用語）。判断を要しないため', functions: '送信の判定と送信簿' }
    expect((await refusalOf(answer('systems.support-scope.saitama', used, { fields: { ...considered, unsupported: '' } }))).refusals).toMatchObject([{ field: 'unsupported' }])
    await answer('systems.support-scope.saitama', used, { fields: considered })
    expect(await open()).toEqual([])
  })
})
