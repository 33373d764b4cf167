import { mic, mpd, saitama } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'
import { DISPOSAL_METHODS } from '../media/disposal-method.ts'
import { equipmentIsStillThere } from './drives.guard.ts'
import { OWN_OFFICE } from '../words/own-office.ts'

// 機器に内蔵された記憶装置。一台ずつ抹消を記録し、全部が済むまで機器は手放せない。
export const drives = register('erasure.drives', {
  title: '記憶装置台帳',
  noun: '記憶装置',
  cites: [mic['4.1-(7)'], saitama['3-6-(2)'], mpd['別表3-機密性高-6'], mpd['別表3-機密性中-6']],
  profiles: ['saitama-police', 'mpd', 'municipality'],
  purpose: '機器に入っている記憶装置を製造番号ごとに登録し、一台ずつの抹消を残します。全部の抹消が済むまで、機器を廃棄・返却できません。',
  table: 'drive',
  number: { label: '記憶装置番号', help: '記憶装置ごとに付ける番号です。', prefix: '記憶' },
  columns: {
    equipment: { label: '入っている機器', type: 'item', register: 'terminals', cites: [mic['4.1-(7)']] },
    kind: { label: '種類', type: 'choice', options: ['ハードディスク', 'ＳＳＤ', 'フラッシュメモリ（基板に付いたもの）', '磁気テープ', 'その他'], default: 'ＳＳＤ' },
    serial: { label: '製造番号', type: 'text', max: 80, cites: [mic['4.1-(7)']] },
    capacity: { label: '容量', type: 'text', max: 20, required: false },
    contractor: { label: '引き渡した事業者', type: 'text', max: 120, required: false },
    certificateDue: { label: '完了証明書の提出期限', type: 'date', required: false, cites: [mic['kaisetsu-4.1-(7)-図表24-(1)']] },
    method: { label: '抹消の方法', type: 'choice', options: DISPOSAL_METHODS, required: false },
    erasedAt: { label: '抹消した日時', type: 'dateTime', notAfter: 'now', required: false },
    operator: { label: '抹消した人・事業者', type: 'text', max: 120, required: false },
    certificate: { label: '完了証明書の番号', type: 'text', max: 80, required: false },
    remarks: { label: '備考', type: 'text', multiline: true, max: 500, required: false },
  },
  states: {
    使用中: { tone: 'rest', help: '機器に入っています。' },
    引渡し済: { tone: 'attention', help: '庁舎内で消去して委託事業者に渡し、完了証明書を待っています。' },
    抹消済: { tone: 'final', gone: true, help: '復元できないように抹消されました。' },
  },
  initial: '使用中',
  opensTo: OWN_OFFICE,
  carriesInformation: false,
  linked: ['equipment'],
  linkedFrom: [{ register: 'erasure-keys', column: 'drive' }],
  listed: ['number', 'serial', 'kind', 'equipment', 'state', 'unit', 'certificateDue'],
  guards: [equipmentIsStillThere],
  aliases: { number: ['記憶装置番号'], serial: ['製造番号', 'シリアル番号', 'S/N'], kind: ['種類'], capacity: ['容量'], equipment: ['機器', '端末', '管理番号'], remarks: ['備考'] },
})
