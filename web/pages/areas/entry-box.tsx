import { useEffect, useRef, useState } from 'react'
import type { FormEvent } from 'react'
import type { ReplyOf } from '../../../src/contract/routes.ts'
import { api } from '../../app/api.ts'
import { Banner } from '../../kit/banner.tsx'
import { Button } from '../../kit/button.tsx'
import { Section } from '../../kit/layout.tsx'
import { TextInput } from '../../kit/text-input.tsx'
import { Failed } from '../registers/failed.tsx'
import { thisMinute } from './inside.tsx'
import { useRecord } from './recording.ts'
import type { Occupancy } from './area-page.tsx'

type Found = { readonly text: string; readonly who: ReplyOf<'people'>['rows'][number] | null; readonly many: boolean }

/** 職員番号を読むか氏名を打つ: who is outside comes in, who is inside goes out. Looking at the identity card is confirmed by the button. */
export function EntryBox({ area, now, onVisitor }: { readonly area: string; readonly now: Occupancy; readonly onVisitor: (name: string) => void }) {
  const [text, setText] = useState('')
  const [purpose, setPurpose] = useState('運用・点検')
  const [found, setFound] = useState<Found | null>(null)
  const [lost, setLost] = useState<unknown>(null)
  const box = useRef<HTMLFormElement>(null)
  const act = useRecord(area)
  useEffect(() => { box.current?.querySelector('input')?.focus() }, [])
  const again = (): void => { setText(''); setFound(null); act.reset(); box.current?.querySelector('input')?.focus() }
  const look = (event: FormEvent): void => {
    event.preventDefault()
    const wanted = text.trim()
    if (wanted === '') return
    setLost(null)
    act.reset()
    api.get<ReplyOf<'people'>>('/people', { query: { q: wanted, limit: 20 } }).then(({ rows }) => {
      const exact = rows.filter((row) => row.number === wanted || row.name.replaceAll(/\s/g, '') === wanted.replaceAll(/\s/g, ''))
      const [who] = exact.length > 0 ? exact : rows
      setFound({ text: wanted, who: who ?? null, many: exact.length !== 1 && rows.length > 1 })
    }, setLost)
  }
  return (
    <Section title="入室・退室を記録する">
      <form ref={box} noValidate className="flex max-w-2xl flex-col gap-4" onSubmit={look}>
        <TextInput plain label="職員番号か氏名" value={text} onChange={(next) => { setText(next); setFound(null) }} help="身分証のバーコードをリーダーで読むか、入力して Enter を押します。" />
        <TextInput plain label="目的" value={purpose} onChange={setPurpose} />
        <div className="flex flex-wrap gap-3"><Button type="submit">さがす</Button><Button look="outline" onClick={() => onVisitor('')}>訪問者の入室を記録する</Button></div>
      </form>
      <div className="mt-4 flex max-w-2xl flex-col gap-4" aria-live="polite">
        {found !== null && <Answer found={found} now={now} busy={act.isPending} onVisitor={() => { onVisitor(found.who?.name ?? found.text); again() }}
          onEnter={(id, name) => act.mutate({ event: 'zones.entry.municipality/entered', item: area, form: { entrant: '入室許可者', person: id, identity: '携帯あり', enteredAt: thisMinute(), purpose: purpose.trim() }, done: `${name}さんの入室を記録しました。` }, { onSuccess: again })}
          onLeave={(entry, name) => act.mutate({ event: 'zones.entry.municipality/left', item: entry, form: { leftAt: thisMinute() }, done: `${name}さんの退室を記録しました。` }, { onSuccess: again })} />}
        {lost !== null && <Failed error={lost} />}
        {act.isError && <Failed error={act.error} />}
      </div>
    </Section>
  )
}

/** What can be done for who was found. */
function Answer({ found: { who, many, text }, now, busy, onEnter, onLeave, onVisitor }: {
  readonly found: Found; readonly now: Occupancy; readonly busy: boolean
  readonly onEnter: (id: string, name: string) => void; readonly onLeave: (entry: string, name: string) => void; readonly onVisitor: () => void
}) {
  if (who === null) return <Banner tone="warning" title={`「${text}」に当たる職員はいません`} actions={<Button look="outline" onClick={onVisitor}>訪問者として記録する</Button>}>職員番号を確かめるか、訪問者として記録してください。</Banner>
  if (many) return <Banner tone="warning" title={`「${text}」に当たる人が何人もいます`}>職員番号か、姓名の全部を入力してください。</Banner>
  const inside = now.rows.find(({ person }) => person?.id === who.id)
  const title = `${who.name}（${who.unit}　${who.post}）`
  if (inside !== undefined) return <Banner title={title} actions={<Button busy={busy} onClick={() => onLeave(inside.entry.id, who.name)}>退室を記録する</Button>}>いま中にいます。</Banner>
  if (!now.permitted.some(({ id }) => id === who.id)) return <Banner tone="warning" title={title} actions={<Button look="outline" onClick={onVisitor}>訪問者として記録する</Button>}>この区域の今日有効な入室許可がありません。入るには、付添いを付けた訪問者として記録します。</Banner>
  return <Banner tone="success" title={title} actions={<Button busy={busy} onClick={() => onEnter(who.id, who.name)}>身分証を確かめて入室させる</Button>}>入室を許されています。身分証明書等を身に着けていることを確かめてください。</Banner>
}
