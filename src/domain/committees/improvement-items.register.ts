import { mic } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'
import { PLAN_READERS } from './improvement-plans.register.ts'

const cites = [mic['1-(7)-②']] as const

// 改善計画の項目。担当者が期限までに行い、進み具合を記録する。委員会の資料は、これを項目ごとに集める。
export const improvementItems = register('committees.improvement-items', {
  title: '改善計画の項目',
  noun: '改善の項目',
  cites,
  profiles: ['municipality'],
  purpose: '改善計画の一つずつの項目です。改善計画の画面から加えます。担当者が記録した進み具合は、委員会の資料に自動で集まります。',
  table: 'improvement_item',
  number: { label: '項目番号', help: '自動で付きます。', prefix: '改項' },
  columns: {
    plan: { label: '改善計画', type: 'item', register: 'improvement-plans' },
    subject: { label: '項目（行うこと）', type: 'text', multiline: true, max: 500 },
    assignee: { label: '担当者', type: 'person', among: 'organisation' },
    startsOn: { label: '加えた日', type: 'date' },
    dueOn: { label: '期限', type: 'date' },
    note: { label: '進み具合の説明', type: 'text', multiline: true, max: 1000, required: false },
    notedOn: { label: '進み具合を記録した日', type: 'date', required: false },
  },
  states: {
    未着手: { tone: 'attention', help: 'まだ始めていません。' },
    実施中: { tone: 'attention', help: '進めています。' },
    完了: { tone: 'final', help: '終わりました。' },
    中止: { tone: 'final', help: '行わないことにしました。' },
  },
  initial: '未着手',
  carriesInformation: false,
  enteredBy: { act: '改善計画への項目の追加', cites },
  byActsAlone: { cites },
  opensTo: { roles: [...PLAN_READERS], home: true, named: { people: 'assignee' }, cites },
  linked: ['plan'],
  listed: ['number', 'plan', 'subject', 'assignee', 'dueOn', 'state', 'notedOn'],
})
