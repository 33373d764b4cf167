import { saitama } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { event } from '../../engine/register/event.ts'
import { guard } from '../../engine/guard.ts'
import { CONFIRMED, PACKAGE, answersForSystem, confirmedByNpa, inLedger } from './equivalence-form.ts'
import { AGAIN, BEFORE } from './equivalences.register.ts'

const base = { cites: [saitama['8-1-(1)-ウ']], profiles: ['saitama-police'] } as const

// 台帳の一つの手続に、確認簿の一件。
const onceInBook = guard('digitisation.equivalence.saitama/once', {
  ...base, title: '登録済みの手続',
  refuses: ({ chosen }) => { const [row] = chosen['rows'] ?? []; return row ? { field: '', message: `この手続は、すでに同等性の確認簿にあります（${row.number}）。` } : null },
})

// 関所の手続は、手続がある限り確認簿にある。
const ofOtherSystems = guard('digitisation.equivalence.saitama/own', {
  ...base, title: '関所の手続の廃止',
  refuses: ({ item }) => (item?.details['procedure'] ? { field: '', message: '関所の手続は、手続がなくなったときに自動で終わります。使わない手続は、電子化台帳でその旨を残してください。' } : null),
})

/** 同等性の確認簿の記録: ほかのシステムで電子化した手続の登録、警察庁の確認の登録、設定の変更。 */
export const equivalenceRecords = [
  event('digitisation.equivalence.saitama/entered', {
    ...base, title: '同等性の確認を受ける手続の登録', subject: ['paper-procedures'], verb: '同等性の確認簿に載せる', states: ['運用中'], when: is('details.method', '電子'),
    form: {}, finds: { rows: { register: 'equivalences', column: 'ledger', asItem: 'id', everywhere: true, states: [BEFORE, '確認済', AGAIN] } }, guards: [onceInBook],
    effect: { creates: 'equivalences', set: { ledger: 'item', name: { derive: ({ item }) => detail(item, 'name') }, clauses: { derive: ({ item }) => detail(item, 'clause') } } },
  }),
  event('digitisation.equivalence.saitama/npa', {
    ...base, title: '警察庁情報セキュリティ管理者の確認の登録', subject: ['equivalences'], verb: '警察庁の確認を登録する', states: [BEFORE, AGAIN], anyReader: true,
    form: { ...PACKAGE, document: { label: '確認の文書番号', type: 'text', max: 120, cites: base.cites }, confirmedOn: { label: '文書の日付', type: 'date', notAfter: 'today', cites: base.cites } },
    guards: [answersForSystem, confirmedByNpa],
    effect: {
      from: [BEFORE, AGAIN], to: '確認済', set: { ...CONFIRMED, confirmer: { value: '警察庁情報セキュリティ管理者' }, document: { field: 'document' }, confirmedOn: { field: 'confirmedOn' } },
      along: inLedger('確認済', { confirmedOn: { field: 'confirmedOn' }, document: { field: 'document' } }),
    },
  }),
  event('digitisation.equivalence.saitama/changed', {
    ...base, title: '手続の設定の変更', subject: ['equivalences'], verb: '経路・項目の変更を記録する', states: ['確認済'],
    form: { changes: { label: '変わったこと', type: 'text', multiline: true, max: 1000, help: 'ほかのシステムの手続で、経路や項目を変えたときに記録します。関所の手続は自動で戻ります。', cites: base.cites } },
    effect: { from: ['確認済'], to: AGAIN, set: { changes: { field: 'changes' } }, along: inLedger(AGAIN) },
  }),
  event('digitisation.equivalence.saitama/ended', {
    ...base, title: '同等性の確認を要しなくなった手続', subject: ['equivalences'], verb: '行わなくなった手続として終える', states: [BEFORE, '確認済', AGAIN], guards: [ofOtherSystems],
    form: { because: { label: '終える理由', type: 'text', max: 300 } }, effect: { from: [BEFORE, '確認済', AGAIN], to: '廃止' },
  }),
]
const detail = (item: unknown, key: string): string => String((item as { details: { [key: string]: unknown } }).details[key] ?? '')
