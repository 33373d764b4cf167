import { saitama } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'

// 情報セキュリティ管理者は、関係するシステムセキュリティ責任者・維持管理者の意見を聴いてから決める。期限内の未回答があるうちは許可できない。
export const opinionsAreHeard = guard('appointments.consultation', {
  title: '関係する責任者・維持管理者の意見聴取',
  cites: [saitama['2-1-(1)']],
  profiles: ['saitama-police'],
  at: 'deciding',
  refuses: ({ form }) => {
    const waiting = form['unanswered'] as readonly string[] | undefined
    if (form['act'] !== '承認' || form['role'] !== '情報セキュリティ管理者' || !waiting?.length) return null
    return { field: '', message: `意見を照会中です。回答がそろうか期限が過ぎるまで許可できません（未回答: ${waiting.join('、')}）。` }
  },
})
