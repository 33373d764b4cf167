import { Select } from '../../kit/choice.tsx'
import { RequirementBadge } from '../../kit/field.tsx'
import { doubled } from './import-file.ts'
import type { Mapping, Preview } from './import-file.ts'

/** Field by field, which column of the file it is taken from. A column that no field takes is named, so that nothing is lost unseen. */
export function MappingEditor({ preview, mapping, onChange }: { readonly preview: Preview; readonly mapping: Mapping; readonly onChange: (mapping: Mapping) => void }) {
  const twice = doubled(mapping)
  const used = new Set(Object.values(mapping))
  const left = preview.header.filter((heading) => heading !== '' && !used.has(heading))
  return (
    <div className="flex flex-col gap-4">
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {preview.fields.map((field) => {
          const value = mapping[field.key] ?? ''
          return (
            <Select key={field.key} plain label={<>{field.label}<RequirementBadge required={field.required} /></>} empty="ファイルにない" value={value} onChange={(heading) => onChange({ ...mapping, [field.key]: heading === '' ? null : heading })}
              options={preview.header.filter((heading) => heading !== '').map((heading) => ({ value: heading, label: heading }))}
              error={twice.includes(value) ? `「${value}」は、ほかの項目にも選ばれています。` : field.required && value === '' && field.key === 'number' ? '番号の列を選んでください。' : undefined} />
          )
        })}
      </div>
      {left.length > 0 && <p className="text-[0.9375rem]">取り込まない列：{left.join('、')}</p>}
    </div>
  )
}
