import { mic } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'

// 情報システム室のサーバラック。
export const racks = register('zones.racks', {
  title: 'サーバラック一覧',
  noun: 'サーバラック',
  cites: [mic['kaisetsu-4.2-(1)-注3']],
  profiles: ['municipality'],
  purpose: '機器を固定するラックを登録します。管理する課室の違うシステムが同じ部屋にあると、ラックの施錠と鍵の管理者が問われます。',
  table: 'rack',
  number: { label: 'ラック番号', help: 'ラックに付けた番号です。', prefix: 'ラック' },
  columns: { area: { label: '区域', type: 'item', register: 'areas', states: ['使用中'] }, name: { label: '位置', type: 'text', max: 80 } },
  states: { 使用中: { tone: 'rest', help: '使われています。' }, 撤去: { tone: 'final', help: 'もうありません。' } },
  initial: '使用中',
  carriesInformation: false,
  linked: ['area'],
  linkedWhole: ['area'],
  listed: ['number', 'area', 'name', 'unit', 'state'],
})
