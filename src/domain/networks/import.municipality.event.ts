import { mic } from '../../../clauses/index.ts'
import { has, is } from '../../engine/condition.ts'
import { event } from '../../engine/register/event.ts'
import { checkedAgainBeforeImport, designatedAndWatched, importMediaOnly, unlockedForThisImport } from './import.municipality.guard.ts'

const municipality = { profiles: ['municipality'] } as const
const FILE = 'networks.import.municipality'

/** LGWAN接続系からマイナンバー利用事務系への取込みの各段。検査 → 専用媒体に保存 → 接続禁止の解除 → 取込み先で検査 → 取込み。 */
export const steps = [
  event(`${FILE}/first-check`, {
    ...municipality, title: 'LGWAN接続系での検査', cites: [mic['kaisetsu-3-(1)-①-注3-(ア)']], subject: [], verb: '取込みのための検査を記録する',
    form: {
      matter: { label: '取り込むデータ', type: 'text', max: 200 },
      receipt: { label: '外部データの受信', type: 'item', register: 'receipts', states: ['取込み中'], required: false, help: '外部から受け取ったデータなら、受信簿の行を選びます。', cites: [mic['kaisetsu-3-(1)-①-注3']] },
      source: { label: '検査した端末', type: 'item', register: 'terminals', where: is('details.zone', 'LGWAN接続系'), help: 'LGWAN接続系の端末を選びます。' },
      operator: { label: '実施者', type: 'item', register: 'operators', states: ['指定中'], where: has('details.tasks', '取込み作業'), help: '取込み作業に指定された職員の名簿から選びます。', cites: [mic['kaisetsu-3-(1)-①-注3-(ア)']] },
      watch: { label: '立会い・監視', type: 'choice', options: ['他の職員の立会い', '監視カメラのある区画'], cites: [mic['kaisetsu-3-(1)-①-注3-(ア)']] },
      witness: { label: '立会者', type: 'person', notMe: true, when: is('watch', '他の職員の立会い'), cites: [mic['kaisetsu-3-(1)-①-注3-(ア)']] },
      camera: { label: '監視カメラのある区画', type: 'text', max: 120, when: is('watch', '監視カメラのある区画'), cites: [mic['kaisetsu-3-(1)-①-注3-(ア)']] },
      firstCheckedAt: { label: '検査した時刻', type: 'dateTime', notAfter: 'now' },
      result: { label: '結果', type: 'choice', options: ['検出なし'], default: '検出なし', help: '検出されたデータは取り込めません。不正プログラムの報告をしてください。' },
    },
    guards: [designatedAndWatched], effect: { creates: 'imports' },
  }),
  event(`${FILE}/saved`, {
    ...municipality, title: '専用媒体への保存', cites: [mic['kaisetsu-3-(1)-①-注3-(イ)']], subject: ['imports'], verb: '専用媒体への保存を記録する', states: ['検査済'],
    form: { medium: { label: '取込み専用媒体', type: 'item', register: 'media', states: ['保管中', '使用中'], help: '用途が「取込み専用」の媒体だけを使えます。', cites: [mic['kaisetsu-3-(1)-①-注3-(イ)']] }, savedAt: { label: '保存した時刻', type: 'dateTime', notAfter: 'now' } },
    guards: [importMediaOnly], effect: { from: ['検査済'], to: '保存済', set: { medium: { field: 'medium' } } },
  }),
  event(`${FILE}/unlocked`, {
    ...municipality, title: '取込み先の解除の確認', cites: [mic['kaisetsu-3-(1)-①-注3-(ウ)']], subject: ['imports'], verb: '取込み先の解除を確かめる', states: ['保存済'],
    form: {
      target: { label: '取込み先の端末', type: 'item', register: 'terminals', where: is('details.zone', 'マイナンバー利用事務系'), help: 'マイナンバー利用事務系の端末を選びます。' },
      unlocking: { label: '接続禁止の解除', type: 'item', register: 'unlockings', states: ['解除中'], help: '情報システム管理者が記録した、取込み先の端末の解除を選びます。', cites: [mic['kaisetsu-3-(1)-①-注3-(ウ)']] },
    },
    guards: [unlockedForThisImport], effect: { from: ['保存済'], to: '解除中', set: { target: { field: 'target' }, unlocking: { field: 'unlocking' } } },
  }),
  event(`${FILE}/second-check`, {
    ...municipality, title: 'マイナンバー利用事務系での検査', cites: [mic['kaisetsu-3-(1)-①-注3-(エ)']], subject: ['imports'], verb: '取込み先での検査を記録する', states: ['解除中'],
    form: {
      secondCheckedAt: { label: '検査した時刻', type: 'dateTime', notAfter: 'now' },
      result: { label: '結果', type: 'choice', options: ['検出なし', '検出あり'], cites: [mic['kaisetsu-3-(1)-①-注3-(エ)']] },
    },
    effect: { toWhen: [{ when: is('result', '検出あり'), to: '中止' }], set: { secondCheckedAt: { field: 'secondCheckedAt' }, secondResult: { field: 'result' } } },
  }),
  event(`${FILE}/imported`, {
    ...municipality, title: '取込みの完了', cites: [mic['kaisetsu-3-(1)-①-注3-(エ)']], subject: ['imports'], verb: '取込みの完了を記録する', states: ['解除中'],
    form: { importedAt: { label: '取り込んだ時刻', type: 'dateTime', notAfter: 'now' } },
    guards: [checkedAgainBeforeImport], effect: { from: ['解除中'], to: '取込み済', set: { importedAt: { field: 'importedAt' } } },
  }),
]
