import type { Form } from '../../../src/engine/definition.ts'
import type { ReplyOf } from '../../../src/contract/routes.ts'
import { useMe } from '../../app/session.ts'
import { Banner } from '../../kit/banner.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { RegistrationForm } from './own-registrations.tsx'

type Person = ReplyOf<'person'>
export type Held = Person['roles'][number]
const FORM: Form = {
  lastDay: { label: '役割に就いている最後の日', type: 'date', help: 'この日までは、決裁や報告を受けます。' },
  reason: { label: '終える理由', type: 'text', max: 200, help: '異動、辞令の取消しなど。来歴と証跡に残ります。' },
}

/** What stands empty afterwards, before it does. */
function Afterwards({ held, others }: { readonly held: Held; readonly others: readonly string[] }) {
  const where = held.unit === null ? '' : `${held.unit.name}の`
  if (others.length > 0) return <p>終えた後も、{where}{held.role}には{others.slice(0, 5).join('、')}{others.length > 5 && `ほか${others.length - 5}人`}が就いています。</p>
  return <Banner tone="warning" level="h3" title={`${where}${held.role}が空席になります`}>次の日から、決裁と報告は、規程の定める上の人に回ります。後任がいるときは、先に指名してください。</Banner>
}

/** 指名を終える: by whoever may nominate. What waits for him in the role is sent on. */
export function NominationEndDialog({ person, held, onClose }: { readonly person: Person; readonly held: Held | null; readonly onClose: () => void }) {
  const { today } = useMe()
  const ending = held?.ending ?? null
  return (
    <Dialog open={ending !== null} title={held === null ? '指名を終える' : `${person.name}の${held.role}の指名を終える`} onClose={onClose}>
      {held !== null && ending !== null && <>
        <Afterwards held={held} others={ending.others} />
        <RegistrationForm form={FORM} begin={{ lastDay: today }} path={`/appointments/${ending.appointment}/end`} done="指名の終わりを登録しました。本人にも知らせました。" send="指名を終える" onClose={onClose} />
      </>}
    </Dialog>
  )
}
