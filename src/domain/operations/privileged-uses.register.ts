import { mic } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'
import { register } from '../../engine/register/register.ts'
import { OWN_OFFICE } from '../words/own-office.ts'

const cites = [mic['kaisetsu-7.1-注2']] as const

// 誰が使ったかは、後から書き換えられない。ここが動けば、本人が自分の記録を確かめられてしまう。
const userStands = guard('operations.privileged-uses/user', {
  title: '特権ＩＤを使った者の記録', cites, profiles: ['municipality'],
  refuses: ({ item, before }) => (before && item?.details['user'] !== before.details['user'] ? { field: 'user', message: '特権ＩＤを使った者は直せません。誤りは、点検の結果に書いてください。' } : null),
})

// 特権ＩＤ利用簿。使った本人が書き、本人でない者が確かめる。
export const privilegedUses = register('operations.privileged-uses', {
  title: '特権ＩＤ利用簿',
  noun: '特権ＩＤの利用',
  cites,
  profiles: ['municipality'],
  purpose: '特別な権限を持つＩＤを、誰がいつ何のために使ったかを残します。使った本人でない者が、記録をシステムのログと突き合わせて確かめます。',
  table: 'privileged_use',
  number: { label: '利用番号', help: '利用を記録すると自動で付きます。', prefix: '特権' },
  columns: {
    user: { label: '使った者', type: 'person' },
    system: { label: '情報システム', type: 'item', register: 'systems' },
    account: { label: '特権ＩＤ', type: 'text', max: 80 },
    startedAt: { label: '使い始めた日時', type: 'dateTime', notAfter: 'now' },
    endedAt: { label: '使い終えた日時', type: 'dateTime', notAfter: 'now' },
    work: { label: '行った作業', type: 'text', multiline: true, max: 1000 },
    checkedBy: { label: '確かめた者', type: 'person', required: false },
    checkedOn: { label: '確かめた日', type: 'date', required: false, notAfter: 'today' },
    findings: { label: '点検の結果', type: 'text', multiline: true, max: 1000, required: false },
  },
  states: {
    点検待ち: { tone: 'attention', help: '使った本人でない者の点検を待っています。' },
    要調査: { tone: 'attention', help: '点検で、ログと合わないところが見つかりました。' },
    確認済: { tone: 'final', help: '本人でない者が確かめました。' },
  },
  initial: '点検待ち',
  enteredBy: { act: '特権ＩＤの利用の記録', cites },
  opensTo: OWN_OFFICE,
  carriesInformation: false,
  listed: ['number', 'user', 'system', 'account', 'startedAt', 'state', 'holder', 'checkedBy', 'unit'],
  guards: [userStands],
})
