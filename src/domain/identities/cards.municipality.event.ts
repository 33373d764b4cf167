import { mic } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

const base = { cites: [mic['5.4-(1)-②'], mic['kaisetsu-6.2-(5)-②']], profiles: ['municipality'], subject: ['cards'] } as const

/** ＩＣカード等の交付から廃棄まで。紛失の知らせは、持っている人も所属の人もすぐに出せる。 */
export const cards = [
  event('identities.cards.municipality/issued', { ...base, title: 'カードの交付', verb: '交付する', states: ['保管中'], form: { person: { label: '持つ職員', type: 'person' } }, effect: { from: ['保管中'], to: '使用中', holder: { field: 'person' } } }),
  event('identities.cards.municipality/lost', {
    ...base, title: 'カードの紛失の通報', verb: '紛失を通報する', states: ['使用中', '保管中'],
    form: { noticedAt: { label: '気付いた日時', type: 'dateTime', notAfter: 'now' }, circumstances: { label: '状況', type: 'text', multiline: true, max: 2000, help: '分かっている範囲で書いてください。通報と同時に、このカードは使えなくなります。' } },
    effect: { from: ['使用中', '保管中'], to: '停止' },
    tells: '統括情報セキュリティ責任者',
  }),
  event('identities.cards.municipality/returned', { ...base, title: 'カードの回収', verb: '回収する', states: ['使用中', '停止'], form: { collectedOn: { label: '回収した日', type: 'date', notAfter: 'today' } }, effect: { from: ['使用中', '停止'], to: '保管中', holder: 'nobody' } }),
  event('identities.cards.municipality/disposed', {
    ...base, title: 'カードの廃棄', verb: '廃棄を記録する', states: ['保管中', '停止'], form: { disposedOn: { label: '廃棄した日', type: 'date', notAfter: 'today' }, method: { label: '処理の方法', type: 'choice', options: ['破砕', '裁断', 'その他の復元できない処理'] } }, effect: { from: ['保管中', '停止'], to: '廃棄', holder: 'nobody' },
  }),
]
