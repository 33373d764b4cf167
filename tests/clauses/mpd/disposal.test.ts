// 警視庁: 復元できない方法での廃棄。媒体・書面・機器のどれも、機密性中・高なら同じ。
import { describe, expect } from 'vitest'
import { addItem } from '../../../src/acts/items.ts'
import { accept } from '../../accept.ts'
import { handlingRuleset, ordinary } from '../../handling/rulesets.ts'
import { citesOf, onStage, refusalOf } from '../../stage.ts'

const NOW = '2026-11-16T09:30:00+09:00'
const DESTROYED = '物理的な破壊（破砕・穿孔など）'

describe('廃棄', () => {
  const stage = onStage('mpd')
  const holding = async (number: string, confidentiality: 2 | 3) => {
    const seat = await stage.seat('係員')
    const item = await seat.db.transaction().execute((tx) => addItem(tx, seat, 'media', { number, columns: { kind: 'ＵＳＢメモリ', encryption: true, shared: '共用', externallyConnected: 'なし' } }))
    await seat.db.insertInto('content').values({ org: seat.org, item: item.id, title: '調書', confidentiality, integrity: 1, availability: 1, restrictions: [], since: seat.now }).execute()
    return item.id
  }
  const refusesWeakMethods = async (clause: string, confidentiality: 2 | 3) => {
    const id = await holding(`廃-${confidentiality}`, confidentiality)
    for (const method of ['ファイルの消去', '初期化（フォーマット）のみ']) expect(citesOf(await refusalOf(stage.ask('係員', 'media.disposal', [id], { reason: '老朽化', method })))).toContain(clause)
    await stage.ask('係員', 'media.disposal', [id], { reason: '老朽化', method: DESTROYED })
    const record = (method: string) => stage.record('係員', 'media.disposal-record', id, { disposedAt: NOW, operator: '少年係 山田', method })
    expect(citesOf(await refusalOf(record('初期化（フォーマット）のみ')))).toContain(clause)
    expect((await stage.item(id)).state).toBe('廃棄待ち')
    await record(DESTROYED)
    expect((await stage.item(id)).state).toBe('廃棄')
    const kept = await stage.store.of(stage.organisation.org).selectFrom('evidence').select(['actor', 'clauses', 'before']).where('subject', '=', `item/${id}`).where('act', '=', '廃棄の記録').executeTakeFirstOrThrow()
    expect(kept).toMatchObject({ actor: stage.organisation.people.係員, clauses: expect.arrayContaining([clause]) as unknown })
    const { form } = await stage.store.of(stage.organisation.org).selectFrom('record').select('form').where('item', '=', id).where('event', '=', 'media.disposal-record').executeTakeFirstOrThrow()
    expect(form).toMatchObject({ disposedAt: NOW, operator: '少年係 山田', method: DESTROYED })
    for (const action of ['dispose-equipment', 'return-lease', 'dispose-paper'] as const) {
      const answer = handlingRuleset('mpd').decide(ordinary('mpd', action, { information: { confidentiality } }))
      expect(answer.conditions).toContainEqual({ measure: 'unrecoverable', when: 'before', met: false, clauses: [clause] })
    }
  }
  accept('mpd:別表3-機密性中-6', () => refusesWeakMethods('mpd:別表3-機密性中-6', 2))
  accept('mpd:別表3-機密性高-6', () => refusesWeakMethods('mpd:別表3-機密性高-6', 3))
})
