import { mic, mpd, saitama } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'
import { OWN_OFFICE } from '../words/own-office.ts'

const LEVELS = [{ value: '1', label: '機密性１（低）' }, { value: '2', label: '機密性２（中）' }, { value: '3', label: '機密性３（高）' }]

// 廃棄する書面。要機密情報の書面は、復元が難しい状態にしたことを確かめてから廃棄済みにする。
export const papers = register('erasure.papers', {
  title: '書面廃棄簿',
  noun: '書面',
  cites: [saitama['3-6-(3)'], mpd['別表3-機密性高-6'], mpd['別表3-機密性中-6'], mic['2-(1)-機密性-5'], mic['2-(2)-⑩-(イ)']],
  profiles: ['saitama-police', 'mpd', 'municipality'],
  purpose: '捨てる書面の名と部数を登録し、どの方法で、誰が、いつ廃棄したかを残します。',
  table: 'paper',
  number: { label: '書面番号', help: '廃棄する書面ごとに付ける番号です。', prefix: '書面' },
  columns: {
    name: { label: '書面名', type: 'text', max: 120, cites: [saitama['3-6-(3)']] },
    level: { label: '機密性', type: 'choice', options: LEVELS, help: '書面に記載された情報の機密性です。' },
    copies: { label: '部数', type: 'number', min: 1, max: 1_000_000, unit: '部', cites: [saitama['3-6-(3)']] },
    method: { label: '廃棄の方法', type: 'text', max: 60, required: false },
    disposedAt: { label: '廃棄した日時', type: 'dateTime', notAfter: 'now', required: false },
    operator: { label: '廃棄した人・事業者', type: 'text', max: 120, required: false },
    remarks: { label: '備考', type: 'text', multiline: true, max: 500, required: false },
  },
  states: {
    保管中: { tone: 'rest', help: 'まだ保管されています。' },
    廃棄待ち: { tone: 'attention', help: '廃棄が決まり、処理と記録を待っています。' },
    廃棄: { tone: 'final', gone: true, help: '廃棄されました。' },
  },
  initial: '保管中',
  opensTo: OWN_OFFICE,
  carriesInformation: false,
  listed: ['number', 'name', 'level', 'copies', 'state', 'unit', 'method'],
  aliases: { number: ['書面番号'], name: ['書面名', '文書名'], copies: ['部数'], remarks: ['備考'] },
})
