import { mic } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'
import { backupKeptAwayFromDisaster } from '../zones/hazard.guard.ts'
import { keptInAnotherSite, meetsItsCriterion, namesARecoveryTime } from './backup-plans.guard.ts'
import { OWN_OFFICE } from '../words/own-office.ts'

// バックアップ計画。冗長化していても免れない。間隔どおりに取得の仕事が起き、復元試験で確かめる。
export const backupPlans = register('backups.backup-plans', {
  title: 'バックアップ計画',
  noun: 'バックアップ計画',
  cites: [mic['6.1-(2)'], mic['kaisetsu-6.1-(2)-注2'], mic['kaisetsu-6.1-(2)-注3'], mic['2-(1)-可用性-1']],
  profiles: ['municipality'],
  purpose: 'ファイルサーバなどの対象ごとに、何を、どの間隔で、どの方式で取り、どこに置くかを登録します。取得と復元試験の仕事が、この計画のとおりに起きます。',
  table: 'backup_plan',
  number: { label: '計画番号', help: 'バックアップ計画ごとに付ける番号です。', prefix: '控' },
  columns: {
    name: { label: '対象', type: 'text', max: 120, help: '例: 税務ファイルサーバ', cites: [mic['6.1-(2)']] },
    component: { label: '対象の種類', type: 'choice', options: ['ファイルサーバ', '文書サーバ', 'サーバ装置', 'その他'], cites: [mic['6.1-(2)']] },
    redundant: { label: '冗長化あり', type: 'flag', help: '冗長化していても、バックアップ計画は要ります。', cites: [mic['6.1-(2)']] },
    availability: { label: '可用性', type: 'choice', options: [{ value: '1', label: '可用性１' }, { value: '2', label: '可用性２' }], cites: [mic['2-(1)-可用性-1']] },
    integrity: { label: '完全性', type: 'choice', options: [{ value: '1', label: '完全性１' }, { value: '2', label: '完全性２' }], cites: [mic['kaisetsu-6.1-(2)-注3']] },
    criterion: { label: '重要度', type: 'item', register: 'backup-criteria', states: ['適用中'], cites: [mic['kaisetsu-6.1-(2)-注3']], help: '完全性・可用性の分類から決めたシステムの重要度です。取得間隔と遠隔地保管の基準が決まります。' },
    recoveryMinutes: { label: '復旧目標時間', type: 'number', min: 1, unit: '分', required: false, help: '可用性２の対象では必ず決めます。', cites: [mic['2-(1)-可用性-1']] },
    intervalDays: { label: '取得間隔', type: 'number', min: 1, max: 366, unit: '日', cites: [mic['6.1-(2)']] },
    startsOn: { label: '取得を始める日', type: 'date', cites: [mic['6.1-(2)']] },
    method: { label: '方式', type: 'choice', options: ['フル', '差分', '増分', 'スナップショット', '複製'], default: 'フル', cites: [mic['6.1-(2)']] },
    site: { label: '対象がある施設', type: 'text', max: 80, help: '例: 本庁舎', cites: [mic['kaisetsu-6.1-(2)-注2']] },
    keptAt: { label: '保管先', type: 'item', register: 'places', states: ['使用中'], cites: [mic['6.1-(2)'], mic['2-(2)-⑥-(ウ)']] },
    remote: { label: '遠隔地にも保管', type: 'flag', cites: [mic['kaisetsu-6.1-(2)-注3']] },
    restoreProcedure: { label: 'リストア手順', type: 'text', max: 200, help: '手順書の名称と場所です。', cites: [mic['kaisetsu-6.1-(2)-注2']] },
    restoreMonths: { label: 'リストアテストの間隔', type: 'number', min: 1, max: 60, unit: 'か月', cites: [mic['kaisetsu-6.1-(2)-注2']] },
    takenAt: { label: '最終取得日時', type: 'dateTime', notAfter: 'now', required: false, cites: [mic['6.1-(2)']] },
    lastResult: { label: '最終の成否', type: 'choice', options: ['成功', '失敗'], required: false, cites: [mic['6.1-(2)']] },
    measuredMinutes: { label: '復元にかかった時間', type: 'number', unit: '分', required: false, cites: [mic['2-(1)-可用性-1']] },
    verdict: { label: '復旧目標への適合', type: 'choice', options: ['適合', '不適合'], required: false, cites: [mic['2-(1)-可用性-1']] },
    remarks: { label: '備考', type: 'text', multiline: true, max: 500, required: false },
  },
  states: { 運用中: { tone: 'rest', help: '計画のとおりに取得します。' }, 終了: { tone: 'final', help: '対象がなくなり、取得を終えました。' } },
  initial: '運用中',
  opensTo: OWN_OFFICE,
  carriesInformation: false,
  linked: ['criterion', 'keptAt'],
  listed: ['number', 'name', 'state', 'intervalDays', 'takenAt', 'lastResult', 'verdict', 'unit', 'redundant', 'keptAt'],
  guards: [namesARecoveryTime, meetsItsCriterion, backupKeptAwayFromDisaster],
  cautions: [keptInAnotherSite, backupKeptAwayFromDisaster],
  aliases: { number: ['計画番号'], name: ['対象', 'サーバ名'], intervalDays: ['取得間隔（日）', '取得間隔'], method: ['方式'], site: ['施設', '設置場所'], remarks: ['備考'] },
})
