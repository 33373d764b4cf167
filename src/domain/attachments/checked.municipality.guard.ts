import { mic } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'

// 取り入れるファイルは必ず検査する。結果が出るまで、また検知されたものは、開けない。
export const checkedBeforeUse = guard('attachments.checked.municipality', {
  title: '取り入れるファイルの検査',
  cites: [mic['6.4-(3)-②']],
  profiles: ['municipality'],
  at: 'attaching',
  refuses: ({ form }) => {
    if (form['verdict'] === '検知') return { field: 'file', message: `「${String(form['name'])}」に不正プログラムが検知されました（${String(form['product'])}）。開かず、情報セキュリティ管理者に知らせてください。` }
    return form['verdict'] === '問題なし' ? null : { field: 'file', message: `「${String(form['name'])}」は検査の結果が出ていません。結果が出るまで利用できません。` }
  },
})
