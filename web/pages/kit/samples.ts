import type { ClauseSource, ClauseSummary } from '../../app/clause-source.tsx'
import type { Session } from '../../app/session.ts'
import { is } from '../../../src/engine/condition.ts'
import type { Answer } from '../../../src/engine/decision/answer.ts'
import { setting } from '../../../src/engine/definition.ts'
import type { Form } from '../../../src/engine/definition.ts'
import type { FormSources } from '../../kit/form/form-renderer.tsx'
import type { Picked } from '../../kit/picker.tsx'
import type { RouteStep } from '../../kit/route-view.tsx'

/** Invented people, things and answers for the catalogue page only. */
export const SAMPLE_SESSION: Session = {
  person: { id: 'p1', name: '田中 陽子', post: '主任' }, unit: { id: 'u1', name: '生活安全総務課' },
  organisation: { name: '架空県警察本部', profile: 'mpd' }, today: '2026-06-01', revision: '2026.06-見本', waiting: 3,
}

const CLAUSES: readonly ClauseSummary[] = [
  { id: 'mpd:6-2-(2)', document: '警視庁情報セキュリティ対策実施要綱', cite: '第6の2(2)', title: '外部記録媒体の暗号化', summary: '要機密情報を外部記録媒体に記録するときは、暗号化したうえで記録する。' },
  { id: 'mpd:別表3-機密性高-4', document: '警視庁情報セキュリティ対策実施要綱', cite: '別表第3 機密性高 管理の基準4', title: '庁舎外への持出し', summary: '庁舎の外へ持ち出すときは、情報管理者の許可を受け、持ち出す情報を必要最小限にする。' },
  { id: 'mpd:9-1', document: '警視庁情報セキュリティ対策実施要綱', cite: '第9の1', title: '月次点検', summary: '所属の外部記録媒体と端末を毎月1回以上点検し、結果を所属長へ報告する。' },
]
export const SAMPLE_CLAUSES: ClauseSource = { find: (id) => Promise.resolve(CLAUSES.find((clause) => clause.id === id) ?? null) }

const PEOPLE: readonly Picked[] = [
  { value: 'p2', label: '髙橋 健一', detail: '生活安全総務課　課長（情報管理責任者）' }, { value: 'p3', label: '渡邉 さくら', detail: '情報管理課　係長' }, { value: 'p4', label: '山﨑 大輔', detail: '島部警察署　次長' },
]
const ITEMS: readonly Picked[] = [
  { value: 'm1', label: '生総-USB-0012　USBメモリ 32GB', detail: '保管中・暗号化あり・保管場所 書庫A-3' }, { value: 'm2', label: '生総-USB-0013　USBメモリ 16GB', detail: '保管中・暗号化なし・保管場所 書庫A-3' },
]
const within = (all: readonly Picked[]) => () => (text: string) => Promise.resolve(all.filter((one) => `${one.label}${one.detail}`.includes(text)))
export const SAMPLE_SOURCES: FormSources = {
  people: within(PEOPLE), units: within([{ value: 'u1', label: '生活安全総務課' }, { value: 'u2', label: '情報管理課' }]), items: within(ITEMS), clauses: () => within([{ value: 'mpd:9-1', label: '第９の１　月例点検' }])(),
  restrictions: { people: within(PEOPLE)(), units: within([{ value: 'u1', label: '生活安全総務課' }])(), own: within([{ value: 'r1', label: '課内限り' }])() },
  upload: (file) => (file.size > 5_000_000 ? Promise.reject(new Error('5 MBを超えるファイルは添付できません。')) : Promise.resolve({ id: `${file.name}-${file.size}`, name: file.name, size: file.size })),
}

export const SAMPLE_FORM: Form = {
  media: { label: '持ち出す外部記録媒体', type: 'item', register: 'media', many: true, help: '保管中の媒体だけを選べます。', cites: ['mpd:6-2-(2)'] as never },
  purpose: { label: '持ち出す目的', type: 'text', multiline: true, max: 200 },
  phone: { label: '持ち出し中の連絡先', type: 'text', pattern: 'phone', required: false },
  place: { label: '持ち出す先', type: 'choice', options: [{ value: 'office', label: '他の官公庁', help: '会議や協議のために訪ねる先' }, { value: 'contractor', label: '委託事業者' }, { value: 'home', label: '自宅' }] },
  carries: { label: '要機密情報を持ち出しますか', type: 'flag' },
  restrictions: { label: '取扱制限', type: 'restrictions', required: false, help: '扱い方を限る場合に選びます。' },
  contents: { label: '持ち出す情報', type: 'contents', when: is('carries', true), help: '媒体に入れる情報を一つずつ書いてください。' },
  period: { label: '持ち出す期間', type: 'dateRange', notBefore: 'today', maxDays: setting('media.take-out.max-days', '持ち出しの上限', 30, { unit: '日', notInSource: true }) },
  count: { label: '複製の数', type: 'number', min: 0, max: 99, unit: '個', required: false },
  measures: { label: '行う対策', type: 'choices', options: ['暗号化する', '鍵付きのケースに入れる', '不正プログラムがないことを確かめる'] },
  companion: { label: '同行する職員', type: 'person', required: false },
  unit: { label: '受け入れる所属', type: 'unit', required: false },
  noticed: { label: '事情が分かった日時', type: 'dateTime', notAfter: 'now', required: false },
  files: { label: '添付ファイル', type: 'attachments', required: false, help: '依頼文書など。1件5 MBまで。' },
  minimised: { label: '要機密情報を必要最小限にしました', type: 'declaration', when: is('carries', true), cites: ['mpd:別表3-機密性高-4'] as never },
}

const some = ['mpd:6-2-(2)'] as never as Answer['applied']
const more = ['mpd:別表3-機密性高-4', 'mpd:6-2-(2)'] as never as Answer['applied']
const base: Answer = { outcome: 'permitted', approvals: [], conditions: [], prohibitions: [], notices: [], missing: [], applied: some, toProceed: [], revision: 'mpd-2026-06-01' }
export const SAMPLE_ANSWERS: { readonly [name: string]: Answer } = {
  permitted: base,
  application: {
    ...base, outcome: 'conditional', applied: more,
    approvals: [{ role: '情報管理者', clauses: more, held: false }],
    conditions: [{ measure: 'encrypted', when: 'before', met: true, clauses: some }, { measure: 'locked-case', when: 'during', met: false, clauses: more }, { measure: 'erased', when: 'after', met: false, clauses: some }],
    missing: [{ key: 'equipment.owner', clauses: some }], notices: [{ role: '情報セキュリティ管理補佐官', clauses: some }],
    toProceed: ['情報管理者の許可を受ける。', '鍵付きのケースに入れて運ぶ。', '支給された媒体であることを確かめる。'],
  },
  prohibited: { ...base, outcome: 'prohibited', prohibitions: [{ clauses: more, unless: 'exception' }], toProceed: ['組織が支給した媒体に移してから持ち出す。'] },
}

export const SAMPLE_ROUTE: readonly (readonly RouteStep[])[] = [
  [{ kind: '起案', role: '申請者', unit: '生活安全総務課', people: ['田中 陽子'], state: '済', at: '2026-06-01T09:12:00+09:00' }],
  [{ kind: '回議', role: '係長', unit: '生活安全総務課', people: ['佐藤 学'], state: '済', mark: '後閲', at: '2026-06-01T10:05:00+09:00' }],
  [
    { kind: '合議', role: 'システムセキュリティ責任者', unit: '情報管理課', people: ['渡邉 さくら'], state: '済', at: '2026-06-01T11:20:00+09:00', comment: '暗号化の設定を確かめました。' },
    { kind: '合議', role: '保管場所の管理者', unit: '会計課', people: ['鈴木 一郎', '山﨑 大輔'], state: '処理中' },
  ],
  [{ kind: '決裁', role: '情報管理者', unit: '生活安全総務課', people: ['髙橋 健一'], state: '待ち', cites: ['mpd:別表3-機密性高-4'] }],
]

export interface SampleRow { readonly id: string; readonly number: string; readonly kind: string; readonly state: '保管中' | '持ち出し中' | '返却遅れ'; readonly level: 0 | 1 | 2 | 3; readonly holder: string; readonly due: string; readonly size: number }
export const SAMPLE_ROWS: readonly SampleRow[] = [
  { id: '1', number: '生総-USB-0012', kind: 'USBメモリ（暗号化機能付き）', state: '保管中', level: 0, holder: '', due: '', size: 32 },
  { id: '2', number: '生総-USB-0013', kind: 'USBメモリ', state: '持ち出し中', level: 3, holder: '渡邉 さくら', due: 'R8.6.5', size: 16 },
  { id: '3', number: '生総-HDD-0002', kind: '外付けハードディスク', state: '返却遅れ', level: 2, holder: '特別捜査本部設置準備室　山﨑 大輔', due: 'R8.5.29', size: 2000 },
  { id: '4', number: '生総-SD-0101', kind: 'SDカード（デジタルカメラ用）', state: '保管中', level: 1, holder: '', due: '', size: 64 },
]
