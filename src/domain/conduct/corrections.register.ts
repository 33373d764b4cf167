import { mic } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'
import { OWN_OFFICE } from '../words/own-office.ts'

const cites = [mic['1-(2)-③']] as const

// 是正指示簿。統括が、課のネットワークの構成や点検結果を見て出した是正の指示と、課がしたこと。
export const corrections = register('conduct.corrections', {
  title: '是正指示簿',
  noun: '是正指示',
  cites,
  profiles: ['municipality'],
  purpose: '統括情報セキュリティ責任者が、課のネットワークの構成・点検結果・端末・媒体を見て出した是正の指示と、課がしたことを残します。直すもの（点検表など）の画面の「是正を指示する」で出します。',
  table: 'correction',
  number: { label: '是正番号', help: '指示すると自動で付きます。', prefix: '是正' },
  columns: {
    about: { label: '直すものの番号', type: 'text', max: 80, cites },
    topology: { label: 'ネットワークの構成', type: 'item', register: 'topology', required: false, cites },
    inspection: { label: '自己点検', type: 'item', register: 'self-inspections', required: false, cites },
    terminal: { label: '端末', type: 'item', register: 'terminals', required: false, cites },
    medium: { label: '外部記録媒体', type: 'item', register: 'media', required: false, cites },
    finding: { label: '分かったこと', type: 'text', multiline: true, max: 2000, cites },
    instruction: { label: '是正の指示', type: 'text', multiline: true, max: 2000, cites },
    answerBy: { label: '報告の期限', type: 'date' },
    done: { label: 'したこと', type: 'text', multiline: true, max: 2000, required: false },
    doneOn: { label: '是正した日', type: 'date', required: false },
    remark: { label: '統括の所見', type: 'text', max: 300, required: false },
  },
  states: {
    是正待ち: { tone: 'attention', help: '課の是正と報告を待っています。' },
    報告済: { tone: 'attention', help: '課が報告しました。統括が確かめて終えます。' },
    完了: { tone: 'final', help: '統括が是正を確かめました。' },
  },
  initial: '是正待ち',
  enteredBy: { act: '是正の指示', cites },
  byActsAlone: { cites },
  opensTo: OWN_OFFICE,
  carriesInformation: false,
  listed: ['number', 'about', 'instruction', 'answerBy', 'doneOn', 'unit', 'state'],
})
