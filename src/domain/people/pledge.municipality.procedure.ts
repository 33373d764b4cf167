import { mic } from '../../../clauses/index.ts'
import { setting } from '../../engine/definition.ts'
import { guard } from '../../engine/guard.ts'
import { procedure } from '../../engine/request/procedure.ts'

const cites = [mic['5.1-(2)-②']]
const lapse = setting('people.pledge-lapse', '同意書の受理を待つ期限', 60, { unit: '日', notInSource: true })

const signedByHimself = guard('people.pledge.municipality/by-himself', {
  title: '本人でない人による同意書の署名',
  cites,
  profiles: ['municipality'],
  refuses: ({ item, actor }) => (item?.details['person'] === actor.person ? null : { field: '', message: '同意書に署名できるのは本人だけです。紙に署名したときは、情報セキュリティ管理者が写しを登録してください。' }),
})

// 同意書の提出。本人が自分の席で署名し、情報セキュリティ管理者が受理すると署名済になる。
export const pledge = procedure('people.pledge.municipality', {
  title: '同意書の提出',
  cites,
  profiles: ['municipality'],
  settings: [lapse],
  subject: 'pledges',
  subjectStates: ['未署名'],
  verb: '同意書に署名して出す',
  form: {
    observes: { label: '情報セキュリティポリシー等を読み、守ります', type: 'declaration', cites },
    signature: { label: '署名（氏名）', type: 'text', max: 60, help: '自分の氏名を入れて出すと、署名になります。出した人と日時が残ります。', cites },
    remarks: { label: '備考', type: 'text', multiline: true, max: 300, required: false },
  },
  guards: [signedByHimself],
  steps: [{ kind: '決裁', role: '情報セキュリティ管理者', scope: 'subject', cites }],
  effect: { from: ['未署名'], to: '署名済', set: { signedOn: 'today', means: { value: '電子' } } },
  lapsesAfter: lapse,
})
