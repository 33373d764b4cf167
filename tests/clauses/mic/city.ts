// 市区町村の媒体・端末の条項の試験が共に使う舞台。台帳への登録と、許可までの一続きを短く書けるようにする。
import { addItem, changeItem } from '../../../src/acts/items.ts'
import type { LoadedItem } from '../../../src/acts/item-facts.ts'
import { answerControl } from '../../../src/acts/control-answer.ts'
import type { ControlInput } from '../../../src/acts/control-answer.ts'
import type { PersonKey } from '../../factory-plans.ts'
import { onStage } from '../../stage.ts'
import type { Stage } from '../../stage.ts'

export const NOON = '2026-11-16T09:30:00+09:00'
export const WEEK = { from: '2026-11-16', to: '2026-11-20' }

export interface City extends Stage {
  add(who: PersonKey, register: string, number: string, columns: object, place?: string): Promise<LoadedItem>
  change(who: PersonKey, item: LoadedItem, columns: object, place?: string): Promise<LoadedItem>
  medium(number: string, columns?: object, place?: string): Promise<LoadedItem>
  terminal(number: string, columns?: object): Promise<LoadedItem>
  /** Approves the deciding step; returns what became of the request. */
  permit(who: PersonKey, request: string, comment?: string): Promise<string>
  answer(who: PersonKey, control: string, input: ControlInput): Promise<void>
}

/** A municipality with its media and terminals. */
export function aCity(): City {
  const stage = onStage('municipality')
  const add: City['add'] = async (who, register, number, columns, place) => {
    const seat = await stage.seat(who)
    return seat.db.transaction().execute((tx) => addItem(tx, seat, register, { number, columns, place, unit: stage.organisation.units.課 }))
  }
  const own = {
    add,
    async change(who: PersonKey, item: LoadedItem, columns: object, place?: string) {
      const seat = await stage.seat(who)
      return seat.db.transaction().execute((tx) => changeItem(tx, seat, item.register, item.id, { columns, ...(place === undefined ? {} : { place }), reason: '試験' }))
    },
    medium: (number: string, columns: object = {}, place?: string) =>
      add('係員', 'media', number, { kind: 'ＵＳＢメモリ', encryption: true, shared: '共用', origin: '支給', use: '一般', externallyConnected: 'なし', ...(place === undefined ? {} : { placedFor: '業務の資料を入れる' }), ...columns }, place),
    terminal: (number: string, columns: object = {}) => add('係員', 'terminals', number, { kind: '据置型パソコン', owner: '支給', ...columns }),
    async permit(who: PersonKey, request: string, comment?: string) {
      const { steps } = await stage.request(request)
      const position = steps.findLastIndex(({ kind }) => kind === '決裁')
      return (await stage.act(who, request, { act: '承認', position, ...(comment === undefined ? {} : { comment }) })).state
    },
    async answer(who: PersonKey, control: string, input: ControlInput) { await answerControl(await stage.seat(who), control, input) },
  }
  return new Proxy(stage as City, { get: (target, key) => (key in own ? own[key as keyof typeof own] : target[key as keyof Stage]) })
}
