import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ReplyOf } from '../../../src/contract/routes.ts'
import { api, toProblem } from '../../app/api.ts'
import { useToast } from '../../kit/banner.tsx'
import { SavedViews } from '../../kit/filter-bar.tsx'
import { isSameView } from './register-query.ts'
import type { ListSearch } from './register-query.ts'

/** 保存した表示 of a register. `search` is what is shown now, columns included; choosing one leads to its address. */
export function ViewsOf({ register, search, onSelect }: { readonly register: string; readonly search: ListSearch; readonly onSelect: (search: ListSearch) => void }) {
  const client = useQueryClient()
  const toast = useToast()
  const key = ['views', register]
  const { data } = useQuery({ queryKey: key, staleTime: 60_000, queryFn: ({ signal }) => api.get<ReplyOf<'savedViews'>>(`/registers/${register}/views`, { signal }) })
  const again = (): Promise<void> => client.invalidateQueries({ queryKey: key })
  const refused = (thrown: unknown): void => toast(toProblem(thrown).details.detail, 'error')
  const plain = Object.fromEntries(Object.entries(search).flatMap(([name, value]) => (value === undefined || value === '' || name === 'view' ? [] : [[name, value]])))
  const save = useMutation({ mutationFn: (body: { name: string; shared: boolean }) => api.post(`/registers/${register}/views`, { ...body, query: plain }), onSuccess: () => { toast('いまの表示を保存しました。'); void again() }, onError: refused })
  const drop = useMutation({ mutationFn: (id: string) => api.delete(`/registers/${register}/views/${id}`), onSuccess: () => { toast('保存した表示を削除しました。'); void again() }, onError: refused })
  const views = data?.views ?? []
  const current = views.find((view) => view.id === search['view'] && isSameView(view.query, search)) ?? views.find((view) => isSameView(view.query, search))
  return (
    <SavedViews views={views} current={current?.id ?? null} onSave={(name, shared) => save.mutate({ name, shared })} onRemove={(id) => drop.mutate(id)}
      onSelect={(id) => { const chosen = views.find((view) => view.id === id); if (chosen !== undefined) onSelect({ ...chosen.query, view: id }) }} />
  )
}
