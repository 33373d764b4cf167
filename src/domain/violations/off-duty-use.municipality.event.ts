import { mic } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

const base = { cites: [mic['2-(2)-⑤-(ア)']], profiles: ['municipality'] } as const

/** 業務以外の目的での利用が分かったときの登録と、その処置。登録すると違反簿に一件が立つ。 */
export const offDutyUse = [
  event('violations.off-duty-use.municipality/found', {
    ...base, title: '業務外利用の登録', subject: [], verb: '業務外利用を登録する', tells: '情報セキュリティ管理者',
    form: {
      person: { label: '行った職員', type: 'person' },
      usedOn: { label: '行われた日', type: 'date', notAfter: 'today' },
      category: { label: '区分', type: 'choice', options: ['業務以外の目的での利用'], default: '業務以外の目的での利用' },
      asset: { label: '使われた情報資産・システム', type: 'text', max: 200 },
      circumstances: { label: '内容', type: 'text', multiline: true, max: 1000 },
    },
    effect: { creates: 'violations' },
  }),
  event('violations.off-duty-use.municipality/measured', {
    ...base, title: '違反の処置', subject: ['violations'], verb: '処置を記録する', states: ['未処置'], roles: ['情報セキュリティ管理者', '情報セキュリティ責任者', '統括情報セキュリティ責任者'],
    form: { measure: { label: '処置', type: 'text', multiline: true, max: 1000 }, measuredOn: { label: '処置した日', type: 'date', notAfter: 'today' } },
    effect: { from: ['未処置'], to: '処置済', set: { measure: { field: 'measure' }, measuredOn: { field: 'measuredOn' } } },
  }),
]
