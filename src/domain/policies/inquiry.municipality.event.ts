import { mic } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { event } from '../../engine/register/event.ts'
import { applicationForm } from '../exceptions/application.ts'
import { METHODS } from '../exceptions/exceptions.register.ts'
import { asksAboutAClause, endedByTheAsker } from './inquiry.municipality.guard.ts'
import { INQUIRY_KINDS } from './inquiries.register.ts'

const FILE = 'policies.inquiry.municipality'
const cites = [mic['5.1-(1)-①']]
const base = { cites, profiles: ['municipality'], subject: ['inquiries'] } as const
const { clauses: _, ...application } = applicationForm({ difficulty: [mic['7.4-(1)']], alternative: [mic['kaisetsu-7.4']], period: [mic['kaisetsu-7.4']] })
const form = { ...application, method: { label: '方式', type: 'choice', options: [...METHODS], cites: [mic['7.4-(1)']] } } as const
const asIs = Object.fromEntries(Object.keys(form).map((key) => [key, { field: key }]))

/** 規程の相談と指示、守ることが困難なときの例外措置の申請。 */
export const inquiryEvents = [
  event(`${FILE}/asked`, {
    cites, profiles: ['municipality'], title: '規程の相談', subject: [], verb: '規程について相談する', guards: [asksAboutAClause],
    form: {
      clause: { label: '条項', type: 'text', names: 'clause', max: 80, help: '相談する条項を一つ、番号か言葉で探して選びます。', cites },
      kind: { label: '種類', type: 'choice', options: [...INQUIRY_KINDS], help: '守ることが困難なときは、例外措置の申請へ進めることがあります。', cites },
      question: { label: '相談の内容', type: 'text', multiline: true, max: 2000, help: '何が分からないか、どうして守れないかを書きます。' },
    },
    effect: { creates: 'inquiries', set: { asker: 'actor', askedOn: 'today' } },
  }),
  event(`${FILE}/answered`, {
    ...base, title: '相談への指示', verb: '指示を記録する', states: ['未回答', '回答済'], roles: ['情報セキュリティ管理者'],
    form: { answer: { label: '指示', type: 'text', multiline: true, max: 2000, help: '相談した人に、そのまま知らされます。' } },
    effect: { from: ['未回答', '回答済'], to: '回答済', set: { answer: { field: 'answer' }, answeredOn: 'today', answeredBy: 'actor' } },
  }),
  event(`${FILE}/exception`, {
    ...base, title: '相談からの例外措置の申請', cites: [...cites, mic['7.4-(1)']], verb: '例外措置を申請する', states: ['未回答', '回答済'], when: is('details.kind', '遵守することが困難な点'), roles: ['情報セキュリティ管理者', '情報システム管理者'],
    form,
    effect: { set: { exceptionOn: 'today' } },
    asks: { procedure: 'exceptions.exception.municipality', form: { ...asIs, clauses: { field: 'item.details.clause' } } },
  }),
  event(`${FILE}/closed`, {
    ...base, title: '相談の終わり', verb: '相談を終える', states: ['回答済'], guards: [endedByTheAsker],
    form: { done: { label: '指示のとおりにしました', type: 'declaration' } }, effect: { from: ['回答済'], to: '終了' },
  }),
]
