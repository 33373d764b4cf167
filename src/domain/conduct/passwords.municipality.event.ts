import { mic } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

const base = { profiles: ['municipality'], subject: ['self-inspections'] } as const
const doneOn = { label: '変えた日', type: 'date', notAfter: 'today' } as const

/** 自己点検で分かった使い回しと共有を直した記録。 */
export const corrections = [
  event('conduct.passwords.municipality/changed', {
    ...base, title: '使い回しのパスワードの変更', cites: [mic['kaisetsu-6.2-(5)-①']], verb: '使い回しのパスワードを変えたことを記録する',
    form: { every: { label: '使い回していたパスワードを、システムごとに違うものに変えた', type: 'declaration' }, doneOn },
  }),
  event('conduct.passwords.municipality/ended', {
    ...base, title: 'パスワードの共有の是正', cites: [mic['5.4-(3)-⑧']], verb: 'パスワードの共有の是正を記録する', roles: ['情報セキュリティ管理者'],
    form: { how: { label: 'したこと', type: 'choice', options: ['共有をやめ、パスワードを変えた', '共用ＩＤ台帳に登録した'] }, doneOn: { ...doneOn, label: '是正した日' }, remarks: { label: '備考', type: 'text', multiline: true, max: 500, required: false } },
  }),
]
