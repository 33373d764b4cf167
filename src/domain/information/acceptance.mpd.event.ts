import { mpd } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { guard } from '../../engine/guard.ts'
import { event } from '../../engine/register/event.ts'

const hasSomethingProposed = guard('information.acceptance.mpd/proposed', {
  title: '申し出られた分類', cites: [mpd['4-2']], profiles: ['mpd'],
  refuses: ({ item }) => (item?.classification?.proposed ? null : { field: '', message: '申し出られた分類がありません。「分類を決める」で決めてください。' }),
})

// 申し出られた分類と取扱制限を、そのまま決める（警視庁）。取り込んだ台帳の行は、ファイルの分類が申出として残っている（docs/readings/0570）。
export const acceptance = event('information.acceptance.mpd', {
  title: '申出のとおりの分類の決定',
  cites: [mpd['4-2']],
  profiles: ['mpd'],
  subject: ['information'],
  verb: '申出のとおりに決める',
  roles: ['情報管理者'],
  when: is('classification.state', '未決定'),
  form: { confirmed: { label: '申し出られた分類と取扱制限が基準に合うことを確かめました', type: 'declaration', cites: [mpd['4-2']] } },
  guards: [hasSomethingProposed],
  effect: { classify: { proposal: true } },
})
