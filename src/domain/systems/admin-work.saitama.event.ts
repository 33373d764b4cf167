import { saitama } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'
import { event } from '../../engine/register/event.ts'
import { privilegesFor, standsIn } from './maintained.ts'

const cites = [saitama['6-1-(3)-カ']] as const

// システム管理担当者の仕事は、指名されたシステムだけ。ほかのシステムの担当者でも、権限を解かれた後でも、認定された所属を離れた後でもない。
const onHisOwnSystem = guard('systems.admin-work.saitama/charge', {
  title: '指名されたシステムの管理', cites, profiles: ['saitama-police'],
  refuses: ({ item, actor, day, organisation }) => (privilegesFor(item ?? undefined, 'システム管理担当者', actor.person, day).some((one) => standsIn(one, actor.person, organisation)) ? null
    : { field: '', message: `${item?.number ?? 'このシステム'}のシステム管理担当者に指名されていないため、管理作業は記録できません。担当者に頼むか、維持管理者の指名を受けてください。` }),
})

// システム管理作業の記録。
export const adminWork = event('systems.admin-work.saitama', {
  title: 'システム管理作業の記録',
  cites,
  profiles: ['saitama-police'],
  subject: ['systems'],
  verb: '管理作業を記録する',
  states: ['整備中', '運用中'],
  roles: ['システム管理担当者'],
  form: {
    workedAt: { label: '作業日時', type: 'dateTime', notAfter: 'now' },
    category: { label: '作業区分', type: 'choice', options: ['設定の変更', '利用者の登録・削除', '更新の適用', '障害への対応', 'その他'] },
    work: { label: '行った作業', type: 'text', multiline: true, max: 2000 },
    result: { label: '結果', type: 'choice', options: ['成功', '一部失敗', '失敗して元に戻した'] },
  },
  guards: [onHisOwnSystem],
})
