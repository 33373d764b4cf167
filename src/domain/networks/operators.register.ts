import { mic } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'

// 媒体を扱う作業をする職員の名簿。名簿にない人は、取込みの検査も、媒体の接続禁止の解除もできない。
export const operators = register('networks.operators', {
  title: '媒体取扱い指定職員名簿',
  noun: '指定職員',
  cites: [mic['kaisetsu-3-(1)-①-注3-(ア)'], mic['kaisetsu-3-(1)-②-(イ)']],
  profiles: ['municipality'],
  purpose: '系をまたぐデータの取込みをする職員と、媒体の接続禁止を解く管理者権限を持つ職員を、あらかじめ指定します。',
  table: 'media_operator',
  number: { label: '指定番号', help: '指定ごとに付ける番号です。', prefix: '指定' },
  columns: {
    person: { label: '職員', type: 'person' },
    tasks: { label: '指定した作業', type: 'choices', options: ['取込み作業', '管理者権限による解除'] },
    system: { label: '対象のシステム', type: 'text', max: 120, required: false },
    designatedOn: { label: '指定した日', type: 'date', notAfter: 'today' },
    remarks: { label: '備考', type: 'text', multiline: true, max: 500, required: false },
  },
  states: { 指定中: { tone: 'rest', help: '指定された作業ができます。' }, 解除: { tone: 'final', help: '指定が解かれました。' } },
  initial: '指定中',
  carriesInformation: false,
  listed: ['number', 'person', 'tasks', 'system', 'unit', 'state', 'designatedOn'],
})
