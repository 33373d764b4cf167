import { saitama } from '../../../clauses/index.ts'
import { MOVEMENTS } from '../../engine/register/arising.ts'
import { register } from '../../engine/register/register.ts'

/** 職員の区分。教養・自己点検の対象になるのは、初めの四つ。 */
export const STAFF = ['警察官', '一般職員', '会計年度任用職員', '臨時的任用職員'] as const
export const NOT_STAFF = ['委託先の従業員', '部外構成員'] as const

// 着任した人の登録。会計年度任用職員と臨時的任用職員も職員であり、委託先の従業員は職員でない。
export const arrivals = register('people.arrivals', {
  title: '着任の登録',
  noun: '着任',
  cites: [saitama['1-3-(2)']],
  profiles: ['saitama-police'],
  purpose: '採用や任用の変更を登録すると、その人がここに並びます。職員かどうかを確かめます。職員は、教養・自己点検の対象者に数えられます。',
  table: 'arrival',
  number: { label: '番号', help: '人事を登録すると自動で付きます。', prefix: '着任' },
  columns: {
    person: { label: '人', type: 'person' },
    kind: { label: '人事', type: 'choice', options: MOVEMENTS },
    day: { label: '発令日', type: 'date' },
    toUnit: { label: '部署', type: 'unit', required: false },
    employment: { label: '任用', type: 'choice', options: ['常勤', '会計年度任用・臨時的任用', '委託先の従業員', '部外'], help: '人事の取込みから入ります。' },
    category: { label: '区分', type: 'choice', options: [...STAFF, ...NOT_STAFF], required: false, cites: [saitama['1-3-(2)']] },
  },
  states: {
    確認待ち: { tone: 'attention', help: '区分を確かめるのを待っています。' },
    確認済: { tone: 'final', help: '区分を確かめました。' },
    取消: { tone: 'final', help: '採用などが取りやめになりました。' },
  },
  initial: '確認待ち',
  enteredBy: { act: '人事の登録', cites: [saitama['1-3-(2)']] },
  arises: { on: ['採用', '復帰', '任用の変更'], withdrawn: '取消' },
  carriesInformation: false,
  listed: ['number', 'person', 'kind', 'day', 'toUnit', 'employment', 'category', 'state'],
})
