import { mic } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'

// 庁舎と同等の物理的な対策があると認めたサテライトオフィス。
export const satelliteOffices = register('devices.satellite-offices', {
  title: 'サテライトオフィス一覧',
  noun: 'サテライトオフィス',
  cites: [mic['kaisetsu-6.2-(2)-LGWAN接続系テレワーク']],
  profiles: ['municipality'],
  purpose: 'テレワークに使うサテライトオフィスと、庁舎と同等の物理的な対策があると認めたかどうかを残します。',
  table: 'satellite_office',
  number: { label: '番号', help: 'サテライトオフィスに付ける番号です。', prefix: 'サテライト' },
  columns: {
    name: { label: '名称', type: 'text', max: 120 },
    address: { label: '所在地', type: 'text', max: 200 },
    equalToPremises: { label: '庁舎と同等の物理的対策がある', type: 'flag', help: '入退室の管理、のぞき見の防止、施錠などを確かめた結果です。' },
    checkedOn: { label: '確かめた日', type: 'date', notAfter: 'today' },
    remarks: { label: '備考', type: 'text', multiline: true, max: 500, required: false },
  },
  states: { 未認定: { tone: 'attention', help: '庁舎と同等とは認められていません。' }, 認定中: { tone: 'rest', help: '庁舎と同等と認められています。' }, 取消し: { tone: 'final', help: 'もう使いません。' } },
  initial: '未認定',
  carriesInformation: false,
  listed: ['number', 'name', 'address', 'equalToPremises', 'state', 'checkedOn', 'unit'],
})
