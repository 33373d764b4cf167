import { mic } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'

// 重要度ごとの基準。計画を登録するとき、これに達しなければ断る。
export const backupCriteria = register('backups.backup-criteria', {
  title: 'バックアップの基準',
  noun: '重要度の基準',
  cites: [mic['kaisetsu-6.1-(2)-注3']],
  profiles: ['municipality'],
  purpose: 'システムの重要度（完全性・可用性の分類から決めます）ごとに、バックアップの最長の間隔と、遠隔地保管の要否を定めます。',
  table: 'backup_criterion',
  number: { label: '基準番号', help: '基準ごとに付ける番号です。', prefix: '控基準' },
  columns: {
    name: { label: '重要度', type: 'text', max: 40, help: '例: 高（完全性２・可用性２）' },
    maxDays: { label: '最長の取得間隔', type: 'number', min: 1, max: 366, unit: '日', cites: [mic['kaisetsu-6.1-(2)-注3']] },
    remote: { label: '遠隔地保管が要る', type: 'flag', cites: [mic['kaisetsu-6.1-(2)-注3']] },
    reason: { label: 'そう定めた理由', type: 'text', multiline: true, max: 500, required: false },
  },
  states: { 適用中: { tone: 'rest', help: '計画に適用しています。' }, 廃止: { tone: 'final', help: '新しい計画には使いません。' } },
  initial: '適用中',
  carriesInformation: false,
  listed: ['number', 'name', 'maxDays', 'remote', 'state', 'unit'],
  aliases: { number: ['基準番号'], name: ['重要度'], maxDays: ['最長間隔'] },
})
