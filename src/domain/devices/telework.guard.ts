import { saitama } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'

export const TELEWORK = 'devices.telework.saitama'
export const BEFORE = 'devices.telework-before.saitama'

// テレワークを登録した人は、その日の実施前の確認が済むまで、端末の持ち出しにも利用にも進めない。
export const checkedBeforeTelework = guard('devices.telework.saitama/before', {
  title: 'テレワークの実施前の確認',
  cites: [saitama['8-3-(2)-ア']],
  profiles: ['saitama-police'],
  refuses: ({ item, actor, day }) => {
    const registered = item?.permissions.some(({ procedure, person }) => procedure === TELEWORK && person === actor.person) ?? false
    const latest = item?.latest[BEFORE]
    if (!registered || (latest?.by === actor.person && latest.form['workDay'] === day)) return null
    return { field: '', message: '今日のテレワーク・モバイル勤務の実施前の確認が済んでいません。先に確認を記録してください。' }
  },
})
