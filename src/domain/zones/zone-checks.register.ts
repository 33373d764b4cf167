import { mpd, saitama } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'
import { banForm } from './zone-measure-form.ts'

// 区域の確認表。区域と対策の組ごとに一行。実施したかは適合確認で答える。
export const zoneChecks = register('zones.zone-checks', {
  title: '区域の確認表',
  noun: '確認する対策',
  cites: [saitama['3-8-(2)'], mpd['3-1-(2)']],
  profiles: ['mpd', 'saitama-police'],
  purpose: '区域ごとに取るべき対策が並びます。区域を有効にしたとき、基準に対策が加わったときに自動でできます。',
  table: 'zone_check',
  number: { label: '確認番号', help: '自動で付きます。', prefix: '区域確認' },
  columns: {
    zone: { label: '区域', type: 'item', register: 'zones' },
    measure: { label: '対策の基準', type: 'item', register: 'zone-measures', required: false },
    demand: { label: '対策', type: 'text', multiline: true, max: 500 },
    aspect: { label: '区分', type: 'choice', options: ['一般', '災害（施設）', '災害（環境）'] },
    need: { label: '必須・任意', type: 'choice', options: ['必須', '任意'] },
    staff: { label: '職員がすべき対策', type: 'flag' },
    ...banForm,
    edition: { label: '基準の版', type: 'number', min: 1, max: 999, required: false },
    revisedAt: { label: '基準が改まった日時', type: 'dateTime', required: false },
  },
  states: { 対象: { tone: 'rest', help: '実施を確かめる対策です。' }, 対象外: { tone: 'final', help: '区域か対策がなくなりました。' } },
  initial: '対象',
  enteredBy: { act: '区域を有効にする', cites: [saitama['3-8-(2)'], mpd['3-1-(2)']] },
  carriesInformation: false,
  linked: ['zone'],
  listed: ['number', 'zone', 'demand', 'aspect', 'need', 'staff', 'edition', 'unit', 'state'],
})
