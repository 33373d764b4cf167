import { saitama } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'
import { inOrder } from './visit.guard.ts'

const cites = [saitama['3-8-(3)-ウ']] as const

// 職員以外の者の立入り。区域の対策を説明し、従うことに同意を得てから入れる。
export const visits = register('zones.visits', {
  title: '区域の立入簿',
  noun: '立入り',
  cites,
  profiles: ['saitama-police'],
  purpose: 'クラス１から３の区域に職員以外の者を立ち入らせた記録です。区域台帳の区域を開き、「職員以外の者の立入りを登録する」から行が立ちます。',
  table: 'zone_visit',
  number: { label: '立入り番号', help: '登録すると自動で付きます。', prefix: '立入' },
  columns: {
    zone: { label: '区域', type: 'item', register: 'zones', states: ['有効'], cites },
    visitor: { label: '氏名', type: 'text', max: 80, cites },
    affiliation: { label: '所属', type: 'text', max: 120, help: '会社や団体の名です。なければ「なし」と書きます。', cites },
    purpose: { label: '目的', type: 'text', max: 200, cites },
    host: { label: '立入りをさせる職員', type: 'person', among: 'organisation', cites },
    explained: { label: '説明した対策', type: 'text', multiline: true, max: 8000, required: false, help: '入室を記録したときの区域の対策です。', cites },
    consented: { label: '対策に従う同意', type: 'choice', options: ['同意した', 'まだ・同意しない'], required: false, cites },
    enteredAt: { label: '入室日時', type: 'dateTime', notAfter: 'now', required: false, cites },
    leftAt: { label: '退室日時', type: 'dateTime', notAfter: 'now', required: false, cites },
  },
  states: {
    説明待ち: { tone: 'attention', help: '区域の対策を説明し、同意を得てから入室を記録します。' },
    入室中: { tone: 'out', help: '同意を得て区域の中にいます。' },
    退室済: { tone: 'final', help: '退室しました。' },
    取りやめ: { tone: 'final', help: '立ち入らずに終わりました。' },
  },
  initial: '説明待ち',
  enteredBy: { act: '職員以外の者の立入りの登録', cites },
  byActsAlone: { cites },
  opensTo: { roles: ['情報セキュリティ管理者', '情報管理課長'], home: true, cites },
  carriesInformation: false,
  linked: ['zone'],
  linkedWhole: ['zone'],
  guards: [inOrder],
  listed: ['number', 'zone', 'visitor', 'affiliation', 'purpose', 'host', 'enteredAt', 'leftAt', 'state'],
})
