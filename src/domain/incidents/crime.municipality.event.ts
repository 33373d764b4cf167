import { mic } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { event } from '../../engine/register/event.ts'

const roles = ['CISO', '統括情報セキュリティ責任者', 'CSIRT責任者', '情報セキュリティ管理者'] as const
const base = { profiles: ['municipality'], cites: [mic['kaisetsu-6.5-(3)']], subject: ['incidents'] } as const

/** 犯罪の可能性の判断と解除、警察・関係機関への連絡、ログの結び付け。 */
export const crimeEvents = [
  event('incidents.crime.municipality/suspected', {
    ...base, title: '犯罪の可能性の判断', verb: '犯罪の可能性ありとする', states: ['認知', '対応中'], roles,
    form: { basis: { label: '判断の根拠', type: 'text', multiline: true, max: 1000, help: '結び付いた記録・ログ・証拠は、この時から消せなくなります。' } }, effect: { set: { crime: { value: true } } },
  }),
  event('incidents.crime.municipality/cleared', {
    ...base, title: '保全の解除', verb: '犯罪の可能性の判断を解く', when: is('details.crime', true), roles: ['CISO'],
    form: { reason: { label: '解く理由', type: 'text', multiline: true, max: 1000, help: '警察・関係機関に確かめたことも書きます。' } }, effect: { set: { crime: { value: false } } },
  }),
  event('incidents.crime.municipality/contacted', {
    ...base, title: '警察・関係機関への連絡', verb: '警察・関係機関への連絡を記録する', anyReader: true,
    form: {
      agency: { label: '連絡先', type: 'text', max: 120, help: '機関、部署、担当者。' },
      contactedAt: { label: '連絡した日時', type: 'dateTime', notAfter: 'now' },
      words: { label: '伝えたこと・求められたこと', type: 'text', multiline: true, max: 2000 },
    },
  }),
  event('incidents.crime.municipality/logs', {
    ...base, title: 'ログの結び付け', verb: 'ログを結び付ける', anyReader: true, states: ['認知', '対応中'],
    form: { added: { label: '保存ログ', type: 'item', register: 'kept-logs', states: ['保管中', '保全中'], many: true } },
    effect: { set: { logs: { derive: (facts) => [...new Set([(facts['item'] as { details: { [key: string]: unknown } }).details['logs'] ?? [], facts['added']].flat())] as unknown as string } } },
  }),
]
