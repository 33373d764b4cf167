import { mic } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'
import { event } from '../../engine/register/event.ts'
import type { Form } from '../../engine/definition.ts'

const FILE = 'cryptography.certificate.municipality'
const municipality = { profiles: ['municipality'], cites: [mic['6.1-(16)-③']] } as const
const live = ['提供未了', '提供済'] as const
const dates = {
  expiresOn: { label: '有効期限', type: 'date', notBefore: 'today' },
  renewBy: { label: '更新の期限', type: 'date', notBefore: 'today', help: 'この日の七日前から、更新の通知が出ます。' },
} as const satisfies Form
const renewedBeforeExpiry = guard(`${FILE}/renewal`, {
  ...municipality, title: '有効期限より前の更新',
  refuses: ({ form }) => (String(form['renewBy']) <= String(form['expiresOn']) ? null : { field: 'renewBy', message: '更新の期限は、有効期限より後にできません。' }),
})

/** 証明書の登録、検証情報の提供、更新、失効。 */
export const certificateEvents = [
  event(`${FILE}/registration`, {
    ...municipality, title: '電子証明書の登録', subject: [], verb: '電子証明書を登録する',
    form: { name: { label: '署名鍵・電子証明書', type: 'text', max: 120 }, issuer: { label: '発行者', type: 'text', max: 120 }, ...dates },
    guards: [renewedBeforeExpiry], effect: { creates: 'certificates' },
  }),
  event(`${FILE}/provision`, {
    ...municipality, title: '検証情報の提供', subject: ['certificates'], verb: '検証情報の提供を記録する', states: [...live],
    form: {
      provision: { label: '検証情報の提供方法', type: 'text', max: 200, help: '例: 公式サイトに証明書の拇印を掲載、対面で手渡し' },
      verifier: { label: '提供先（署名検証者）', type: 'text', max: 200 },
      providedOn: { label: '提供日', type: 'date', notAfter: 'today' },
    },
    effect: { from: [...live], to: '提供済', set: { provision: { field: 'provision' }, verifier: { field: 'verifier' }, providedOn: { field: 'providedOn' } } },
  }),
  event(`${FILE}/renewed`, {
    ...municipality, title: '電子証明書の更新', subject: ['certificates'], verb: '更新を記録する', states: [...live], form: dates, guards: [renewedBeforeExpiry],
    effect: { from: [...live], to: '提供未了', set: { expiresOn: { field: 'expiresOn' }, renewBy: { field: 'renewBy' }, provision: { value: null }, verifier: { value: null }, providedOn: { value: null } } },
  }),
  event(`${FILE}/end`, {
    ...municipality, title: '電子証明書の失効', subject: ['certificates'], verb: '失効を記録する', states: [...live], form: { reason: { label: '理由', type: 'text', max: 200 } }, effect: { from: [...live], to: '失効' },
  }),
]
