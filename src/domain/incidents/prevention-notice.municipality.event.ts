import { mic } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { event } from '../../engine/register/event.ts'

const base = { cites: [mic['kaisetsu-7.3-(2)-④-(イ)']], profiles: ['municipality'] } as const

/** 周知を読んだことの確認、周知の終わり、否決された計画の立て直し。 */
export const preventionNoticeEvents = [
  event('incidents.prevention-notice.municipality/read', { ...base, title: '再発防止計画の確認', subject: ['prevention-notices'], verb: '読んで確認した', states: ['周知中'], anyReader: true, form: { confirmed: { label: '計画と事案の概要を読みました', type: 'declaration' } } }),
  event('incidents.prevention-notice.municipality/ended', { ...base, title: '再発防止計画の周知の終わり', subject: ['prevention-notices'], verb: '周知を終える', states: ['周知中'], roles: ['統括情報セキュリティ責任者', 'CSIRT責任者'], form: { reason: { label: '終える理由', type: 'text', max: 200 } }, effect: { from: ['周知中'], to: '終了' } }),
  event('incidents.prevention-notice.municipality/again', {
    ...base, title: '否決された再発防止計画の立て直し', subject: ['agenda-items'], verb: '立て直しを記録する', states: ['否決'], when: is('details.category', '再発防止計画'), roles: ['統括情報セキュリティ責任者'],
    form: { changes: { label: '何を改めるか', type: 'text', multiline: true, max: 2000, help: '改めた計画は、新しい議案として登録します。' } },
  }),
]
