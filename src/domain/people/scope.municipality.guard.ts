import { mic } from '../../../clauses/index.ts'
import type { Guard } from '../../engine/definition.ts'
import { setting } from '../../engine/definition.ts'
import { guard } from '../../engine/guard.ts'
import type { UnitContext } from '../../engine/personnel/scope.ts'
import { valueOf } from '../../engine/setting.ts'

/** 適用する五つの区分と、部署の種類。 */
const SCOPE: { readonly [kind: string]: string } = { 部: '内部部局', 局: '内部部局', 行政委員会事務局: '行政委員会', 議会事務局: '議会事務局', 消防本部: '消防本部', 公営企業局: '地方公営企業' }
const ASSEMBLY = setting('people.assembly-office-head', '議会事務局の長を情報セキュリティ責任者とするか（する・しない）', 'する', { notInSource: true })

/** The context is a unit of the organisation, not a form. */
const refuses = (look: (context: UnitContext) => { field: string; message: string } | null) => look as unknown as Guard['refuses']

// 規程の及ぶ部署には、責任者が要る。読み: 議会事務局の長（docs/readings/0830）
export const scope = guard('people.scope.municipality', {
  title: '責任者のいない適用範囲の部署',
  cites: [mic['kihon-4-(1)']],
  profiles: ['municipality'],
  at: 'organising',
  settings: [ASSEMBLY],
  refuses: refuses(({ unit, holders, settings }) => {
    const category = SCOPE[unit.kind]
    if (category === undefined) return null
    if (category === '議会事務局' && valueOf(settings, ASSEMBLY) !== 'する') return { field: unit.id, message: `「${unit.name}」（${category}）は適用範囲ですが、議会事務局の長を責任者としない設定です。責任者を決めてください。` }
    return holders('情報セキュリティ責任者').length > 0 ? null : { field: unit.id, message: `「${unit.name}」（${category}）は適用範囲ですが、情報セキュリティ責任者が割り当てられていません。部署の長を置いてください。` }
  }),
})
