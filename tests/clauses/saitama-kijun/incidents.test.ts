// 埼玉県警察: インシデントの対処内容の記録。
import { expect } from 'vitest'
import { changeItem } from '../../../src/acts/items.ts'
import { listContext } from '../../../src/acts/export.ts'
import { listItems } from '../../../src/store/item-list.ts'
import { accept } from '../../accept.ts'
import { citesOf, onStage, refusalOf } from '../../stage.ts'

const clause = 'saitama-kijun:2-3-(4)-ア-(ケ)'
const NOW = '2026-11-16T09:30:00+09:00'
const stage = onStage('saitama-police')

accept('saitama-kijun:2-3-(4)-ア-(ケ)', async () => {
  const { people, media } = stage.organisation
  await stage.record('係員', 'media.loss', media.名簿, { noticedAt: NOW, lastSeen: '事務室', circumstances: '点検で見当たらなかった' })
  const seat = await stage.seat('他課長')
  const [file] = (await listItems(seat.db, listContext(seat, 'incidents'), {})).rows
  expect(file).toMatchObject({ details: { category: '機器の紛失', thing: '外部記録媒体 USB-0002' } })
  await stage.record('他課長', 'incidents.response/assessed', file!.id, { category: '機器の紛失', severity: '大', judgement: '名簿が入っている' })
  await stage.record('他課長', 'incidents.response/instructed', file!.id, { to: '少年課', instruction: '立ち寄り先を調べる' })
  const { item: line } = await stage.record('補佐', 'incidents.response/measured', file!.id, { doneAt: NOW, measure: '立ち寄り先を調べた' }).catch(() => stage.record('課長', 'incidents.course/added', file!.id, { at: NOW, act: '電話での連絡', words: '駅に問い合わせた' }))
  const lines = async () => (await listItems(seat.db, listContext(seat, 'course-lines'), { limit: 50 })).rows.toSorted((a, b) => Number(a.id) - Number(b.id))
  expect((await lines()).map(({ details }) => [details['act'], details['entered']])).toEqual([['紛失の報告', '自動'], ['通知', '自動'], ['評価', '自動'], ['指示', '自動'], ['電話での連絡', '手入力']])
  const head = await stage.seat('課長')
  const changing = head.db.transaction().execute((tx) => changeItem(tx, head, 'course-lines', line!.id, { columns: { words: '問い合わせていない' }, reason: '誤り' }))
  expect(citesOf(await refusalOf(changing))).toContain(clause)
  await stage.record('他課長', 'incidents.course/corrected', line!.id, { words: '駅と交番に問い合わせた', reason: '漏れていた' })
  const all = await lines()
  expect(all.find(({ id }) => id === line!.id)!.details['words']).toBe('駅に問い合わせた')
  expect(all.at(-1)!.details).toMatchObject({ words: '駅と交番に問い合わせた', reason: '漏れていた' })
  expect([String(all.at(-1)!.details['corrects']), String(all.at(-1)!.details['person'])]).toEqual([line!.id, people.他課長])
})
