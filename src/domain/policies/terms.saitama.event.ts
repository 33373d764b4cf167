import { saitama } from '../../../clauses/index.ts'
import { addDays } from '../../engine/calendar.ts'
import { guard } from '../../engine/guard.ts'
import { event } from '../../engine/register/event.ts'
import { missingTerms } from './term-sources.ts'

const cites = [saitama['1-3']] as const
const base = { cites, profiles: ['saitama-police'] } as const

const someAreMissing = guard('policies.terms.saitama/missing', {
  ...base, title: 'まだ取り込んでいない用語',
  refuses: ({ item }) => (missingTerms(item).length > 0 ? null : { field: '', message: '用語はすべて取り込んであります。用語台帳を開いてください。' }),
})
// どの日にも、語の意味は一つ。
const oneMeaningADay = guard('policies.terms.saitama/one-a-day', {
  ...base, title: '語の意味の始まりの順',
  refuses: ({ item, form }) => {
    if (item?.details['endsOn']) return { field: '', message: 'この意味には終わりの日があります。用語台帳で、その後の意味を開いて改めてください。' }
    return String(form['startsOn'] ?? '') > String(item?.details['startsOn'] ?? '') ? null : { field: 'startsOn', message: `今の意味の始まり（${String(item?.details['startsOn'])}）より後の日にしてください。` }
  },
})

/** 用語: 取込み、改正、廃止。前の意味は、前の基準日のために残る。 */
export const termEvents = [
  event('policies.terms.saitama/taken', {
    ...base, title: '用語の取込み', subject: ['policies'], states: ['有効'], verb: '用語を取り込む', guards: [someAreMissing],
    form: { confirmed: { label: 'この規程が定める用語（第１の３）を台帳に取り込みます', type: 'declaration' } },
    effect: { rows: { register: 'terms', make: ({ item }) => missingTerms(item) } },
  }),
  event('policies.terms.saitama/amended', {
    ...base, title: '用語の意味の改正', subject: ['terms'], states: ['有効'], verb: '意味を改める', guards: [oneMeaningADay],
    form: {
      meaning: { label: '新しい意味', type: 'text', multiline: true, max: 2000 },
      edition: { label: '版', type: 'text', max: 160, help: '改めた文書の番号です。例: 令和９年情管第10号' },
      startsOn: { label: 'いつから', type: 'date', help: '前の意味は、その前の日までです。' },
    },
    effect: {
      from: ['有効'], set: { endsOn: { derive: ({ startsOn }) => addDays(String(startsOn), -1) }, registrant: 'actor' },
      rows: { register: 'terms', make: ({ item, form }) => [{ ...item!.details, meaning: form['meaning'], edition: form['edition'], startsOn: form['startsOn'], endsOn: null }] },
    },
  }),
  event('policies.terms.saitama/ended', {
    ...base, title: '用語の廃止', subject: ['terms'], states: ['有効'], verb: '使わないことにする',
    form: { endsOn: { label: '使う最後の日', type: 'date', notAfter: 'today' }, reason: { label: '理由', type: 'text', max: 300 } },
    effect: { from: ['有効'], to: '旧版', set: { endsOn: { field: 'endsOn' } } },
  }),
]
