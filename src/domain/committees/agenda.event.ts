import { mic, saitama } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'
import { bySecretariat } from './committees.guard.ts'
import { CATEGORIES, matterForm, NEED } from './matters.ts'

// 見直しの要否の議案は、件数の資料が付くので別に登録する（committees.need.saitama）。
const { category } = matterForm
const base = { cites: [saitama['2-2-(6)'], mic['1-(7)-①']], profiles: ['saitama-police', 'municipality'], guards: [bySecretariat], anyReader: true } as const
const on = { ...base, subject: ['agenda-items'] } as const

/** 議案の登録、資料、取下げ。 */
export const agendaEvents = [
  event('committees.agenda/submitted', {
    ...base, title: '議案の登録', subject: ['committees'], states: ['設置'], verb: '議案を登録する',
    form: { ...matterForm, category: { ...category, options: CATEGORIES.filter(({ value }) => value !== NEED) } },
    effect: { creates: 'agenda-items', set: { committee: 'item' }, along: { field: 'result', effect: { from: ['未付議'], to: '付議済' } } },
  }),
  event('committees.agenda/papers', {
    ...on, title: '資料の添付', states: ['準備中', '付議済'], verb: '資料を付ける',
    form: { name: { label: '資料の名称', type: 'text', max: 120 }, files: { label: '資料のファイル', type: 'attachments', help: '開けるのは、この議案を開ける人だけです。', cites: [saitama['2-2-(5)-イ']] } },
  }),
  event('committees.agenda/revised', {
    ...on, title: '議案の手直し', states: ['準備中'], verb: '件名と要旨を直す',
    form: { title: { label: '議案の件名', type: 'text', max: 160 }, outline: { label: '議案の要旨', type: 'text', multiline: true, max: 2000, required: false } },
    effect: { set: { title: { field: 'title' }, outline: { field: 'outline' } } },
  }),
  event('committees.agenda/withdrawn', {
    ...on, title: '議案の取下げ', states: ['準備中'], verb: '取り下げる',
    form: { reason: { label: '取り下げる理由', type: 'text', max: 300 } }, effect: { from: ['準備中'], to: '取下げ', along: { column: 'result', effect: { from: ['付議済'], to: '未付議' } } },
  }),
]
