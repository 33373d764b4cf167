import { saitama } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'

const cites = [saitama['8-1-(1)-ウ']] as const
export const BEFORE = '確認前・簿冊併用'
export const AGAIN = '要再確認'
export const CONFIRMERS = ['情報セキュリティ管理者', '警察庁情報セキュリティ管理者'] as const

// 同等性の確認簿。関所で行う手続は自動で並び、確認を受けるまで、また経路や項目が変わってからは、簿冊と併用する。
export const equivalences = register('digitisation.equivalences', {
  title: '同等性の確認簿',
  noun: '同等性の確認',
  cites,
  profiles: ['saitama-police'],
  purpose: '電子で行う手続の一つずつが、ポリシーの手続と同等以上の管理水準であるとの確認を受けたかを残します。関所の手続は自動で並びます。確認の後に経路や項目が変わると、自動で「要再確認」に戻ります。',
  table: 'equivalence',
  number: { label: '番号', help: '自動で付きます。', prefix: '同等性' },
  columns: {
    name: { label: '対象手続', type: 'text', max: 200, cites },
    clauses: { label: '根拠条項', type: 'text', multiline: true, max: 2000, cites },
    system: { label: '電子で行う情報システム', type: 'item', register: 'systems', required: false, cites },
    controls: { label: '紙の手続の管理点', type: 'text', multiline: true, max: 4000, required: false, cites },
    counterparts: { label: '電子手続での対応', type: 'text', multiline: true, max: 4000, required: false, cites },
    differences: { label: '差異と、同等以上とする理由', type: 'text', multiline: true, max: 4000, required: false, cites },
    trail: { label: '証跡と保存期間', type: 'text', multiline: true, max: 2000, required: false, cites },
    confirmer: { label: '確認した者', type: 'choice', options: CONFIRMERS, required: false, cites },
    confirmedOn: { label: '確認された日', type: 'date', required: false, cites },
    document: { label: '確認の文書番号', type: 'text', max: 120, required: false, cites },
    changes: { label: '確認の後に変わったこと', type: 'text', multiline: true, required: false },
    shape: { label: '今の経路と項目', type: 'text', multiline: true, required: false },
    confirmedShape: { label: '確認したときの経路と項目', type: 'text', multiline: true, required: false },
    procedure: { label: '関所の手続の識別名', type: 'text', max: 120, required: false },
    ledger: { label: '手続の電子化台帳', type: 'item', register: 'paper-procedures', required: false },
  },
  states: {
    [BEFORE]: { tone: 'attention', help: 'まだ確認を受けていません。紙の簿冊も続けます。' },
    確認済: { tone: 'rest', help: '確認された日から、電子の方法だけで足ります。' },
    [AGAIN]: { tone: 'attention', help: '確認の後に経路か項目が変わりました。確認を受け直すまで、紙の簿冊も続けます。' },
    廃止: { tone: 'final', help: '行わなくなった手続です。' },
  },
  initial: BEFORE,
  carriesInformation: false,
  enteredBy: { act: '手続の組込み、または電子化台帳からの登録', cites },
  byActsAlone: { cites },
  ofProcedures: { procedure: 'procedure', name: 'name', clauses: 'clauses', shape: 'shape', confirmed: 'confirmedShape', changes: 'changes', while: ['確認済'], changed: AGAIN, gone: '廃止', tells: ['情報セキュリティ管理者'], cites },
  listed: ['number', 'name', 'state', 'confirmer', 'confirmedOn', 'system'],
})
