import { LinkButton } from '../../kit/button.tsx'
import { beginningsOf } from './register-here.ts'
import type { RegisterHere } from './register-here.ts'

/** Where rows of a register nobody writes into begin: the record, the procedure, or the ledger whose things they are written down on. */
export function Beginnings({ here }: { readonly here: RegisterHere }) {
  const all = beginningsOf(here.definitions, here.key)
  if (all.length === 0) return <LinkButton look="outline" href="/apply">手続の一覧から選ぶ</LinkButton>
  return all.map(({ href, label }) => <LinkButton key={href} look="outline" href={href}>{label}</LinkButton>)
}
