import { saitama } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'

// 検知されたファイルは、保存も、開くことも、取り出すこともさせない。読み: 製品に添付されたものは、製品が自ら開かせない（docs/readings/0460）。
export const detectedIsNotOpened = guard('attachments.detected.saitama', {
  title: '検知されたファイルを開かない',
  cites: [saitama['8-1-(6)-ア']],
  profiles: ['saitama-police'],
  at: 'attaching',
  refuses: ({ form }) => form['verdict'] === '検知'
    ? { field: 'file', message: `「${String(form['name'])}」に不正プログラムが検知されました（${String(form['product'])}）。開かず、運用管理者に速やかに報告してください。` } : null,
})
