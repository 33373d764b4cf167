import { mic } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'

const TWO = [{ value: '1', label: '１' }, { value: '2', label: '２' }] as const

// 重要性の区分と、三つの観点への対応表。三観点に代えて重要性で分類する団体が定める。
export const importances = register('information.importances', {
  title: '重要性の対応表',
  noun: '重要性の区分',
  cites: [mic['kaisetsu-2-(1)-注1']],
  profiles: ['municipality'],
  purpose: '重要性Ⅰ〜Ⅳで分類するときに、それぞれを機密性・完全性・可用性のどれに当てるかを定めます。取扱いの判定は三つの観点で行います。',
  table: 'importance',
  number: { label: '区分', help: 'Ⅰ、Ⅱ、Ⅲ、Ⅳのように書きます。', prefix: '区分' },
  columns: {
    criterion: { label: '当てはまる情報', type: 'text', multiline: true, max: 400, help: '例: 個人情報と、侵害されると住民の生命や財産に重大な影響が及ぶ情報' },
    confidentiality: { label: '機密性', type: 'choice', options: [...TWO, { value: '3', label: '３' }] },
    integrity: { label: '完全性', type: 'choice', options: TWO },
    availability: { label: '可用性', type: 'choice', options: TWO },
  },
  states: { 使用中: { tone: 'rest', help: '登録で選べます。' }, 廃止: { tone: 'final', help: 'もう選べません。' } },
  initial: '使用中',
  carriesInformation: false,
  listed: ['number', 'criterion', 'confidentiality', 'integrity', 'availability', 'state'],
})
