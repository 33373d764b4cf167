import { mic } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'
import { OWN_OFFICE } from '../words/own-office.ts'

const cites = [mic['5.1-(1)-③-(ウ)']]
export const PLACES = ['自宅', 'サテライトオフィス・貸会議室', 'ほかの団体・会社の施設', '出張先', 'そのほかの庁外'] as const
export const EQUIPMENT = ['支給の端末', '許可を受けた支給以外の端末', '書面だけ'] as const

// 外部での情報処理業務の許可簿。許可が下りると行が立ち、その人・その場所・その期間だけ外部で作業できる。
export const works = register('outside-work.works', {
  title: '外部での情報処理業務の許可簿',
  noun: '外部作業の許可',
  cites,
  profiles: ['municipality'],
  purpose: '庁舎の外で情報を処理する業務の許可を、作業者・場所・期間ごとに残します。許可が下りると自動で行が立ちます。',
  table: 'outside_work',
  number: { label: '許可番号', help: '許可が下りると自動で付きます。', prefix: '外部' },
  enteredBy: { act: '外部での情報処理業務の申請', cites },
  columns: {
    placeKind: { label: '作業場所の区分', type: 'choice', options: PLACES, cites },
    place: { label: '作業場所', type: 'text', max: 200, cites },
    permittedFrom: { label: '許可の始まり', type: 'date', cites },
    permittedUntil: { label: '許可の終わり', type: 'date', cites },
    purpose: { label: '業務の内容', type: 'text', max: 200, cites },
    equipment: { label: '使う端末', type: 'choice', options: EQUIPMENT, cites },
    terminal: { label: '支給の端末', type: 'item', register: 'terminals', required: false, cites },
    ownTerminal: { label: '支給以外の端末', type: 'item', register: 'own-terminals', required: false, cites },
    safeguards: { label: '安全管理措置', type: 'text', max: 500, cites },
  },
  states: {
    許可: { tone: 'out', help: '許可の期間のあいだ、許可された場所で作業できます。期間が過ぎれば、改めて許可を受けるまで作業できません。' },
    終了: { tone: 'final', help: '外部での作業を終え、情報を庁内に戻しました。' },
  },
  initial: '許可',
  linked: ['ownTerminal'],
  opensTo: OWN_OFFICE,
  carriesInformation: true,
  listed: ['number', 'state', 'holder', 'unit', 'placeKind', 'place', 'permittedFrom', 'permittedUntil', 'equipment', 'class'],
})
