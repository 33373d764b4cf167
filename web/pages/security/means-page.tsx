import { useQuery } from '@tanstack/react-query'
import { definitionsQuery } from '../../app/definitions.ts'
import { DataTable } from '../../kit/data-table.tsx'
import { EmptyState, PageHead, Skeleton } from '../../kit/layout.tsx'
import { Failed } from '../registers/failed.tsx'

interface Means { readonly value: string; readonly label: string; readonly help?: string }
const kindOf = ({ value, label }: Means): string => label.slice(value.length).replace(/[（）]/g, '')

/** 認証手段の手引き: each means with its kind, and what each kind is good and bad at. */
export default function MeansPage() {
  const { data, isError, error, refetch } = useQuery(definitionsQuery)
  const trail = [{ label: 'ホーム', href: '/' }, { label: 'サインインと安全', href: '/me/security' }, { label: '認証手段の手引き' }]
  const field = data?.registers.flatMap(({ columns }) => Object.values(columns)).find((one) => 'options' in one && one.options.some((option) => typeof option !== 'string' && option.value === 'リスクベース認証'))
  const options = field && 'options' in field ? field.options.filter((one) => typeof one !== 'string') : []
  return (
    <>
      <PageHead title="認証手段の手引き" trail={trail} lead={field?.help ?? '認証に使える手段と、その種類です。'} />
      {isError ? <Failed error={error} again={() => void refetch()} /> : data === undefined ? <Skeleton lines={8} /> : (
        <DataTable caption="認証手段と種類" rows={options} rowKey={({ value }) => value} rowName={({ value }) => value} empty={<EmptyState title="この組織の台帳には、認証手段の欄がありません" icon="file" />}
          columns={[{ key: 'means', header: '手段', rowHeader: true, cell: ({ value }) => value }, { key: 'kind', header: '種類', cell: kindOf }, { key: 'guide', header: '長所と短所', cell: (row) => row.help ?? options.find((one) => kindOf(one) === kindOf(row) && one.help !== undefined)?.help ?? '' }]} />
      )}
    </>
  )
}
