import { useState } from 'react'
import type { FormEvent } from 'react'
import { Button, IconButton, LinkButton } from '../../kit/button.tsx'
import { CheckboxGroup, Declaration, FlagField, RadioGroup, Select } from '../../kit/choice.tsx'
import { DateField } from '../../kit/date-field.tsx'
import { ErrorSummary } from '../../kit/error-summary.tsx'
import { FormRenderer, summaryEntries } from '../../kit/form/form-renderer.tsx'
import { emptyDrafts } from '../../kit/form/drafts.ts'
import { readForm } from '../../kit/form/reading.ts'
import type { FormProblem } from '../../kit/form/reading.ts'
import { Section } from '../../kit/layout.tsx'
import { PersonPicker } from '../../kit/picker.tsx'
import { NumberInput, TextArea, TextInput } from '../../kit/text-input.tsx'
import { SAMPLE_FORM, SAMPLE_SOURCES } from './samples.ts'

const CONTEXT = { profile: 'mpd', today: '2026-06-01' } as const

/** A whole form as a procedure's definition gives it: refused, corrected, read. */
export function FormPart() {
  const [drafts, setDrafts] = useState(() => ({ ...emptyDrafts(SAMPLE_FORM), carries: true, period: { from: '2026-06-02', to: '2026-6-31' }, measures: ['暗号化する'] }))
  const [attempt, setAttempt] = useState(0)
  const [problems, setProblems] = useState<readonly FormProblem[]>([])
  const [sent, setSent] = useState('')
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const reading = readForm(SAMPLE_FORM, drafts, CONTEXT)
    setProblems(reading.problems)
    setAttempt(attempt + 1)
    setSent(reading.problems.length === 0 ? JSON.stringify(reading.payload, null, 2) : '')
  }
  return (
    <form noValidate className="flex flex-col gap-8" onSubmit={submit}>
      <ErrorSummary entries={summaryEntries(SAMPLE_FORM, problems)} attempt={attempt} />
      <FormRenderer form={SAMPLE_FORM} drafts={drafts} context={CONTEXT} problems={problems} onChange={(next) => setDrafts(next as typeof drafts)} />
      <div className="flex flex-wrap gap-3 border-t border-solid-gray-300 pt-6"><Button type="submit">内容を確かめる</Button><Button look="outline">下書きを保存する</Button></div>
      {sent !== '' && <pre className="overflow-x-auto rounded-8 bg-solid-gray-50 p-4 text-sm" tabIndex={0} aria-label="送られる内容">{sent}</pre>}
    </form>
  )
}

const OPTIONS = [{ value: 'a', label: '庁舎の中で使う' }, { value: 'b', label: '庁舎の外へ持ち出す', help: '会議・捜査・出張などで庁舎の外へ出すとき。許可が要ります。' }, { value: 'c', label: '委託事業者へ渡す' }]

function Buttons() {
  return (
    <Section title="ボタン">
      <div className="flex flex-wrap items-center gap-3">
        <Button>申請する</Button><Button look="outline">下書きを保存する</Button><Button look="text">やめる</Button><Button look="danger" icon="trash">廃棄を記録する</Button>
        <Button busy>送っています</Button><Button disabled>申請する（押せない状態）</Button><Button small look="outline">小さいボタン</Button><LinkButton href="/kit" icon="plus" look="outline">新しく登録する</LinkButton><IconButton icon="close" label="閉じる" />
      </div>
    </Section>
  )
}

export function ControlsPart() {
  const [text, setText] = useState('生総-USB-0012')
  const [long, setLong] = useState('関係機関との協議に用いる資料を持参するため。')
  const [count, setCount] = useState('十二')
  const [one, setOne] = useState('b')
  const [many, setMany] = useState<readonly string[]>(['a'])
  const [flag, setFlag] = useState<boolean | undefined>(undefined)
  const [declared, setDeclared] = useState(false)
  const [day, setDay] = useState('2026-06-01')
  const [person, setPerson] = useState<readonly { value: string; label: string; detail?: string }[]>([{ value: 'p2', label: '髙橋 健一', detail: '生活安全総務課　課長（情報管理責任者）' }])
  return (
    <>
      <Buttons />
      <Section title="入力欄">
        <div className="grid gap-8 lg:grid-cols-2">
          <TextInput label="管理番号" required help="シールに印字された番号。使い終わった番号は再び使いません。" value={text} onChange={setText} cites={['mpd:6-2-(2)']} />
          <TextInput label="製造番号" value="" onChange={() => undefined} readOnly help="登録の後は変えられません。" />
          <TextArea label="目的" required max={20} value={long} onChange={setLong} error="20字以内で入力してください。いまは22字です。" />
          <NumberInput label="件数" unit="件" required value={count} onChange={setCount} error="数字で入力してください。" />
          <Select label="保管場所" required value="" onChange={() => undefined} options={OPTIONS} error="一つ選んでください。" />
          <PersonPicker label="保管者" required value={person} onChange={setPerson} search={SAMPLE_SOURCES.people({ label: '', type: 'person' }, {})} />
          <DateField label="返却する日" required value={day} onChange={setDay} help="R8.6.1 や 令和8年6月1日 の形でも貼り付けられます。" />
          <DateField label="廃棄した日" value="2026-2-31" onChange={() => undefined} error="2026年2月31日は暦にありません。西暦4桁か、R8のような和暦で入力してください。" />
          <RadioGroup label="使い方" required value={one} onChange={setOne} options={OPTIONS} />
          <CheckboxGroup label="確かめたこと" required values={many} onChange={setMany} options={OPTIONS} error="当てはまるものを選んでください。" />
          <FlagField label="住民情報を含みますか" required value={flag} onChange={setFlag} error="「はい」か「いいえ」を選んでください。" />
          <Declaration label="持ち出す情報を必要最小限にしました" value={declared} onChange={setDeclared} error="内容を確かめて、チェックを付けてください。" cites={['mpd:別表3-機密性高-4']} />
        </div>
      </Section>
    </>
  )
}
