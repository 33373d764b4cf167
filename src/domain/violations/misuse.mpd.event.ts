import { mpd } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'
import { MISUSES } from './misuses.ts'

const base = { cites: [mpd['12-1']], profiles: ['mpd'] } as const

/** 情報やプログラムの不正な取扱いが分かったときの登録と、その処置。登録すると不正取扱簿に一件が立つ。 */
export const misuseEvents = [
  event('violations.misuse.mpd/found', {
    ...base, title: '不正な取扱いの登録', subject: [], verb: '不正な取扱いを登録する', tells: '所属長',
    form: {
      person: { label: '行った職員', type: 'person' },
      usedOn: { label: '行われた日', type: 'date', notAfter: 'today' },
      category: { label: '行為の区分', type: 'choice', options: MISUSES, cites: [mpd['12-1']] },
      asset: { label: '対象の情報・プログラム', type: 'text', max: 200 },
      circumstances: { label: '内容', type: 'text', multiline: true, max: 1000 },
    },
    effect: { creates: 'misuses' },
  }),
  event('violations.misuse.mpd/measured', {
    ...base, title: '不正な取扱いの処置', subject: ['misuses'], verb: '処置を記録する', states: ['未処置'], roles: ['情報管理責任者', '所属長', '情報セキュリティ管理者'],
    form: { measure: { label: '処置', type: 'text', multiline: true, max: 1000 }, measuredOn: { label: '処置した日', type: 'date', notAfter: 'today' } },
    effect: { from: ['未処置'], to: '処置済', set: { measure: { field: 'measure' }, measuredOn: { field: 'measuredOn' } } },
  }),
]
