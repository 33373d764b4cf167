import { mic } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'
import { areaCautions, switchChangedByAct } from './areas.guard.ts'

const door = [mic['kaisetsu-4.2-(1)-注1']] as const

// 管理区域などの区域。立会いに代わる監視カメラの有無も持つ。
export const areas = register('zones.areas', {
  title: '区域一覧',
  noun: '区域',
  cites: [mic['4.2-(1)-①'], mic['kaisetsu-3-(1)-①-注2']],
  profiles: ['municipality'],
  purpose: '管理区域（情報システム室など）と、監視カメラで操作が記録される区画を登録します。',
  table: 'area',
  number: { label: '区域番号', help: '区域に付けた番号です。', prefix: '区域' },
  columns: {
    name: { label: '名称', type: 'text', max: 80 },
    kind: { label: '区分', type: 'choice', options: ['管理区域', '執務室', 'その他'] },
    houses: { label: '基幹機器・重要な情報システムを置く', type: 'flag', required: false, help: 'ネットワークの基幹機器か重要な情報システムを置く部屋（情報システム室）は「はい」です。管理区域の点検と入退室の規則が当たります。', cites: [mic['4.2-(1)-①']] },
    camera: { label: '監視カメラで操作が記録される', type: 'flag' },
    building: { label: '建物', type: 'text', max: 80, required: false, help: '例: 本庁舎' },
    floor: { label: '階', type: 'choice', options: ['地階', '１階', '２階以上'], required: false, cites: [mic['4.2-(1)-②']] },
    windows: { label: '外壁に窓がある', type: 'flag', required: false, cites: [mic['4.2-(1)-②']] },
    level: {
      label: '置かれる情報資産の最高の機密性', type: 'choice', options: ['1', '2', '3'].map((value) => ({ value, label: `機密性${'１２３'[Number(value) - 1]}` })), required: false, cites: [mic['kaisetsu-4.2-(2)']],
      help: '上がると、入室を許す範囲の再検討が求められます。',
    },
    door: { label: '出入口の締まり', type: 'choice', options: ['自動扉', '鍵', 'なし'], required: false, help: 'ICカードなどで開け閉めする扉は「自動扉」です。', cites: door },
    releaseSwitch: { label: '手で解除する方法と場所', type: 'text', max: 300, required: false, help: '閉じ込められたときに扉を開ける方法です。変えるときは「解除方法の変更を記録する」から。', cites: door },
    logReaders: { label: '入退室記録簿を開いてよい者', type: 'person', many: true, required: false, help: 'この区域の情報システム管理者のほかに、記録簿の閲覧と出力を許す職員です。', cites: [mic['kaisetsu-4.2-(2)-注4']] },
    remarks: { label: '備考', type: 'text', multiline: true, max: 500, required: false },
  },
  states: { 使用中: { tone: 'rest', help: '使われている区域です。' }, 廃止: { tone: 'final', help: 'もう使いません。' } },
  initial: '使用中',
  carriesInformation: false,
  listed: ['number', 'name', 'kind', 'building', 'floor', 'camera', 'unit', 'state'],
  linkedFrom: [{ register: 'entry-permits', column: 'area' }, { register: 'entries', column: 'area', empty: 'leftAt' }, { register: 'installations', column: 'area' }],
  guards: [switchChangedByAct],
  cautions: areaCautions,
  cautionsListed: true,
})
