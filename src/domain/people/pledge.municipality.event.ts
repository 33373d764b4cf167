import { mic } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { event } from '../../engine/register/event.ts'
import type { EventDefinition } from '../../engine/register/event.ts'

const cites = [mic['5.1-(2)-②']]
const base = { cites, profiles: ['municipality'], subject: ['pledges'], roles: ['情報セキュリティ管理者'] } as const

/** 同意書が要るかどうかの判断、紙の同意書の登録、採用の取りやめ。 */
export const pledgeEvents: readonly EventDefinition[] = [
  event('people.pledge.municipality/needed', {
    ...base, title: '同意書の要否の判断', verb: '同意書の要否を決める', states: ['要否未定'],
    form: {
      needed: { label: '同意書の要否', type: 'choice', options: [{ value: '要', label: '要（署名を求める）' }, { value: '否', label: '否（求めない）' }], cites },
      because: { label: '要らない理由', type: 'text', max: 300, when: is('needed', '否'), help: '例: 前の任用で署名した同意書が効力を持つ', cites },
    },
    effect: { from: ['要否未定'], toWhen: [{ when: is('needed', '否'), to: '不要' }], to: '未署名', set: { needed: { field: 'needed' }, because: { field: 'because' }, decidedBy: 'actor' } },
  }),
  event('people.pledge.municipality/paper', {
    ...base, title: '紙の同意書の登録', verb: '署名した紙の同意書を登録する', states: ['未署名'],
    form: {
      signedOn: { label: '署名した日', type: 'date', notAfter: 'today', cites },
      copy: { label: '同意書の写し', type: 'attachments', help: '本人が署名した紙を読み取ったファイルを添付します。', cites },
    },
    effect: { from: ['未署名'], to: '署名済', set: { signedOn: { field: 'signedOn' }, means: { value: '紙の写し' } } },
  }),
  event('people.pledge.municipality/withdrawn', {
    ...base, title: '採用の取りやめ', verb: '取りやめを記録する', states: ['要否未定', '未署名'],
    form: { reason: { label: '理由', type: 'text', max: 200 } }, effect: { from: ['要否未定', '未署名'], to: '取消' },
  }),
]
