// 埼玉の情報の条項の試験が共に使う舞台。
import { addItem } from '../../../src/acts/items.ts'
import { loadItems } from '../../../src/acts/item-facts.ts'
import type { LoadedItem } from '../../../src/acts/item-facts.ts'
import { previewRecord } from '../../../src/acts/record-preview.ts'
import type { PersonKey } from '../../factory-plans.ts'
import { onStage } from '../../stage.ts'
import type { Stage } from '../../stage.ts'

export const ALL = ['第１号', '第２号', '第３号', '第４号', '第５号', '第６号']
/** 機密性２の情報の登録の答え。 */
export const middle = (more: object = {}) => ({
  title: '相談記録', kind: '文書', form: '電磁的記録', business: '少年相談', origin: '作成', storage: '少年課共有フォルダー', access: '担当者だけ', openTo: '所属', when: 'いま決める', secret: 'どちらでもない',
  likely: ['第１号'], altered: '支障のおそれなし', lost: '支障のおそれなし', unavailable: '支障のおそれなし', confidentiality: '2', integrity: '1', availability: '1', unrestricted: '課内で広く使う', ...more,
})
export const low = (more: object = {}) => middle({ likely: [], unlikely: ALL, confidentiality: '1', evident: true, unrestricted: undefined, ...more })
export const high = (more: object = {}) => middle({ secret: '秘密文書に当たる', confidentiality: '3', ...more })

export interface Station extends Stage {
  readonly enter: (form?: object, who?: PersonKey) => Promise<LoadedItem>
  readonly add: (who: PersonKey, register: string, number: string, columns: object) => Promise<LoadedItem>
  readonly suggest: (form: object) => ReturnType<typeof previewRecord>
  readonly seen: (who: PersonKey, item: LoadedItem) => Promise<LoadedItem | undefined>
}
export function aStation(): Station {
  const stage = onStage('saitama-police')
  const own = {
    async enter(form: object = middle(), who: PersonKey = '係員') { return (await stage.record(who, 'information.entry.saitama', null, form)).item! },
    async add(who: PersonKey, register: string, number: string, columns: object) { const seat = await stage.seat(who); return seat.db.transaction().execute((tx) => addItem(tx, seat, register, { number, columns, unit: stage.organisation.units.課 })) },
    async suggest(form: object) { return previewRecord(await stage.seat('係員'), { event: 'information.entry.saitama', item: null, form }) },
    async seen(who: PersonKey, item: LoadedItem) { const seat = await stage.seat(who); return (await loadItems(seat.db, seat, [item.id])).get(item.id) },
  }
  return Object.defineProperties(own, Object.getOwnPropertyDescriptors(stage)) as unknown as Station
}
