import type { ProcedureShown } from '../../app/definitions.ts'
import { cleanFile, searchApplicants, searchPeople, uploadFile } from '../../app/form-sources.tsx'
import { useMe } from '../../app/session.ts'
import { AttachmentsField } from '../../kit/attachments-field.tsx'
import { Checkbox } from '../../kit/choice.tsx'
import { ClauseChips } from '../../kit/clause-chip.tsx'
import { fieldId } from '../../kit/form/form-renderer.tsx'
import { PersonPicker } from '../../kit/picker.tsx'
import { TextArea } from '../../kit/text-input.tsx'
import type { Sheet } from './sheet.ts'

/** What every application may have besides its own form: files, 代理入力, 緊急. */
export function Aside({ procedure, sheet, onChange, errorAt }: {
  readonly procedure: ProcedureShown
  readonly sheet: Sheet
  readonly onChange: (part: Partial<Sheet>) => void
  readonly errorAt: (key: string) => string | undefined
}) {
  const me = useMe()
  const ownFiles = Object.values(procedure.form).some(({ type }) => type === 'attachments')
  return (
    <div className="flex max-w-3xl flex-col gap-6">
      {!ownFiles && <AttachmentsField id={fieldId('attachments')} label="添付ファイル" help="依頼文書など。1件10MBまで。" value={sheet.attachments} upload={uploadFile} clean={cleanFile} error={errorAt('attachments')} onChange={(attachments) => onChange({ attachments })} />}
      <div className="flex flex-col gap-4">
        <div className="-ml-3"><Checkbox checked={sheet.forAnother} onChange={(forAnother) => onChange({ forAnother, applicant: [] })}>ほかの人の申請を、代わりに入力する（代理入力）</Checkbox></div>
        {sheet.forAnother && <PersonPicker id={fieldId('applicant')} label="申請する人" required help="両方の名前が残ります。入力した人も、この申請を承認できません。" search={procedure.applicants ? searchApplicants(procedure.id, me.person.id) : searchPeople(me.affiliation.id, me.person.id)} value={sheet.applicant} error={errorAt('applicant')} onChange={(applicant) => onChange({ applicant })} />}
      </div>
      {procedure.urgent !== undefined && (
        <div className="flex flex-col gap-3">
          <div className="-ml-3"><Checkbox checked={sheet.urgent} onChange={(urgent) => onChange({ urgent })}>緊急のため、先に行い、後から承認を受ける</Checkbox></div>
          {sheet.urgent && <TextArea id={fieldId('urgent')} label="緊急の理由" required rows={3} max={400} value={sheet.urgentReason} error={errorAt('urgent')} onChange={(urgentReason) => onChange({ urgentReason })} />}
          <ClauseChips ids={procedure.urgent.cites} />
        </div>
      )}
    </div>
  )
}
