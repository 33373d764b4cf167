import { saitama } from '../../../clauses/index.ts'
import type { Field } from '../../engine/definition.ts'
import { register } from '../../engine/register/register.ts'
import { CLASSES } from './zone-classes.ts'

const cites = [saitama['2-1-(2)-ウ']] as const
const definition = (label: string): Field => ({ label: `${label}の定義`, type: 'text', multiline: true, max: 500, cites })

// 区域のクラスの定義と管理者の指名基準。改めるたびに新しい版を登録する。
export const zoneSchemes = register('zones.zone-schemes', {
  title: '区域のクラスの定義と指名基準',
  noun: '版',
  cites,
  profiles: ['saitama-police'],
  purpose: 'クラス０から３の定義と、区域情報セキュリティ管理者の指名の基準を版ごとに残します。区域の決定には、そのときの版が残ります。',
  table: 'zone_scheme',
  number: { label: '版の番号', help: '例: 第２版', prefix: '区域の版' },
  columns: {
    basis: { label: '定めた文書', type: 'text', max: 200 },
    effectiveOn: { label: '適用する日', type: 'date' },
    class0: definition(CLASSES[0]), class1: definition(CLASSES[1]), class2: definition(CLASSES[2]), class3: definition(CLASSES[3]),
    nomination: { label: '管理者の指名の基準と手続', type: 'text', multiline: true, max: 1000, cites },
  },
  states: { 有効: { tone: 'rest', help: '今の版です。' }, 旧版: { tone: 'final', help: '新しい版に置き換わりました。' } },
  initial: '有効',
  carriesInformation: false,
  listed: ['number', 'basis', 'effectiveOn', 'state'],
})
