import { mic } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { register } from '../../engine/register/register.ts'
import { OWN_OFFICE } from '../words/own-office.ts'

// LGWAN接続系からマイナンバー利用事務系への取込みの作業簿。一回の取込みが一行で、段を飛ばせない。
export const imports = register('networks.imports', {
  title: '取込み作業簿',
  noun: '取込み作業',
  cites: [mic['kaisetsu-3-(1)-①-注3-(ア)'], mic['kaisetsu-3-(1)-①-注3-(イ)'], mic['kaisetsu-3-(1)-①-注3-(ウ)'], mic['kaisetsu-3-(1)-①-注3-(エ)']],
  profiles: ['municipality'],
  purpose: 'LGWAN接続系で受け取ったデータを、専用の媒体でマイナンバー利用事務系に取り込むまでを、検査から順に残します。',
  table: 'zone_import',
  number: { label: '作業番号', help: '最初の検査を記録すると自動で付きます。', prefix: '取込み' },
  columns: {
    matter: { label: '取り込むデータ', type: 'text', max: 200 },
    receipt: { label: '外部データの受信', type: 'item', register: 'receipts', required: false, cites: [mic['kaisetsu-3-(1)-①-注3']] },
    source: { label: '検査した端末', type: 'item', register: 'terminals' },
    operator: { label: '実施者', type: 'item', register: 'operators' },
    watch: { label: '立会い・監視', type: 'choice', options: ['他の職員の立会い', '監視カメラのある区画'] },
    witness: { label: '立会者', type: 'person', when: is('watch', '他の職員の立会い') },
    camera: { label: '監視カメラのある区画', type: 'text', max: 120, when: is('watch', '監視カメラのある区画') },
    firstCheckedAt: { label: '一度目の検査', type: 'dateTime', notAfter: 'now' },
    medium: { label: '取込み専用媒体', type: 'item', register: 'media', required: false },
    target: { label: '取込み先の端末', type: 'item', register: 'terminals', required: false },
    unlocking: { label: '接続禁止の解除', type: 'item', register: 'unlockings', required: false },
    secondCheckedAt: { label: '二度目の検査', type: 'dateTime', notAfter: 'now', required: false },
    secondResult: { label: '二度目の検査の結果', type: 'choice', options: ['検出なし', '検出あり'], required: false },
    importedAt: { label: '取り込んだ時刻', type: 'dateTime', notAfter: 'now', required: false },
  },
  states: {
    検査済: { tone: 'attention', help: 'LGWAN接続系の端末での検査が済みました。専用媒体に保存します。' },
    保存済: { tone: 'attention', help: '専用媒体に保存しました。接続禁止の解除を待っています。' },
    解除中: { tone: 'attention', help: '取込み先の端末の接続禁止が解かれています。検査してから取り込みます。' },
    取込み済: { tone: 'final', help: '取込みが終わりました。' },
    中止: { tone: 'final', help: '不正プログラムが見つかるなどして、取り込みませんでした。' },
  },
  initial: '検査済',
  enteredBy: { act: 'LGWAN接続系での検査', cites: [mic['kaisetsu-3-(1)-①-注3-(ア)']] },
  opensTo: OWN_OFFICE,
  carriesInformation: false,
  listed: ['number', 'matter', 'state', 'operator', 'source', 'medium', 'unlocking', 'firstCheckedAt', 'secondResult', 'unit'],
})
