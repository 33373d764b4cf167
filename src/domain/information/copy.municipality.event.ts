import { mic } from '../../../clauses/index.ts'
import type { Guard } from '../../engine/definition.ts'
import { guard } from '../../engine/guard.ts'
import { event } from '../../engine/register/event.ts'
import { information } from './information.register.ts'

const FILE = 'information.copy.municipality'
const base = { profiles: ['municipality'] } as const
const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
const guards: readonly Guard[] = [
  guard(`${FILE}/needed`, {
    ...base, title: '必要な範囲の複製', cites: [mic['2-(1)-機密性-2']],
    refuses: ({ form, chosen }) => {
      if ((chosen['sources']?.[0]?.confidentiality ?? 0) < 2) return null
      if (isEmpty(form['reason'])) return { field: 'reason', message: '機密性２以上の情報を複製する目的を書いてください。' }
      if (isEmpty(form['copies'])) return { field: 'copies', message: '機密性２以上の情報を複製する部数を入力してください。' }
      return isEmpty(form['recipients']) && isEmpty(form['recipientUnits']) ? { field: 'recipients', message: '機密性２以上の情報の複製は、配付先の職員か部署を選んでください。' } : null
    },
  }),
  guard(`${FILE}/allowed`, {
    ...base, title: '複製を禁じた情報', cites: [mic['2-(2)-⑤-(イ)']],
    refuses: ({ chosen }) => (chosen['sources']?.[0]?.classification?.restrictions.some(({ kind }) => kind === 'no-copy') ? { field: 'sources', message: 'この情報は「複製禁止」です。複製できません。' } : null),
  }),
]
const { title, storage, reason, copies, recipients, recipientUnits, openTo, remarks } = information.columns

// 複製の登録。目的・部数・配付先を書き、分類と取扱制限は原本のものを引き継ぐ。
export const copied = event(FILE, {
  title: '情報の複製の登録',
  cites: [mic['2-(2)-①-(イ)'], mic['2-(1)-機密性-2']],
  profiles: ['municipality'],
  subject: [],
  verb: '複製を登録する',
  form: {
    sources: { label: '元の情報', type: 'item', register: 'information', states: ['作成途上', '使用中'], cites: [mic['2-(2)-①-(イ)']] },
    how: { label: '種類', type: 'choice', options: ['複製', 'バックアップ'], default: '複製' },
    title: title!, reason: { label: '複製の目的', type: 'text', max: 200, required: false, cites: reason!.cites ?? [mic['2-(1)-機密性-2']], help: '機密性２以上では必ず書きます。' },
    copies: { label: '部数', type: 'number', min: 1, max: 10_000, required: false, cites: copies!.cites ?? [mic['2-(1)-機密性-2']] },
    recipients: { ...recipients!, when: { op: 'always' } }, recipientUnits: { ...recipientUnits!, when: { op: 'always' } },
    storage: storage!, openTo: openTo!, remarks: remarks!,
  },
  guards,
  effect: {
    creates: 'information', holder: 'applicant', lineage: { from: 'sources', how: { field: 'how' } }, classify: { like: 'sources', keep: ['reason'] }, readers: true,
    set: {
      origin: { field: 'how' },
      ...Object.fromEntries(['kind', 'form', 'business', 'aim', 'aimTied', 'personal', 'residents', 'staffMyNumber', 'system'].map((column) => [column, { derive: (facts: { readonly [key: string]: unknown }) => ((facts['chosen'] as { [key: string]: { [key: string]: string } | undefined })['sources'] ?? {})[column] ?? null }])),
    },
  },
})
