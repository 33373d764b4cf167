import { formatEra } from '../../../src/engine/calendar.ts'
import { useMe } from '../../app/session.ts'
import { formatMoment } from '../../app/today.ts'
import { AppLink } from '../../kit/app-link.tsx'
import { StatusBadge } from '../../kit/badge.tsx'
import { EmptyState, DescriptionList } from '../../kit/layout.tsx'
import { ContentsList } from '../requests/field-values.tsx'
import type { ItemDetail } from './item-marks.tsx'
import type { RegisterHere } from './register-here.ts'

type Line = ItemDetail['custody'][number]

function StateOf({ line, today }: { readonly line: Line; readonly today: string }) {
  if (line.confirmedAt !== null) return <StatusBadge tone="success">返却済</StatusBadge>
  if (line.returnedAt !== null) return <StatusBadge tone="warning">返却の確認待ち</StatusBadge>
  return line.due !== null && line.due < today ? <StatusBadge tone="danger">返却期限を超過</StatusBadge> : <StatusBadge tone="info">持出し中</StatusBadge>
}
const signed = (person: { readonly name: string } | null, at: string | null): string => (person === null && at === null ? '' : [person?.name, at === null ? null : formatMoment(at)].filter(Boolean).join('　'))

function CustodyLine({ line }: { readonly line: Line }) {
  const me = useMe()
  return (
    <li className="panel flex flex-col gap-3 p-4 md:p-5">
      <div className="flex flex-wrap items-center gap-3"><StateOf line={line} today={me.today} /><h3 className="font-bold">{formatEra(line.from)}から{line.due === null ? '' : `${formatEra(line.due)}まで`}　{line.person.name}</h3></div>
      <DescriptionList entries={[
        { term: '持ち出した人', value: <>{line.unit.name}　{line.person.post}　<AppLink href={`/organisation/people/${line.person.id}`}>{line.person.name}</AppLink></> },
        { term: '目的', value: line.purpose }, { term: '行先', value: line.destination },
        { term: '許可', value: line.permittedBy === null ? '' : `${line.role}　${line.permittedBy.name}${line.permittedOn === null ? '' : `（${formatEra(line.permittedOn)}）`}` },
        { term: '入れた情報', value: line.contents.length === 0 ? '' : <ContentsList contents={line.contents} levels={me.levels} /> },
        { term: '返却の申告', value: signed(line.returnedBy, line.returnedAt) }, { term: '返却の確認', value: signed(line.confirmedBy, line.confirmedAt) },
        ...(line.request === null ? [] : [{ term: '申請', value: <AppLink href={`/requests/${line.request}`}>この持出しの申請を開く</AppLink> }]),
      ]} />
    </li>
  )
}

/** 持出し簿: every time it left, newest first: who, why, where to, who permitted it, who had it back and who confirmed that. */
export function CustodyTab({ here, item }: { readonly here: RegisterHere; readonly item: ItemDetail }) {
  if (item.custody.length === 0) return <EmptyState title="持ち出された記録はありません">{here.register.noun}の持出し・使用の許可が出ると、ここに一行ずつ残ります。</EmptyState>
  return <ol aria-label="持出し簿" className="flex flex-col gap-4">{item.custody.map((line) => <CustodyLine key={line.id} line={line} />)}</ol>
}
