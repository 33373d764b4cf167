import { mic } from '../../../clauses/index.ts'
import type { Effect, Finds, Form } from '../../engine/definition.ts'
import { event } from '../../engine/register/event.ts'
import { isNewVersion } from './own-terminal-rules.municipality.guard.ts'
import type { RuleKind } from './own-terminal-rule.ts'

const FILE = 'devices.own-terminal-rules.municipality'
const permission = mic['5.1-(1)-④-(ア)']
const safeguards = mic['5.1-(1)-④-(イ)']

const versionForm = {
  version: { label: '版', type: 'text', max: 40, help: '例: 第２版、2026年４月版' },
  document: { label: '文書の名称・番号', type: 'text', max: 200 },
  from: { label: '効力の始まる日', type: 'date', notAfter: 'today', help: 'この日からこの版によります。登録すると、前の版は廃止になります。' },
  until: { label: '効力の終わる日', type: 'date', required: false, help: '定めがなければ空けておきます。' },
} as const satisfies Form

const findsOf = (kind: RuleKind): Finds => ({
  versions: { register: 'own-terminal-rules', column: 'kind', value: kind, states: ['有効', '廃止'] },
  standing: { register: 'own-terminal-rules', column: 'kind', value: kind, states: ['有効'] },
})
const effectOf = (kind: RuleKind): Effect => ({
  creates: 'own-terminal-rules', to: '有効', set: { kind: { value: kind } },
  along: { field: 'standing', effect: { from: ['有効'], to: '廃止', set: { endedOn: 'today' } } },
})
const base = { profiles: ['municipality'], subject: [], guards: [isNewVersion] } as const

// 読み: 安全管理措置の規定は、統括情報セキュリティ責任者かCISOが登録する（docs/readings/0446）。新しい版を登録すると、同じ種類の前の版は同時に廃止になる。
export const events = [
  event(`${FILE}/judgement`, {
    ...base, title: '支給外端末の業務利用の可否判断の登録', cites: [permission], verb: '可否判断を登録する', roles: ['CISO'],
    form: { result: { label: '業務利用の可否', type: 'choice', options: ['可', '否'], help: '「否」にすると、以後の申請と許可はできません。', cites: [permission] }, ...versionForm },
    finds: findsOf('業務利用の可否判断'), effect: effectOf('業務利用の可否判断'),
  }),
  event(`${FILE}/procedure`, {
    ...base, title: '支給外端末の実施手順の登録', cites: [permission], verb: '実施手順を登録する', roles: ['統括情報セキュリティ責任者'],
    form: versionForm, finds: findsOf('実施手順'), effect: effectOf('実施手順'),
  }),
  event(`${FILE}/safeguards`, {
    ...base, title: '安全管理措置の規定の登録', cites: [safeguards], verb: '安全管理措置の規定を登録する', roles: ['CISO', '統括情報セキュリティ責任者'],
    form: versionForm, finds: findsOf('安全管理措置の規定'), effect: effectOf('安全管理措置の規定'),
  }),
  event(`${FILE}/ended`, {
    title: '支給外端末の判断・規定の廃止', cites: [permission, safeguards], profiles: ['municipality'], subject: ['own-terminal-rules'], verb: '廃止を記録する', states: ['有効'],
    roles: ['CISO', '統括情報セキュリティ責任者'], form: { reason: { label: '理由', type: 'text', max: 200 } }, effect: { from: ['有効'], to: '廃止', set: { endedOn: 'today' } },
  }),
]
