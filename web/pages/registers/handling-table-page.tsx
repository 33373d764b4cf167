import { useMe } from '../../app/session.ts'
import { ClauseChips } from '../../kit/clause-chip.tsx'
import { EmptyState, PageHead } from '../../kit/layout.tsx'
import { listHref } from './register-query.ts'
import { useRegisterHere } from './register-here.ts'
import type { RegisterShown } from '../../app/definitions.ts'

type Along = NonNullable<NonNullable<RegisterShown['information']>['handling']>[number]
const AXES = ['confidentiality', 'integrity', 'availability'] as const

/** The rules of one phase for one level of one axis. */
function Cell({ rules }: { readonly rules: readonly Along[] }) {
  if (rules.length === 0) return <td className="border border-solid-gray-300 p-3 align-top text-solid-gray-700">なし</td>
  return (
    <td className="border border-solid-gray-300 p-3 align-top">
      <ul className="flex flex-col gap-2">{rules.map(({ words, clause }) => <li key={clause}>{words} <ClauseChips ids={[clause]} /></li>)}</ul>
    </td>
  )
}

function PhaseTable({ title, phases, rows, levels }: { readonly title: string; readonly phases: readonly string[]; readonly rows: readonly Along[]; readonly levels: readonly string[] }) {
  return (
    <div className="relative overflow-x-auto" tabIndex={0} role="region" aria-label={title}>
      <table className="w-full min-w-160 border-collapse">
        <caption className="mb-2 text-left text-lg font-bold">{title}</caption>
        <thead><tr><th scope="col" className="border border-solid-gray-300 bg-solid-gray-50 p-3 text-left">局面</th>{levels.map((level) => <th key={level} scope="col" className="border border-solid-gray-300 bg-solid-gray-50 p-3 text-left">{level}</th>)}</tr></thead>
        <tbody>{phases.map((phase) => (
          <tr key={phase}><th scope="row" className="border border-solid-gray-300 p-3 text-left align-top whitespace-nowrap">{phase}</th>
            {levels.map((level, index) => <Cell key={level} rules={rows.filter((one) => one.least <= index + 1 && (one.most ?? 3) > index && one.phases.includes(phase))} />)}</tr>
        ))}</tbody>
      </table>
    </div>
  )
}

/** 取扱制限の表: what each level brings with it in each phase, with the clauses. */
export default function HandlingTablePage() {
  const { key, register } = useRegisterHere()
  const { levels } = useMe()
  const { handling = [], phases = [] } = register.information ?? {}
  return (
    <>
      <PageHead title="取扱制限の表" lead="情報の局面ごとに、分類に伴う取扱制限を示します。定期の見直しでは、この表と自分の課の情報資産の分類を確かめます。"
        trail={[{ label: 'ホーム', href: '/' }, { label: '台帳', href: '/registers' }, { label: register.title, href: listHref(key, {}) }, { label: '取扱制限の表' }]} />
      {handling.length === 0 ? <EmptyState title="この台帳に、分類に伴う取扱制限の表はありません" /> : (
        <div className="flex flex-col gap-10">
          {AXES.map((axis) => <PhaseTable key={axis} title={(levels[axis][0] ?? '').replace(/[０-９0-9１-９（(].*$/u, '')} phases={phases} rows={handling.filter((one) => one.axis === axis)} levels={levels[axis]} />)}
        </div>
      )}
    </>
  )
}
