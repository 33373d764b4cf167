import { useState } from 'react'
import type { Form } from '../../../src/engine/definition.ts'
import { Banner } from '../../kit/banner.tsx'
import { Button } from '../../kit/button.tsx'
import { RadioGroup } from '../../kit/choice.tsx'
import type { Drafts } from '../../kit/form/drafts.ts'
import { DescriptionList } from '../../kit/layout.tsx'
import { changedByOther, contested, merge } from './conflict.ts'

/** Somebody saved in between: both values side by side, and which of them shall stand. Nothing is lost until one has chosen. */
export function ConflictChoice({ form, base, mine, theirs, onSettle }: { readonly form: Form; readonly base: Drafts; readonly mine: Drafts; readonly theirs: Drafts; readonly onSettle: (drafts: Drafts) => void }) {
  const [chosen, setChosen] = useState<{ readonly [key: string]: 'mine' | 'theirs' }>({})
  const both = contested(form, base, mine, theirs)
  const other = changedByOther(form, base, mine, theirs)
  return (
    <div className="flex max-w-3xl flex-col gap-6">
      <div role="alert"><Banner tone="warning" title="入力している間に、ほかの人がこの記載を変えました">{both.length > 0 ? '同じ項目が違う値になっています。どちらを残すか選んでください。' : '同じ項目は変えていません。ほかの人の変更を取り込んで、自分の変更を続けられます。'}</Banner></div>
      {both.map(({ key, label, base: before, mine: own, theirs: their }) => (
        <RadioGroup key={key} label={label} required help={`開いたときの値：${before}`} value={chosen[key] ?? 'mine'} onChange={(value) => setChosen({ ...chosen, [key]: value === 'theirs' ? 'theirs' : 'mine' })}
          options={[{ value: 'mine', label: `自分の値：${own}` }, { value: 'theirs', label: `ほかの人の値：${their}` }]} />
      ))}
      {other.length > 0 && <section><h2 className="mb-2 font-bold">ほかの人だけが変えた項目（このまま取り込みます）</h2><DescriptionList entries={other.map(({ label, base: before, theirs: their }) => ({ term: label, value: `${before} → ${their}` }))} /></section>}
      <div><Button onClick={() => onSettle(merge(form, base, mine, theirs, chosen))}>選んだ値で入力に戻る</Button></div>
    </div>
  )
}
