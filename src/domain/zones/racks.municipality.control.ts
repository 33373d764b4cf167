import { mic } from '../../../clauses/index.ts'
import { always, is } from '../../engine/condition.ts'
import { control } from '../../engine/control/control.ts'
import type { ItemFacts } from '../../engine/definition.ts'

const base = { cites: [mic['kaisetsu-4.2-(1)-注3']], profiles: ['municipality'], register: 'racks' } as const
/** Do systems of more than one 情報システム管理者 stand in the room of the rack? */
function isShared(rack: ItemFacts): boolean {
  const here = (rack.linked?.['area']?.linkedFrom?.['installations'] ?? []).filter(({ state }) => state === '設置中')
  return new Set(here.map(({ details }) => details['managedBy'])).size > 1
}

/** ラックへの固定はいつも、施錠と鍵の管理者は管理の違うシステムが同じ部屋にあるときに問う。 */
export const rackControls = [
  control('zones.racks.municipality/fixed', {
    ...base, title: 'サーバラックへの固定', appliesWhen: always, question: '機器はサーバラックに固定されていますか。',
    fields: { fixed: { label: '機器を固定している', type: 'flag' }, checkedOn: { label: '確かめた日', type: 'date', notAfter: 'today' } },
    contradicts: { when: is('fields.fixed', false), message: '固定していないときは「不適合」とし、是正の計画を書いてください。' },
  }),
  control('zones.racks.municipality/locked', {
    ...base, title: 'サーバラックの施錠管理', appliesWhen: always, appliesTo: isShared, question: '別のシステムの管理者が触れないよう、ラックを施錠し、鍵の管理者を決めていますか。',
    fields: { locked: { label: '施錠している', type: 'flag' }, keyKeeper: { label: '鍵の管理者', type: 'person', among: 'organisation' }, checkedOn: { label: '確かめた日', type: 'date', notAfter: 'today' } },
    contradicts: { when: is('fields.locked', false), message: '施錠していないときは「不適合」とし、是正の計画を書いてください。' },
  }),
]
