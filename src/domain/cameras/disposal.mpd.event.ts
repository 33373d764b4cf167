import { mpd } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

const base = { profiles: ['mpd'] as const, subject: ['cameras'] }

export const disposed = event('cameras.disposal.mpd', {
  ...base,
  title: 'デジタルカメラ等の廃棄の記録',
  cites: [mpd['8-1-(2)']],
  verb: '廃棄を記録する',
  states: ['保管中'],
  roles: ['情報管理責任者', '情報管理者'],
  form: { disposedOn: { label: '廃棄した日', type: 'date', notAfter: 'today' }, method: { label: '情報の消去と処理の方法', type: 'text', max: 200 } },
  effect: { from: ['保管中'], to: '廃棄', holder: 'nobody', contents: 'erase' },
})
