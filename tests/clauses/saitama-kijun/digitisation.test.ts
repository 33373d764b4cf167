// 第８の１(1)イ 簿冊・手続の電子化の検討。
import { describe, expect } from 'vitest'
import { changeItem } from '../../../src/acts/items.ts'
import { accept } from '../../accept.ts'
import { refusalOf } from '../../stage.ts'
import { asking } from '../police-policies.ts'
import { aStation } from './station.ts'

describe('手続の電子化台帳', () => {
  const stage = aStation()
  const row = { name: '外部記録媒体管理簿', clause: 'saitama-kijun:8-1-(2)-エ-(イ)', method: '紙', feasible: 'できる', reason: '台帳で足りる' }
  const enter = (number: string, more: object = {}) => stage.add('課長', 'paper-procedures', number, { ...row, ...more })

  accept('saitama-kijun:8-1-(1)-イ', async () => {
    const paper = await enter('電子化-1')
    await enter('電子化-2', { name: '持出しの申請', method: '電子', confirmation: '確認前' })
    await enter('電子化-3', { name: '返却の確認', method: '電子', confirmation: '確認済', confirmedOn: '2026-11-01', document: '情管第9号' })
    for (const [more, field] of [[{ method: '電子' }, 'confirmation'], [{ method: '電子', confirmation: '確認済' }, 'confirmation'], [{ clause: '' }, 'clause'], [{ clause: 'saitama-kijun:99' }, 'clause']] as const) {
      expect((await refusalOf(enter('電子化-9', more))).refusals).toMatchObject([{ field, cites: ['saitama-kijun:8-1-(1)-イ'] }])
    }
    // 後から電子に替えるときも、状態がなければ替えられない。
    const seat = await stage.seat('課長')
    const turn = (columns: object) => seat.db.transaction().execute(async (tx) => changeItem(tx, seat, 'paper-procedures', paper.id, { version: (await stage.item(paper.id)).version, columns }))
    expect((await refusalOf(turn({ method: '電子' }))).refusals).toMatchObject([{ field: 'confirmation' }])
    await turn({ method: '電子', confirmation: '要再確認' })
    // 一覧の列として、根拠条項・現在の方法・確認の状態が出る。
    const { listed, rows } = await asking(stage, '係員', async (client) => ({
      listed: ((await client.get('/api/definitions')).body.registers as { key: string; listed: string[] }[]).find(({ key }) => key === 'paper-procedures')!.listed,
      rows: (await client.get('/api/registers/paper-procedures/items?limit=50')).body.rows as { details: Record<string, string> }[],
    }))
    expect(listed).toEqual(expect.arrayContaining(['clause', 'method', 'confirmation']))
    const shown = rows.map(({ details }) => `${details['clause']} ${details['method']} ${details['confirmation']}`)
    expect(new Set(shown)).toEqual(new Set(['確認前', '確認済', '要再確認'].map((one) => `${row.clause} 電子 ${one}`)))
    expect(shown).toHaveLength(3)
  })
})
