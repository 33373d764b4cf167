import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { codeOf } from '../../../src/engine/register/reconcile.ts'
import { queryClient } from '../../app/query.ts'
import { searchItems } from '../../app/form-sources.tsx'
import { useMe } from '../../app/session.ts'
import { ProgressBar } from '../../kit/badge.tsx'
import { Button } from '../../kit/button.tsx'
import { Icon } from '../../kit/icon.tsx'
import { ItemPicker } from '../../kit/picker.tsx'
import type { Picked } from '../../kit/picker.tsx'
import { foresee, isCounted, isOutcome } from './outcomes.ts'
import type { Line, Outcome, Stocktake } from './outcomes.ts'
import { ResultLists } from './result-lists.tsx'
import { ScanField } from './scan-field.tsx'
import type { Feedback } from './scan-field.tsx'
import { useScanQueue } from './scan-queue.ts'
import type { Queue, ScanResult } from './scan-queue.ts'
import { signal } from './signals.ts'

const TONES: { readonly [outcome in Outcome]: Feedback['tone'] } = { 台帳どおり: 'good', '場所・保管者違い': 'look', 重複: 'look', 台帳にない: 'bad', 見当たらない: 'bad' }
const REFRESH_MS = 1200

/** 未送信: how many readings are still on this device only, and why. */
function Unsent({ queue }: { readonly queue: Queue }) {
  const count = queue.waiting.length
  return (
    <div role="status" className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-8 bg-solid-gray-50 px-4 py-2.5" data-screen-only>
      <span className="inline-flex items-center gap-2 font-bold"><Icon name={count === 0 ? 'check' : 'offline'} className={count === 0 ? 'size-5 text-green-900' : 'size-5 text-orange-1000'} />{count === 0 ? 'すべて送信済み' : `未送信 ${count}件`}</span>
      {count > 0 && <span className="min-w-0 flex-1 text-[0.9375rem]">{queue.problem !== null && navigator.onLine ? queue.problem : queue.sending ? '送っています。' : ''}この端末に残っています。つながると自動で送られます。</span>}
      {count > 0 && <Button look="outline" small busy={queue.sending} onClick={queue.send}>いま送る</Button>}
      {queue.others > 0 && <span className="w-full text-[0.9375rem] text-orange-1100">別の人がこの端末で読んだ未送信の分が{queue.others}件あります。読んだ本人がサインインすると送られます。</span>}
    </div>
  )
}

/** Lines as they will be once the waiting readings have arrived: expected things that were read count as found at once. */
function withWaiting(lines: readonly Line[], read: ReadonlyMap<string, string>): Line[] {
  const known = new Set(lines.map(({ code }) => codeOf(code)))
  const moved = lines.map((line): Line => {
    const at = read.get(codeOf(line.code))
    return at !== undefined && line.list === '見当たらない' ? { ...line, list: '台帳どおり', note: '未送信', scannedAt: at } : line
  })
  const strange = [...read].filter(([code]) => !known.has(code)).map(([code, at]): Line => ({ code, item: null, register: null, list: '台帳にない', note: '未送信', state: null, holder: null, place: null, scannedAt: at }))
  return [...moved, ...strange]
}

function useFeedback(sound: boolean) {
  const [feedback, setFeedback] = useState<Feedback | null>(null)
  const show = useCallback((code: string, outcome: Outcome, note: string, again: boolean) => {
    signal(again ? '済み' : outcome, sound)
    setFeedback({ key: `${code}${Date.now()}`, code, title: again ? '読み取り済みです' : outcome, note, tone: again ? 'look' : TONES[outcome] })
  }, [sound])
  return { feedback, show }
}

/** The counting itself. A reading is answered at once by what this page knows, and again where the server judges otherwise. */
export function Counting({ stocktake, id, fetchedAt, onWaiting }: { readonly stocktake: Stocktake; readonly id: string; readonly fetchedAt: number; readonly onWaiting: (count: number) => void }) {
  const me = useMe()
  const [sound, setSound] = useState(true)
  const [place, setPlace] = useState<readonly Picked[]>([])
  const { feedback, show } = useFeedback(sound)
  const foreseen = useRef(new Map<string, Outcome>())
  const [sent, setSent] = useState<ReadonlyMap<string, number>>(new Map())
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const onResults = (results: readonly ScanResult[]): void => {
    setSent((now) => new Map([...now, ...results.map(({ code }): [string, number] => [codeOf(code), Date.now()])]))
    for (const one of results) {
      if (isOutcome(one.list) && foreseen.current.get(codeOf(one.code)) !== one.list) show(codeOf(one.code), one.list, one.note, false)
      foreseen.current.delete(codeOf(one.code))
    }
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void queryClient.invalidateQueries({ queryKey: ['stocktake', id] }), REFRESH_MS)
  }
  const queue = useScanQueue(id, me.person.id, onResults)
  useEffect(() => onWaiting(queue.waiting.length), [queue.waiting.length, onWaiting])
  // What the server's lists contain by now need no longer be added to them.
  const read = useMemo(() => new Map([...[...sent].flatMap(([code, at]): [string, string][] => (at > fetchedAt ? [[code, new Date(at).toISOString()]] : [])), ...queue.waiting.map((one): [string, string] => [codeOf(one.code), one.at])]), [sent, fetchedAt, queue.waiting])
  const shown = useMemo(() => ({ ...stocktake, lines: withWaiting(stocktake.lines, read) }), [stocktake, read])
  const onCode = (typed: string, device: string): void => {
    const code = codeOf(typed).slice(0, 100)
    if (code === '') return
    const outcome = foresee(code, stocktake.lines)
    const again = isCounted(code, stocktake.lines, new Set(read.keys()))
    const line = stocktake.lines.find((one) => codeOf(one.code) === code)
    show(code, outcome, again ? '' : [line?.place, line?.holder].filter(Boolean).join('　'), again)
    if (again && place.length === 0) return
    foreseen.current.set(code, outcome)
    void queue.add(code, device, place[0]?.value)
  }
  const remaining = shown.lines.filter(({ list }) => list === '見当たらない').length
  const expected = shown.lines.filter(({ item, list }) => item !== null && list !== '台帳にない').length
  return (
    <>
      <Unsent queue={queue} />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <ScanField feedback={feedback} sound={sound} onSound={setSound} onCode={onCode} />
        <div className="flex flex-col gap-4" data-screen-only>
          <ProgressBar label="読み終えたもの" done={Math.max(stocktake.expected, expected) - remaining} total={Math.max(stocktake.expected, expected)} />
          <ItemPicker plain label="いま読んでいる場所" help="選ぶと、場所が台帳と違うものが分かります。" search={searchItems('places', me)} value={place} onChange={setPlace} />
        </div>
      </div>
      <ResultLists stocktake={shown} onTick={(line) => onCode(line.code, '目視')} />
    </>
  )
}
