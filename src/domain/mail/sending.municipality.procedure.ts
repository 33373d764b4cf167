import { mic } from '../../../clauses/index.ts'
import { procedure } from '../../engine/request/procedure.ts'
import { methodIsDesignated } from '../cryptography/method.municipality.guard.ts'
import { passwordDeliveryFields, passwordGoesAnotherWay } from './password-delivery.ts'
import { protectedOrReason, recipientsAreNeeded } from './sending.municipality.guard.ts'
import { transmissionFields } from './transmission-form.ts'
import { transmissionSituation } from './transmission-situation.ts'

const { means, destinationKind, recipients, subject, confidentiality, attached, checkedAt, checkedWith, protection, method, reason } = transmissionFields

// 情報の送信の登録（市区町村）。機密性２以上を庁外に送るときは管理者の許可に回り、そのほかは登録と同時に送信簿に載る。
export const sending = procedure('mail.sending.municipality', {
  title: '情報の送信',
  cites: [mic['2-(2)-⑦'], mic['6.1-(15)-②'], mic['6.1-(16)-①'], mic['kaisetsu-2-(2)-注6']],
  profiles: ['municipality'],
  subject: null,
  verb: '送信を登録する',
  form: { means, destinationKind, recipients, subject, confidentiality, attached, checkedAt, checkedWith, protection, method, ...passwordDeliveryFields, reason },
  guards: [recipientsAreNeeded, protectedOrReason, methodIsDesignated, passwordGoesAnotherWay],
  judge: transmissionSituation,
  effect: { creates: 'transmissions', set: { sentBy: 'actor', sentOn: 'today' } },
})
