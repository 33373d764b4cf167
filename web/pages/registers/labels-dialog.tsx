import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReplyOf } from '../../../src/contract/routes.ts'
import { api } from '../../app/api.ts'
import { keyOf } from '../../app/definitions.ts'
import type { RegisterShown } from '../../app/definitions.ts'
import { Button } from '../../kit/button.tsx'
import { Select } from '../../kit/choice.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { Skeleton } from '../../kit/layout.tsx'
import { Failed } from './failed.tsx'
import { openPdf } from './open-file.ts'
import { SheetGrid, columnsOfSheet } from './sheet-grid.tsx'

/** The sheet and place last used in this browser: the rest of a sheet is printed the next time. */
const LAST = 'sekisho.label-sheet'
function lastSheet(): string { try { return localStorage.getItem(LAST) ?? '' } catch { return '' } }
function keepSheet(id: string): void { try { localStorage.setItem(LAST, id) } catch { /* private window */ } }

/** 番号票: the sheet, the first free label on it, then the PDF. */
export function LabelsDialog({ register, items, open, onClose }: { readonly register: RegisterShown; readonly items: readonly string[]; readonly open: boolean; readonly onClose: () => void }) {
  const { data, isError, error, refetch } = useQuery({ queryKey: ['label-sheets'], enabled: open, staleTime: Infinity, queryFn: ({ signal }) => api.get<ReplyOf<'labelSheets'>>('/label-sheets', { signal }) })
  const [sheetId, setSheetId] = useState(lastSheet)
  const [start, setStart] = useState(1)
  const sheet = data?.sheets.find(({ id }) => id === sheetId) ?? data?.sheets[0]
  const print = useMutation({ mutationFn: () => openPdf(`/registers/${keyOf(register)}/labels`, { items: items.join(','), sheet: sheet!.id, start: Math.min(start, sheet!.cells) }), onSuccess: () => keepSheet(sheet!.id) })
  const first = sheet === undefined ? 1 : Math.min(start, sheet.cells)
  const pages = sheet === undefined ? 0 : Math.ceil((first - 1 + items.length) / sheet.cells)
  return (
    <Dialog open={open} title={`番号票を印刷する（${items.length}枚）`} onClose={onClose} actions={<><Button look="outline" onClick={onClose}>閉じる</Button><Button busy={print.isPending} disabled={sheet === undefined} onClick={() => print.mutate()}>PDFを開く</Button></>}>
      {isError ? <Failed error={error} again={() => void refetch()} /> : sheet === undefined ? <Skeleton lines={4} /> : (
        <>
          <p>番号とQRコードを印刷します。貼る前に、印刷した番号が台帳と同じか確かめてください。</p>
          <Select plain label="用紙" empty={null} value={sheet.id} onChange={(id) => { setSheetId(id); setStart(1) }} options={data!.sheets.map(({ id, title }) => ({ value: id, label: title }))} />
          {sheet.cells > 1 && (
            <div className="flex flex-col gap-2">
              <p className="font-bold">印刷を始める位置</p>
              <p className="text-[0.9375rem] text-solid-gray-700">使いかけの用紙は、残っている最初のラベルを選びます。</p>
              <SheetGrid cells={sheet.cells} columns={columnsOfSheet(sheet.cells)} start={first} count={items.length} onStart={setStart} />
            </div>
          )}
          <p role="status">{first === 1 ? '' : `${first}枚目から印刷します。`}用紙は{pages}枚使います。</p>
          {print.isError && <Failed error={print.error} />}
        </>
      )}
    </Dialog>
  )
}
