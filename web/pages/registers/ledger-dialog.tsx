import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { addMonths, fiscalYear, formatEraMonth, formatFiscalYear, monthOf } from '../../../src/engine/calendar.ts'
import type { ReplyOf } from '../../../src/contract/routes.ts'
import { api } from '../../app/api.ts'
import { keyOf } from '../../app/definitions.ts'
import type { RegisterShown } from '../../app/definitions.ts'
import { useMe } from '../../app/session.ts'
import { Button } from '../../kit/button.tsx'
import { Select } from '../../kit/choice.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { Skeleton } from '../../kit/layout.tsx'
import { Failed } from './failed.tsx'
import { openPdf, saveFile } from './open-file.ts'
import { useUnitOptions } from './unit-options.ts'

type Ledger = ReplyOf<'ledgers'>['forms'][number]
const MONTHS = 13
const YEARS = 5

/** Months of the last year and fiscal years before them: the periods a 簿冊 is closed by. */
function periods(today: string): { value: string; label: string }[] {
  const month = monthOf(today)
  const months = Array.from({ length: MONTHS }, (_, index) => addMonths(month, -index)).map((value) => ({ value, label: formatEraMonth(value) }))
  const year = fiscalYear(today)
  return [...Array.from({ length: YEARS }, (_, index) => ({ value: String(year - index), label: formatFiscalYear(year - index) })), ...months]
}

function Forms({ forms, query, onClose }: { readonly forms: readonly Ledger[]; readonly query: { readonly [key: string]: string }; readonly onClose: () => void }) {
  const me = useMe()
  const units = useUnitOptions(me.affiliation)
  const [id, setId] = useState(forms[0]?.id ?? '')
  const [unit, setUnit] = useState(query['unit'] ?? me.affiliation.id)
  const [period, setPeriod] = useState(String(fiscalYear(me.today)))
  const form = forms.find((one) => one.id === id)
  const asked = { unit, ...(form?.byPeriod === true ? { period } : {}) }
  const write = useMutation({ mutationFn: (format: 'pdf' | 'xlsx' | 'csv') => (format === 'pdf' ? openPdf : saveFile)(`/ledgers/${id}`, { ...asked, format }) })
  if (form === undefined) return null
  return (
    <section className="flex flex-col gap-4">
      <h3 className="font-bold">様式で出力する</h3>
      <Select plain label="様式" empty={null} value={id} onChange={setId} options={forms.map((one) => ({ value: one.id, label: one.title }))} />
      <Select plain label="所属" empty={null} value={unit} onChange={setUnit} options={units} />
      {form.byPeriod && <Select plain label="期間" empty={null} value={period} onChange={setPeriod} options={periods(me.today)} />}
      {write.isError && <Failed error={write.error} />}
      <div className="flex flex-wrap gap-3">
        <Button busy={write.isPending && write.variables === 'pdf'} onClick={() => write.mutate('pdf')}>PDFを開く</Button>
        <Button look="outline" busy={write.isPending && write.variables === 'xlsx'} onClick={() => write.mutate('xlsx')}>Excelで保存</Button>
        <Button look="outline" busy={write.isPending && write.variables === 'csv'} onClick={() => write.mutate('csv')}>CSVで保存</Button>
        <span className="flex-1" /><Button look="text" onClick={onClose}>閉じる</Button>
      </div>
    </section>
  )
}

/** 出力・印刷: the official form of a unit and period, the list under its conditions as a table, or this page on paper. */
export function LedgerDialog({ register, query, open, onClose }: { readonly register: RegisterShown; readonly query: { readonly [key: string]: string }; readonly open: boolean; readonly onClose: () => void }) {
  const key = keyOf(register)
  const { data, isError, error, refetch } = useQuery({ queryKey: ['ledgers'], enabled: open, staleTime: Infinity, queryFn: ({ signal }) => api.get<ReplyOf<'ledgers'>>('/ledgers', { signal }) })
  const whole = useMutation({ mutationFn: (format: 'xlsx' | 'csv') => saveFile(`/registers/${key}/export`, { ...query, format }) })
  const forms = data?.forms.filter((one) => one.register === key) ?? []
  const conditions = Object.keys(query).filter((name) => name !== 'sort').length
  return (
    <Dialog open={open} title={`${register.title}の出力・印刷`} onClose={onClose}>
      {isError ? <Failed error={error} again={() => void refetch()} /> : data === undefined ? <Skeleton lines={4} /> : forms.length > 0 && <Forms forms={forms} query={query} onClose={onClose} />}
      <section className="flex flex-col gap-3 border-t border-solid-gray-300 pt-4">
        <h3 className="font-bold">一覧をそのまま出力する</h3>
        <p>{conditions > 0 ? '効いている条件に合うものを' : '台帳の全件を'}、すべての列で保存します。</p>
        {whole.isError && <Failed error={whole.error} />}
        <div className="flex flex-wrap gap-3">
          <Button look="outline" busy={whole.isPending && whole.variables === 'xlsx'} onClick={() => whole.mutate('xlsx')}>Excelで保存</Button>
          <Button look="outline" busy={whole.isPending && whole.variables === 'csv'} onClick={() => whole.mutate('csv')}>CSVで保存</Button>
          <Button look="outline" onClick={() => { onClose(); setTimeout(() => window.print(), 100) }}>表示中の一覧を印刷</Button>
        </div>
      </section>
    </Dialog>
  )
}
