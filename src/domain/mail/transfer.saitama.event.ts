import { saitama } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'
import { guard } from '../../engine/guard.ts'

const base = { profiles: ['saitama-police'], cites: [saitama['8-1-(3)-サ']] } as const
const FILE = 'mail.transfer.saitama'

export const offTheExternalLine = guard(`${FILE}/target`, {
  ...base, title: '取込先は外部回線につながらない端末',
  refuses: ({ chosen }) => {
    const [target] = chosen['target'] ?? []
    const [system] = chosen['targetSystem'] ?? []
    const isInternetTerminal = ['インターネット端末', 'モバイルインターネット端末'].includes(String(target?.details['kind']))
    return isInternetTerminal || system?.details['externalLine'] === true ? { field: 'target', message: '取込先に、外部回線につながる端末は選べません。つながらない端末に移してください。' } : null
  },
})
export const afterSaving = guard(`${FILE}/order`, {
  ...base, title: '取込みの後の削除',
  refuses: ({ form, item }) => {
    const moved = item?.details['movedAt']
    return typeof moved === 'string' && Date.parse(String(form['removedAt'])) < Date.parse(moved) ? { field: 'removedAt', message: '削除の日時が、取り込んだ日時より前です。移し終えてから消してください。' } : null
  },
})

/** やむを得ず保存した情報を移し、元の端末から消す二つの段。 */
export const steps = [
  event(`${FILE}/moved`, {
    ...base, title: '外部回線につながらない端末への取込み', subject: ['received-files'], verb: '取込みを記録する', states: ['保存中'],
    form: {
      medium: { label: '使った外部記録媒体', type: 'item', register: 'media', states: ['保管中', '使用中'] },
      target: { label: '取込先の端末', type: 'item', register: 'terminals' },
      targetSystem: { label: '取込先のシステム', type: 'item', register: 'systems', states: ['運用中'], help: '外部回線につながらないシステムの端末に移します。' },
      movedAt: { label: '取り込んだ日時', type: 'dateTime', notAfter: 'now' },
    },
    guards: [offTheExternalLine], effect: { from: ['保存中'], to: '移送済', set: { medium: { field: 'medium' }, target: { field: 'target' }, movedAt: { field: 'movedAt' } } },
  }),
  event(`${FILE}/removed`, {
    ...base, title: '元の端末からの削除', subject: ['received-files'], verb: '元の端末からの削除を記録する', states: ['移送済'],
    form: { removedAt: { label: '削除した日時', type: 'dateTime', notAfter: 'now' } },
    guards: [afterSaving], effect: { from: ['移送済'], to: '削除済', set: { removedAt: { field: 'removedAt' } } },
  }),
]
