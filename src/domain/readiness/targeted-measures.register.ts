import { mic } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'

const cites = [mic['kaisetsu-1']] as const
export const MEASURES = ['人的対策', '入口対策', '内部対策'] as const

// 標的型攻撃への対策を実施した記録。三つの区分の、どれを、いつ、何で確かめたか。体制点検がこれを年度ごとに数える。
export const targetedMeasures = register('readiness.targeted-measures', {
  title: '標的型攻撃対策の実施',
  noun: '実施の記録',
  cites,
  profiles: ['municipality'],
  purpose: '標的型攻撃への対策（人的・入口・内部）を実施し、確かめた日を残します。体制点検が年度ごとに数えます。',
  table: 'targeted_measure',
  number: { label: '実施番号', help: '続きの番号を付けます。', prefix: '標的' },
  columns: {
    measure: {
      label: '区分', type: 'choice', cites,
      options: [{ value: '人的対策', label: '人的対策（メールの訓練、教育など）' }, { value: '入口対策', label: '入口対策（自動再生の無効化など）' }, { value: '内部対策', label: '内部対策（通信の確認など）' }],
    },
    done: { label: '実施したこと', type: 'text', multiline: true, max: 1000 },
    doneOn: { label: '確かめた日', type: 'date', notAfter: 'today', help: 'この日の年度に数えます。' },
    evidence: { label: '確かめたもの', type: 'text', max: 300, help: '例: 訓練メールの結果の一覧、設定の写し' },
  },
  states: { 有効: { tone: 'rest', help: '体制点検に数えます。' }, 取消: { tone: 'final', help: '誤って登録したものです。数えません。' } },
  initial: '有効',
  carriesInformation: false,
  opensTo: { roles: ['CISO', '統括情報セキュリティ責任者', 'CSIRT責任者', 'CSIRTの構成員', '情報システム管理者', '情報セキュリティ管理者'], home: true, cites },
  listed: ['number', 'measure', 'doneOn', 'done', 'unit', 'state'],
})
