import { mpd, saitama } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { register } from '../../engine/register/register.ts'
import { CLASSES, classOf } from './zone-classes.ts'
import { zoneCautions, zoneGuards } from './zones.guard.ts'

// 区域台帳。庁舎の敷地を区域に分け、クラス０から３に分類し、クラス０のほかに管理者を置く。
export const zones = register('zones.zones', {
  title: '区域台帳',
  noun: '区域',
  cites: [saitama['2-1-(2)-ア'], saitama['2-1-(2)-イ'], mpd['3-1-(1)']],
  profiles: ['mpd', 'saitama-police'],
  purpose: '庁舎の敷地を区域に分け、クラスと管理者を登録します。「有効にする」と、そのクラスの対策の確認表ができます。',
  table: 'security_zone',
  number: { label: '区域番号', help: '区域に付けた番号です。', prefix: 'クラス区域' },
  columns: {
    premises: { label: '庁舎', type: 'item', register: 'premises', states: ['使用中'] },
    name: { label: '区域名', type: 'text', max: 80 },
    extent: { label: '範囲', type: 'text', max: 300, help: '階や部屋、図面の番号を書きます。' },
    class: { label: 'クラス', type: 'choice', options: [...CLASSES], required: false },
    occupant: { label: '使う者', type: 'choice', options: ['当庁', 'ほかの行政機関・団体'], default: '当庁', profiles: ['mpd'], cites: [mpd['3-1-(1)']] },
    manager: { label: '区域情報セキュリティ管理者', type: 'person', among: 'organisation', required: false, profiles: ['saitama-police'], when: is('class', 'クラス１', 'クラス２', 'クラス３'), help: '「有効にする」か「管理者の指名を記録する」から決まります。', cites: [saitama['2-1-(2)-イ']] },
    scheme: { label: 'クラスの定義と指名基準の版', type: 'item', register: 'zone-schemes', required: false, profiles: ['saitama-police'], help: '決定したときの版です。', cites: [saitama['2-1-(2)-ウ']] },
    decidedOn: { label: '決定日', type: 'date', required: false, notAfter: 'today' },
    decidedBy: { label: '決定した人', type: 'person', among: 'organisation', required: false },
    disasters: { label: '想定する災害', type: 'choices', options: ['地震', '風水害', '火災', '停電'], required: false, cites: [saitama['3-8-(3)-イ']] },
    related: { label: '関係する区域', type: 'item', register: 'zones', many: true, required: false, profiles: ['mpd'], help: '管理者どうしが連携する区域です。', cites: [mpd['3-1-(2)']] },
    liaison: { label: '連携する事項', type: 'text', multiline: true, max: 500, required: false, profiles: ['mpd'], cites: [mpd['3-1-(2)']] },
  },
  states: { 準備中: { tone: 'attention', help: 'まだ有効にしていません。' }, 有効: { tone: 'rest', help: '対策を取る区域です。' }, 廃止: { tone: 'final', help: 'もう区域ではありません。' } },
  initial: '準備中',
  carriesInformation: false,
  linked: ['premises'],
  linkedWhole: ['premises'],
  linkedFrom: [{ register: 'rooms', column: 'zone' }, { register: 'zone-checks', column: 'zone' }],
  answered: {
    label: '区域情報セキュリティ管理者', cites: [mpd['3-1-(1)'], saitama['2-1-(2)-イ']],
    who: (zone, profile) => {
      const at = classOf(zone)
      if (at === undefined || at === 'クラス０') return null
      if (profile === 'saitama-police') return { person: (zone.details['manager'] as string | undefined) ?? null, of: zone.unit }
      return at === 'クラス１' ? { person: (zone.linked?.['premises']?.details['manager'] as string | undefined) ?? null } : { headOf: zone.unit }
    },
  },
  notice: { title: 'この区域で守ること', from: 'zone-checks', line: 'demand', where: is('details.staff', true) },
  guards: zoneGuards,
  cautions: zoneCautions,
  cautionsListed: true,
  listed: ['number', 'premises', 'name', 'class', 'manager', 'unit', 'state'],
})
