import { RESTRICTION_KINDS } from '../../src/engine/definition.ts'
import type { RestrictionKind } from '../../src/engine/definition.ts'
import { restrictionWords } from '../../src/engine/form-restrictions.ts'
import { Button } from './button.tsx'
import { Field, FieldGroup } from './field.tsx'
import type { FieldFrame } from './field.tsx'
import { PersonPicker, UnitPicker, ItemPicker } from './picker.tsx'
import type { Picked, Search } from './picker.tsx'

/** One 取扱制限 while it is being typed. */
export interface RestrictionDraft {
  readonly kind: RestrictionKind
  readonly label: string
  readonly place: string
  readonly roles: string
  readonly people: readonly Picked[]
  readonly units: readonly Picked[]
  readonly own: readonly Picked[]
}
const EXPLAIN: { readonly [kind in RestrictionKind]: string } = {
  'no-copy': '複製・印刷・媒体への書出しができなくなります。', 'no-take-out': '定められた場所の外へ出せなくなります。', 'no-distribution': '決めた人・所属のほかには配れなくなります。',
  'destroy-after-reading': '読んだ人に、廃棄とその記録を求めます。', 'limited-readers': '決めた人・所属・役割のほかには、台帳でも見えなくなります。', own: '組織が定めた取扱制限から選びます。',
}
const SCOPED: readonly RestrictionKind[] = ['no-distribution', 'limited-readers']
export const emptyRestriction = (kind: RestrictionKind): RestrictionDraft => ({ kind, label: '', place: '', roles: '', people: [], units: [], own: [] })
export interface RestrictionSources { readonly people: Search; readonly units: Search; readonly own: Search }

interface LineProps { readonly line: RestrictionDraft; readonly id: string; readonly sources: RestrictionSources; readonly onChange: (line: RestrictionDraft) => void; readonly onRemove: () => void }
function Line({ line, id, sources, onChange, onRemove }: LineProps) {
  const name = restrictionWords(line.kind)
  return (
    <li className="flex flex-col gap-4 rounded-8 border border-solid-gray-400 p-4">
      <div className="flex items-center justify-between gap-3">
        <p className="font-bold">{name}<span className="block text-[0.9375rem] font-normal text-solid-gray-700">{EXPLAIN[line.kind]}</span></p>
        <Button look="text" small icon="trash" onClick={onRemove}>外す<span className="sr-only">（{name}）</span></Button>
      </div>
      {line.kind === 'own' && <ItemPicker plain id={`${id}-own`} label="どの取扱制限ですか" search={sources.own} value={line.own} onChange={(own) => onChange({ ...line, own })} />}
      {line.kind === 'no-take-out' && <Text id={`${id}-place`} label="定められた場所" help="例: 本部庁舎、３階執務室" value={line.place} onChange={(place) => onChange({ ...line, place })} />}
      {SCOPED.includes(line.kind) && (
        <>
          <PersonPicker plain many id={`${id}-people`} label="人" required={false} search={sources.people} value={line.people} onChange={(people) => onChange({ ...line, people })} />
          <UnitPicker plain many id={`${id}-units`} label="所属" required={false} search={sources.units} value={line.units} onChange={(units) => onChange({ ...line, units })} />
        </>
      )}
      {line.kind === 'limited-readers' && <Text id={`${id}-roles`} label="役割・職名" help="例: 所属長。異動があれば、後任の人が見られるようになります。" value={line.roles} onChange={(roles) => onChange({ ...line, roles })} />}
      <Text id={`${id}-label`} label="表示の言葉（空けておくと標準の言葉）" help={`標準: ${name}`} value={line.label} onChange={(label) => onChange({ ...line, label })} />
    </li>
  )
}

function Text({ id, label, help, value, onChange }: { readonly id: string; readonly label: string; readonly help: string; readonly value: string; readonly onChange: (value: string) => void }) {
  return <Field plain id={id} label={label} help={help}>{(control) => <input {...control} className="input" autoComplete="off" value={value} onChange={(event) => onChange(event.target.value)} />}</Field>
}

/** 取扱制限: what is chosen stands as a card with what it needs to know; what is left can be added. */
export function RestrictionsField({ value, onChange, sources, ...frame }: FieldFrame & { readonly value: readonly RestrictionDraft[]; readonly onChange: (value: readonly RestrictionDraft[]) => void; readonly sources: RestrictionSources }) {
  const left = RESTRICTION_KINDS.filter((kind) => kind === 'own' || !value.some((one) => one.kind === kind))
  return (
    <FieldGroup {...frame}>
      {(control) => (
        <div className="flex flex-col gap-3">
          {value.length > 0 && (
            <ul className="flex flex-col gap-3">
              {value.map((line, index) => (
                <Line key={`${line.kind}${index}`} id={`${control.id ?? 'restrictions'}-${index}`} line={line} sources={sources} onChange={(next) => onChange(value.map((one, at) => (at === index ? next : one)))} onRemove={() => onChange(value.filter((_, at) => at !== index))} />
              ))}
            </ul>
          )}
          <div className="flex flex-wrap gap-2">{left.map((kind, index) => <Button key={kind} id={index === 0 ? control.id : undefined} look="outline" small icon="plus" onClick={() => onChange([...value, emptyRestriction(kind)])}>{restrictionWords(kind)}</Button>)}</div>
        </div>
      )}
    </FieldGroup>
  )
}
