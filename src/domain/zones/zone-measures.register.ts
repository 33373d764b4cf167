import { mpd, saitama } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'
import { measureForm } from './zone-measure-form.ts'

// 区域の対策の基準。クラスごとの対策を一行ずつ、版とともに持つ。
export const zoneMeasures = register('zones.zone-measures', {
  title: '区域の対策の基準',
  noun: '対策',
  cites: [saitama['3-8-(1)'], mpd['3-1-(2)']],
  profiles: ['mpd', 'saitama-police'],
  purpose: 'クラスごとに取るべき対策を登録します。登録すると、そのクラスの有効な区域の確認表に載ります。',
  table: 'zone_measure',
  number: { label: '対策番号', help: '登録すると自動で付きます。', prefix: '区域対策' },
  columns: { ...measureForm, edition: { label: '版', type: 'number', min: 1, max: 999 }, effectiveOn: { label: '今の版の適用日', type: 'date' } },
  states: { 有効: { tone: 'rest', help: '取るべき対策です。' }, 廃止: { tone: 'final', help: '基準から除かれました。' } },
  initial: '有効',
  enteredBy: { act: '対策の登録', cites: [saitama['3-8-(1)'], mpd['3-1-(2)']] },
  carriesInformation: false,
  linkedFrom: [{ register: 'zone-checks', column: 'measure' }],
  listed: ['number', 'class', 'demand', 'need', 'staff', 'edition', 'effectiveOn', 'state'],
})
