// 埼玉県警察: 監査の秘密。
import { expect } from 'vitest'
import { itemDetail } from '../../../src/server/routes/item-detail.ts'
import type { PersonKey } from '../../factory-plans.ts'
import { accept } from '../../accept.ts'
import { citesOf, refusalOf } from '../../stage.ts'
import { aStation } from './station.ts'

const clause = 'saitama-kijun:2-5-(2)-エ-(ア)'
const station = aStation()
const open = async (who: PersonKey, id: string) => itemDetail(await station.seat(who), 'force-audit-papers', id)

accept('saitama-kijun:2-5-(2)-エ-(ア)', async () => {
  const { people, units, org } = station.organisation
  const form = { audit: '令和８年度 定期監査', title: '少年課の調書', kind: '監査調書', audited: units.課, auditors: [people.他補佐], content: '証跡の点検が遅れている', keepUntil: '2031-03-31' }
  expect(citesOf(await refusalOf(station.record('課長', 'audits.force-paper.saitama/entered', null, form)))).toContain(clause)
  const { item } = await station.record('他補佐', 'audits.force-paper.saitama/entered', null, form)
  const elsewhere = (await station.record('他部長', 'audits.force-paper.saitama/entered', null, { ...form, auditors: [people.係長] })).item!
  for (const who of ['本部長', '課長', '補佐', '他課長'] as const) expect(citesOf(await refusalOf(open(who, item!.id)))).toEqual([clause])
  expect(citesOf(await refusalOf(open('他補佐', elsewhere.id)))).toEqual([clause])
  expect((await open('他補佐', item!.id)).id).toBe(item!.id)
  expect((await open('他部長', item!.id)).id).toBe(item!.id)
  const evidence = await station.store.of(org).selectFrom('evidence').select(['actor', 'act', 'clauses']).where('subject', '=', `item/${item!.id}`).orderBy('id').execute()
  expect(evidence.filter(({ act }) => act === '監査調書の閲覧').map(({ actor }) => actor)).toEqual([people.他補佐, people.他部長])
  expect(evidence.filter(({ act }) => act === '権限外の台帳を開こうとした').map(({ actor }) => actor)).toEqual([people.本部長, people.課長, people.補佐, people.他課長])
  await station.record('他補佐', 'audits.force-paper.saitama/notified', item!.id, { head: people.課長, notifiedOn: '2026-11-16' })
  expect((await open('課長', item!.id)).id).toBe(item!.id)
  expect(citesOf(await refusalOf(open('課長', elsewhere.id)))).toEqual([clause])
})
