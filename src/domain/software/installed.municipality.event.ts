import { mic } from '../../../clauses/index.ts'
import { normalize } from '../../engine/japanese-text.ts'
import { event } from '../../engine/register/event.ts'
import type { SituationContext } from '../../engine/request/procedure.ts'
import { terminalsAsEquipment } from '../devices/terminal-situation.ts'
import { asked } from '../words/asker.ts'

const municipality = { profiles: ['municipality'], cites: [mic['6.1-(17)-①']] } as const

/** Is the software permitted for this very terminal (or for all of the 所属) today? */
function isPermitted({ form, items, chosen, day }: SituationContext): boolean {
  const [terminal] = items
  const [permission] = chosen['permission'] ?? []
  if (!terminal || !permission) return false
  const { software, terminal: named, permittedOn, until } = permission.details
  const isFor = named === undefined ? permission.unit === terminal.unit : named === terminal.id
  return isFor && normalize(String(software)) === normalize(String(form['software'])) && String(permittedOn ?? '9999') <= day && day <= String(until ?? '9999-12-31')
}

/** ソフトウェアを端末に入れること、取り除くことの記録。許可台帳に有効な許可がなければ入れられない。 */
export const softwareEvents = [
  event('software.installed.municipality/installation', {
    ...municipality, title: 'ソフトウェアの導入の記録', subject: ['terminals'], verb: 'ソフトウェアの導入を記録する', states: ['保管中', '使用中'],
    form: {
      software: { label: 'ソフトウェア', type: 'text', max: 120 },
      version: { label: '版', type: 'text', max: 60, required: false },
      permission: { label: '許可', type: 'item', register: 'permitted-software', states: ['許可中'], required: false, help: '許可台帳から選びます。なければ、先に導入を申請してください。' },
    },
    judge: (context) => ({ ...asked('install-software', context), equipment: { ...terminalsAsEquipment(context.items), approved: isPermitted(context) } }),
    effect: { creates: 'installed-software', set: { terminal: 'item', installedOn: 'today' } },
  }),
  event('software.installed.municipality/removal', {
    ...municipality, title: 'ソフトウェアの除去', subject: ['installed-software'], verb: '取り除いたことを記録する', states: ['導入中'],
    form: { removedOn: { label: '取り除いた日', type: 'date', notAfter: 'today' } }, effect: { from: ['導入中'], to: '除去済' },
  }),
]
