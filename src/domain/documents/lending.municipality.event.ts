import { mic } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'
import { lentToReaders } from './readers.guard.ts'

const base = { cites: [mic['6.1-(5)']], profiles: ['municipality'], subject: ['system-documents'], roles: ['情報システム管理者', '情報システム担当者', '統括情報セキュリティ責任者'] } as const

/** 構成図・仕様書の貸出し、返却、所在の確認、廃止。 */
export const lendingEvents = [
  event('documents.lending.municipality/lent', {
    ...base, title: '構成図・仕様書の貸出し', verb: '貸し出す', states: ['保管中'], guards: [lentToReaders],
    form: { borrower: { label: '貸出先', type: 'person', cites: base.cites }, purpose: { label: '目的', type: 'text', max: 200 }, returnOn: { label: '返却日', type: 'date', notBefore: 'today', cites: base.cites } },
    effect: { from: ['保管中'], to: '貸出中', holder: { field: 'borrower' }, due: { field: 'returnOn' } },
  }),
  event('documents.lending.municipality/returned', {
    ...base, title: '構成図・仕様書の返却', verb: '返却を確かめる', states: ['貸出中'],
    form: { seenOn: { label: '返った日', type: 'date', notAfter: 'today' }, complete: { label: '欠けているところがない', type: 'flag' } },
    effect: { from: ['貸出中'], to: '保管中', holder: 'nobody', due: 'nothing', set: { seenOn: { field: 'seenOn' } } },
  }),
  event('documents.lending.municipality/located', {
    ...base, title: '構成図・仕様書の所在の確認', verb: '所在を確かめる', states: ['保管中', '貸出中'],
    form: { seenOn: { label: '確かめた日', type: 'date', notAfter: 'today' }, where: { label: '確かめた場所', type: 'text', max: 200 } },
    effect: { set: { seenOn: { field: 'seenOn' } } },
  }),
  event('documents.lending.municipality/withdrawn', {
    ...base, title: '構成図・仕様書の廃止', verb: '廃止する', states: ['保管中'],
    form: { reason: { label: '理由', type: 'text', max: 200 }, disposal: { label: '紙・媒体の始末', type: 'text', max: 200 } }, effect: { from: ['保管中'], to: '廃止' },
  }),
]
