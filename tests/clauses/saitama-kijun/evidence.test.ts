// 埼玉県警察: 証跡の取得・保管の機能と、権限のある人の不正な操作の検知。製品自身がそれを満たすことも示す。
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { describe, expect } from 'vitest'
import { answerControl } from '../../../src/acts/control-answer.ts'
import { addItem } from '../../../src/acts/items.ts'
import { inspectIntegrity } from '../../../src/acts/register-integrity.ts'
import { unmetControls } from '../../../src/acts/unmet-controls.ts'
import { audit } from '../../../src/evidence/audit.ts'
import { exportEvidence } from '../../../src/evidence/export.ts'
import { startSealing } from '../../../src/server/sealing.ts'
import { accept } from '../../accept.ts'
import { onStage, refusalOf } from '../../stage.ts'

const TODAY = '2026-11-16'
const id = (number: string) => `saitama-kijun:${number}`

describe('証跡と不正な操作の検知', () => {
  const stage = onStage('saitama-police')
  const system = async (number: string, columns: object = {}) => {
    const seat = await stage.seat('係員')
    return (await seat.db.transaction().execute((tx) => addItem(tx, seat, 'systems', { number, columns: { name: number, confidentialityCeiling: '2', integrityCeiling: '1', availabilityCeiling: '1', externalLine: false, builtForConfidential: true, ...columns } }))).id
  }
  const answer = async (control: string, item: string, fields: object) => answerControl(await stage.seat('係員'), control, { item, answer: '適合', fields })
  const open = async (control: string, item: string) => (await unmetControls(await stage.seat('課長'))).filter((one) => one.item.id === item && one.control === control).map(({ because, clauses }) => ({ because, clauses }))
  /** As whoever owns the database, past the product. */
  const past = async (...statements: readonly string[]) => {
    const owner = new pg.Client({ connectionString: stage.databaseUrl })
    await owner.connect()
    try { for (const text of ['set session_replication_role = replica', ...statements]) await owner.query(text) } finally { await owner.end() }
  }

  accept('saitama-kijun:6-1-(4)-ア', async () => {
    const used = await system('証跡の試験')
    const given = { purposes: ['正しい利用の検証', '不正侵入・不正操作等がないことの検証'], proof: '試験記録 第3号', keptIn: '監視の計算機', checkedOn: TODAY }
    expect(await open('systems.trail.saitama', used)).toEqual([{ because: '未確認', clauses: [id('6-1-(4)-ア')] }])
    expect((await refusalOf(answer('systems.trail.saitama', used, { ...given, proof: undefined }))).refusals).toMatchObject([{ field: 'proof' }])
    expect(await open('systems.trail.saitama', used)).toHaveLength(1)
    await answer('systems.trail.saitama', used, given)
    expect(await open('systems.trail.saitama', used)).toEqual([])

    const dataDir = await mkdtemp(path.join(os.tmpdir(), 'sekisho-trail-'))
    await startSealing({ db: stage.store.owner, clock: stage.clock, dataDir, name: 'test' }).stop()
    await rm(dataDir, { recursive: true })
    const { org } = stage.organisation
    const verified = async () => (await audit(exportEvidence(stage.store.owner, org))).findings
    expect(await verified()).toEqual([])
    const event = await stage.store.owner.selectFrom('evidence').select('id').where('org', '=', org).where('subject', '=', `item/${used}`).orderBy('id').limit(1).executeTakeFirstOrThrow()
    await past(`update evidence set actor = null where org = ${org} and id = ${event.id}`)
    expect(await verified()).toMatchObject([{ kind: '改変', event: event.id }])
  })

  accept('saitama-kijun:7-2-(4)-ウ', async () => {
    const [base, plain, low] = [await system('データベース', { database: true }), await system('ファイルだけ'), await system('公開情報だけ', { database: true, confidentialityCeiling: '1', builtForConfidential: false })]
    const given = { method: '証跡の連鎖と台帳を毎日突き合わせる', operations: ['直接の書換え', '削除', '差込み'], told: 'システムセキュリティ責任者', checkedOn: TODAY }
    expect(await open('systems.insider.saitama', base)).toEqual([{ because: '未確認', clauses: [id('7-2-(4)-ウ')] }])
    for (const other of [plain, low]) expect(await open('systems.insider.saitama', other)).toEqual([])
    for (const operations of [undefined, []]) expect((await refusalOf(answer('systems.insider.saitama', base, { ...given, operations }))).refusals).toMatchObject([{ field: 'operations' }])
    await answer('systems.insider.saitama', base, given)
    expect(await open('systems.insider.saitama', base)).toEqual([])

    const found = async () => (await inspectIntegrity(await stage.seat(null))).found.filter(({ subject }) => subject === `item/${base}`)
    expect(await found()).toEqual([])
    await past(`update information_system set name = '書き換えた名称' where org = ${stage.organisation.org} and item = ${base}`)
    expect(await found()).toEqual([{ kind: '台帳の書換え', subject: `item/${base}`, number: 'データベース', fields: ['name'] }])
  })
})
