import { mic } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { event } from '../../engine/register/event.ts'
import { correctsWhole, entryGuards, visitorsLeaveFirst } from './entry.guard.ts'

const base = { cites: [mic['4.2-(2)-②'], mic['kaisetsu-4.2-(2)-注4']], profiles: ['municipality'] } as const
const log = [mic['kaisetsu-4.2-(2)-注4']] as const
const visiting = [mic['4.2-(2)-③']] as const
const isVisitor = is('entrant', '訪問者')
const isPermitHolder = is('entrant', '入室許可者')

/** 入室と退室の記録。区域の所属の職員が書く。 */
export const entryEvents = [
  event('zones.entry.municipality/entered', {
    ...base, title: '入室の記録', subject: ['areas'], verb: '入室を記録する', states: ['使用中'],
    form: {
      entrant: { label: '入室者の区分', type: 'choice', options: ['入室許可者', '訪問者'], help: '入室許可者一覧に載っていない人は、職員でも「訪問者」です。' },
      person: { label: '入室した人', type: 'person', among: 'organisation', when: isPermitHolder, cites: [mic['4.2-(2)-①']] },
      identity: { label: '身分証明書等の携帯', type: 'choice', options: ['携帯あり', '携帯なし'], when: isPermitHolder, help: '名札や身分証を見て確かめます。', cites: [mic['4.2-(2)-②']] },
      company: { label: '業者名', type: 'text', max: 80, required: false, when: isVisitor, help: '業者でないときは空にします。', cites: log },
      visitor: { label: '訪問者名', type: 'text', max: 80, when: isVisitor, cites: log },
      badge: { label: '名札の番号', type: 'text', max: 20, when: isVisitor, help: '訪問者と分かる名札です。', cites: visiting },
      escort: { label: '付添い者', type: 'person', among: 'organisation', when: isVisitor, help: '入室を許されていて、いま中にいる人です。', cites: visiting },
      scope: { label: '立入りを許す範囲', type: 'text', max: 200, required: false, when: isVisitor, cites: visiting },
      enteredAt: { label: '入室日時', type: 'dateTime', notAfter: 'now', cites: log },
      purpose: { label: '目的', type: 'text', max: 200, cites: log },
    },
    guards: entryGuards,
    effect: { creates: 'entries', set: { area: 'item' } },
  }),
  event('zones.entry.municipality/left', {
    ...base, cites: log, title: '退室の記録', subject: ['entries'], verb: '退室を記録する', states: ['入室中'], guards: [visitorsLeaveFirst],
    form: {
      leftAt: { label: '退室日時', type: 'dateTime', notAfter: 'now', cites: log },
      badgeReturned: { label: '名札を返した', type: 'flag', required: false, help: '訪問者のときに答えます。', cites: visiting },
    },
    effect: { from: ['入室中'], to: '退室済', set: { leftAt: { field: 'leftAt' }, badgeReturned: { field: 'badgeReturned' } } },
  }),
  event('zones.entry.municipality/corrected', {
    ...base, cites: log, title: '入退室の記録の訂正', subject: ['entries'], verb: '時刻を訂正する', states: ['入室中', '退室済'], roles: ['情報システム管理者'],
    form: {
      enteredAt: { label: '正しい入室日時', type: 'dateTime', notAfter: 'now', cites: log },
      leftAt: { label: '正しい退室日時', type: 'dateTime', notAfter: 'now', required: false, cites: log },
      reason: { label: '訂正の理由', type: 'text', max: 200, help: '元の時刻も来歴に残ります。' },
    },
    guards: [correctsWhole],
    effect: { set: { enteredAt: { field: 'enteredAt' }, leftAt: { field: 'leftAt' } } },
  }),
  event('zones.entry.municipality/refused-showing', {
    ...base, cites: [mic['4.2-(2)-②']], title: '身分証明書等の提示の拒否', subject: ['areas'], verb: '提示の拒否を起票する', states: ['使用中'], tells: '情報セキュリティ管理者',
    form: {
      person: { label: '提示を拒んだ人', type: 'person', among: 'organisation', cites: [mic['4.2-(2)-②']] },
      askedBy: { label: '提示を求めた人', type: 'person', among: 'organisation', cites: [mic['4.2-(2)-②']] },
      usedOn: { label: '拒んだ日', type: 'date', notAfter: 'today' },
      circumstances: { label: '内容', type: 'text', multiline: true, max: 1000 },
    },
    effect: { creates: 'violations', set: { category: { value: '身分証明書等の提示の拒否' }, asset: { derive: ({ item }) => String((item as { details: { name?: string } } | null)?.details.name ?? '') } } },
  }),
]
