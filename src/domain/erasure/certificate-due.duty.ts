import { mic, mpd, saitama } from '../../../clauses/index.ts'
import { duty } from '../../engine/duty/duty.ts'

// 事業者の完了証明書。提出期限までに受け取り、過ぎれば週ごとに督促し、上司に知らせる。
const chased = {
  title: '記憶装置の完了証明書の受取り', subject: { per: 'item', register: 'drives' }, after: { event: 'erasure.hand-over' }, due: { field: 'certificateDue' }, closedBy: { events: ['erasure.sanitisation'] },
  instruction: '委託事業者から完了証明書と証拠写真を受け取り、記憶装置の抹消を記録してください。期限を過ぎたら、事業者に提出を求めてください。',
} as const

export const certificates = [
  duty('erasure.certificate-due/municipality', { ...chased, cites: [mic['kaisetsu-4.1-(7)-図表24-(1)'], mic['kaisetsu-4.1-(7)-図表24-(2)']], profiles: ['municipality'], assignees: [{ role: '情報システム管理者' }, 'actor'], escalate: '情報セキュリティ責任者' }),
  duty('erasure.certificate-due/saitama', { ...chased, cites: [saitama['3-6-(2)']], profiles: ['saitama-police'], assignees: [{ role: '運用管理担当者' }, 'actor'], escalate: '運用管理者' }),
  duty('erasure.certificate-due/mpd', { ...chased, cites: [mpd['別表3-機密性高-6'], mpd['別表3-機密性中-6']], profiles: ['mpd'], assignees: [{ role: '情報管理者' }, 'actor'], escalate: '所属長' }),
]

/** 媒体も同じ。 */
export const mediaCertificates = [
  duty('erasure.certificate-due/media', {
    ...chased, title: '媒体の完了証明書の受取り', subject: { per: 'item', register: 'media' }, after: { event: 'erasure.media-hand-over.municipality' }, closedBy: { events: ['media.disposal-record'] },
    cites: [mic['kaisetsu-4.1-(7)-図表24-(1)'], mic['kaisetsu-4.1-(7)-図表24-(2)']], profiles: ['municipality'], assignees: [{ role: '情報セキュリティ管理者' }, 'actor'], escalate: '情報セキュリティ責任者',
    instruction: '委託事業者から完了証明書と証拠写真を受け取り、廃棄を記録してください。期限を過ぎたら、事業者に提出を求めてください。',
  }),
]
