import type { SeatRow } from '../../engine/seats.ts'

/** The three bodies of the 対策基準 and the posts that sit in them, in the order of the text. */
type Seat = Pick<SeatRow, 'office' | 'title' | 'by' | 'unitKind'>
const posts = (office: string, ...titles: readonly string[]): Seat[] => titles.map((title) => ({ office, title, by: '職' }))
export const BODIES = ['委員会', '専門部会', '分科会'] as const

const committee: readonly Seat[] = [
  { office: '委員長', title: '警察本部長', by: '組織の長' },
  ...posts('副委員長', '総務部長'),
  ...posts('委員', '警務部長', '生活安全部長', '地域部長', '刑事部長', '交通部長', '警備部長'),
  { office: '委員', title: '市警察部長', by: '種別の長', unitKind: '市警察部' },
  { office: '委員', title: '警察学校長', by: '種別の長', unitKind: '警察学校' },
  { office: '委員', title: '各方面本部長', by: '種別の長', unitKind: '方面本部' },
  { office: '委員', title: '関東管区警察局埼玉県情報通信部長', by: '部外の職' },
]
const expert: readonly Seat[] = [
  ...posts('部会長', '総務部長'),
  ...posts('副部会長', '総務部情報管理課長'),
  ...posts('部会員', '総務部総務課長', '総務部財務局会計課長', '警務部警務課長', '生活安全部生活安全総務課長', '地域部地域総務課長', '刑事部刑事総務課長', '交通部交通総務課長', '警備部公安第一課長',
    '第一方面本部副本部長', '警察学校副校長', '総務部情報管理課情報セキュリティ対策室長', '警務部警務課企画調整室長'),
  { office: '部会員', title: '関東管区警察局埼玉県情報通信部通信庶務課長', by: '部外の職' },
]
export const COMPOSITION: { readonly [kind: string]: readonly Seat[] } = { 委員会: committee, 専門部会: expert, 分科会: posts('分科会長', '総務部情報管理課長') }
/** Who presides over a body, in any of the documents. */
export const CHAIRS: readonly string[] = ['委員長', '部会長', '分科会長', '議長']
