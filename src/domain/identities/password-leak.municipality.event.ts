import { mic } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

const base = { profiles: ['municipality'], subject: [] } as const

/** パスワードの流出のおそれと、ほかのシステムでの変更の申告。本製品の席は、知らせたその時にすべて終わる。 */
export const leak = [
  event('identities.password-leak.municipality/reported', {
    ...base, title: 'パスワードの流出のおそれ', cites: [mic['5.4-(3)-④'], mic['kaisetsu-6.2-(4)']], verb: 'パスワードの流出のおそれを知らせる',
    form: { circumstances: { label: '気付いたこと', type: 'text', multiline: true, max: 2000, help: '知らせると、すべての端末でのサインインが終わり、次のサインインでパスワードの変更だけができます。インシデントとして、統一的な窓口に届きます。' } },
    effect: { incident: { category: 'パスワードの流出のおそれ' } },
  }),
  event('identities.password-leak.municipality/changed', {
    ...base, title: 'ほかのシステムのパスワードの変更', cites: [mic['5.4-(3)-④']], verb: 'ほかのシステムのパスワードを変えたことを申告する',
    form: {
      systems: { label: '変えたシステム', type: 'text', multiline: true, max: 1000, help: '同じ・似たパスワードを使っていたシステムも含めます。なければ「なし」と書きます。' },
      changedAt: { label: '変えた日時', type: 'dateTime', notAfter: 'now' },
      every: { label: '流出のおそれのあるパスワードは、もうどのシステムにも残っていない', type: 'declaration' },
    },
  }),
]
