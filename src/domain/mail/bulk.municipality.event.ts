import { mic } from '../../../clauses/index.ts'
import { addressesIn } from '../../engine/addresses.ts'
import { is } from '../../engine/condition.ts'
import { event } from '../../engine/register/event.ts'
import { guard } from '../../engine/guard.ts'

const clause = mic['6.1-(15)-③']
const MOST = 500

export const recipientsAreNotShown = guard('mail.bulk.municipality/recipients', {
  title: '複数の宛先の相互の非開示',
  cites: [clause],
  profiles: ['municipality'],
  refuses: ({ form }) => {
    if (form['disclosure'] === '互いに知らせる') return null
    const { addresses } = addressesIn(String(form['to'] ?? ''))
    const shown = addresses.find((one) => `${String(form['subject'] ?? '')}\n${String(form['body'] ?? '')}`.includes(one))
    return shown === undefined ? null : { field: 'body', message: `宛先の「${shown}」が件名か本文に書かれていて、ほかの宛先に知れます。消してください。` }
  },
})
export const addressesAreWritten = guard('mail.bulk.municipality/addresses', {
  title: '一斉配信の宛先',
  cites: [clause],
  profiles: ['municipality'],
  refuses: ({ form }) => {
    if (form['to'] === undefined) return null
    const { addresses, wrong } = addressesIn(String(form['to']))
    if (wrong.length > 0) return { field: 'to', message: `メールアドレスとして読めない宛先があります: ${wrong.slice(0, 3).join('、')}${wrong.length > 3 ? ` ほか${wrong.length - 3}件` : ''}` }
    return addresses.length > MOST ? { field: 'to', message: `一度に送れるのは${MOST}件までです（現在 ${addresses.length}件）。分けて送ってください。` } : null
  },
})

// 一斉配信。宛先ごとに一通ずつ分けて送り、誰にもほかの宛先を見せない。
export const bulk = event('mail.bulk.municipality', {
  title: '電子メールの一斉配信',
  cites: [clause],
  profiles: ['municipality'],
  subject: [],
  verb: '一斉に配信する',
  form: {
    subject: { label: '件名', type: 'text', max: 120 },
    body: { label: '本文', type: 'text', multiline: true, max: 4000 },
    to: { label: '宛先', type: 'text', multiline: true, max: 4000, help: 'メールアドレスを一行に一つずつ書きます。宛先ごとに別のメールで送られ、ほかの宛先は見えません。', cites: [clause] },
    disclosure: { label: '宛先のアドレス', type: 'choice', options: ['互いに知らせない', '互いに知らせる'], default: '互いに知らせない', help: '必要がある場合のほかは、知らせません。', cites: [clause] },
    reason: { label: '互いに知らせる必要がある理由', type: 'text', multiline: true, max: 500, when: is('disclosure', '互いに知らせる'), cites: [clause] },
  },
  guards: [recipientsAreNotShown, addressesAreWritten],
  sends: { to: 'to', subject: 'subject', body: 'body', disclosedWhen: is('disclosure', '互いに知らせる') },
})
