import { mpd } from '../../../clauses/index.ts'
import { setting } from '../../engine/definition.ts'
import { duty } from '../../engine/duty/duty.ts'

/** 本文は「速やかに」とだけ書く。 */
const promptly = setting('information.review.mpd.days', '分類の見直しの結論まで', 7, { unit: '日', notInSource: true })

export const review = duty('information.review.mpd', {
  profiles: ['mpd'], subject: { per: 'item', register: 'information' }, title: '分類と取扱制限の見直し', cites: [mpd['4-5']], settings: [promptly],
  after: { event: 'information.change.mpd' }, assignees: [{ role: '情報管理者' }], due: { days: promptly },
  closedBy: { events: ['information.review-conclusion.mpd'] }, escalate: '所属長',
  instruction: '修正で分類や取扱制限を変える必要がないかを確かめ、結論と理由を記録してください。',
})
