import { mic } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'
import { byCommittee, ofThisCommittee, ofThisYear, withItems } from './improvement.guard.ts'

const FILE = 'committees.improvement.municipality'
const base = { cites: [mic['1-(7)-②']], profiles: ['municipality'] } as const
const secretariat = { ...base, anyReader: true, guards: [byCommittee] } as const
const note = { label: '進み具合の説明', type: 'text', multiline: true, max: 1000 } as const
const noted = { note: { field: 'note' }, notedOn: 'today' } as const

/** 改善計画の案、項目、策定、進み具合、終わり。 */
export const improvementEvents = [
  event(`${FILE}/drafted`, {
    ...secretariat, title: '改善計画の案の作成', subject: ['committees'], states: ['設置'], verb: '改善計画の案を作る',
    form: {
      fiscalYear: { label: '年度', type: 'number', min: 2000, max: 2100, unit: '年度', help: '西暦で入れます。令和８年度は2026です。' },
      title: { label: '計画の名称', type: 'text', max: 160, help: '例: 令和８年度情報セキュリティ改善計画' },
      aim: { label: '目標', type: 'text', multiline: true, max: 2000, required: false },
    },
    effect: { creates: 'improvement-plans', set: { committee: 'item' } },
  }),
  event(`${FILE}/item`, {
    ...secretariat, title: '改善計画への項目の追加', subject: ['improvement-plans'], states: ['案', '実施中'], verb: '項目を加える',
    form: {
      subject: { label: '項目（行うこと）', type: 'text', multiline: true, max: 500 },
      assignee: { label: '担当者', type: 'person', among: 'organisation' },
      dueOn: { label: '期限', type: 'date', notBefore: 'today' },
    },
    effect: { creates: 'improvement-items', holder: { field: 'assignee' }, set: { plan: 'item', startsOn: 'today' } },
  }),
  event(`${FILE}/settled`, {
    ...secretariat, title: '改善計画の策定', subject: ['committees'], states: ['設置'], verb: '改善計画を定める', guards: [byCommittee, ofThisCommittee, withItems, ofThisYear],
    form: {
      plan: { label: '改善計画', type: 'item', register: 'improvement-plans', states: ['案'], help: 'この会議体の、項目のある案を選びます。' },
      meeting: { label: '定めた会議', type: 'item', register: 'meetings', states: ['開催済', '議事確定'], help: 'この会議体の、開いた会議を選びます。' },
    },
    effect: { along: { field: 'plan', effect: { from: ['案'], to: '実施中', set: { meeting: { field: 'meeting' }, settledOn: 'today' } } } },
  }),
  event(`${FILE}/progressed`, {
    ...base, title: '改善計画の項目の進み具合', subject: ['improvement-items'], states: ['未着手', '実施中'], verb: '進み具合を記録する', form: { note },
    effect: { from: ['未着手', '実施中'], to: '実施中', set: noted },
  }),
  event(`${FILE}/finished`, {
    ...base, title: '改善計画の項目の終わり', subject: ['improvement-items'], states: ['未着手', '実施中'], verb: '完了・中止を記録する',
    form: { result: { label: '結果', type: 'choice', options: ['完了', '中止'] }, note },
    effect: { from: ['未着手', '実施中'], to: '完了', toWhen: [{ when: { op: 'is', path: 'result', values: ['中止'] }, to: '中止' }], set: noted },
  }),
  event(`${FILE}/ended`, {
    ...secretariat, title: '改善計画の終わり', subject: ['improvement-plans'], states: ['案', '実施中'], verb: '計画を終える',
    form: { outcome: { label: '年度を終えての評価', type: 'text', multiline: true, max: 2000, help: '案のままやめるときは、その理由を書きます。' } },
    effect: { from: ['案', '実施中'], to: '終了', set: { outcome: { field: 'outcome' } } },
  }),
]
