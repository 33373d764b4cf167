import { saitama } from '../../../clauses/index.ts'
import type { ItemFacts } from '../../engine/definition.ts'
import { guard } from '../../engine/guard.ts'
import type { SeatFacts } from '../../engine/seats.ts'
import { CHAIRS } from './composition.saitama.ts'

const force = { profiles: ['saitama-police'] } as const
export const vacantSeats = (body: ItemFacts | null | undefined): SeatFacts[] => (body?.seats ?? []).filter(({ people, outside }) => people.length === 0 && !outside)
export const chairsOf = (body: ItemFacts | null | undefined): string[] => (body?.seats ?? []).filter(({ office }) => CHAIRS.includes(office)).flatMap(({ people }) => people)
/** The body a thing is, or belongs to. */
export const bodyOf = (item: ItemFacts | null): ItemFacts | null | undefined => (item?.register === 'committees' ? item : item?.linked?.['committee'])

// 分科会は専門部会に置き、対象事項を決める。
export const subcommitteeHasAParent = guard('committees.committees/parent', {
  ...force, title: '分科会の親と対象事項', cites: [saitama['2-2-(4)-ア']],
  refuses: ({ item }) => {
    if (item?.details['kind'] !== '分科会') return null
    if (item.linked?.['parent']?.details['kind'] !== '専門部会') return { field: 'parent', message: '分科会は専門部会に置きます。親となる専門部会を選んでください。' }
    return item.details['matter'] ? null : { field: 'matter', message: '分科会が調査・研究する対象事項を入力してください。' }
  },
})

// 空席のある会議体。台帳に注意として出る。
export const seatsFilled = guard('committees.committees/vacant', {
  ...force, title: '空席の職', cites: [saitama['2-2-(3)-エ']],
  refuses: ({ item }) => { const vacant = vacantSeats(item); return vacant.length === 0 ? null : { field: '', message: `空席: ${vacant.map(({ office, title }) => `${office}の${title}`).join('、')}` } },
})

// 空席のまま招集するときは、承知のうえでそう書く。
export const vacancyKnown = guard('committees.convening/vacant', {
  ...force, title: '空席のある招集', cites: [saitama['2-2-(3)-エ']],
  refuses: ({ item, form }) => {
    const vacant = vacantSeats(item)
    return vacant.length === 0 || form['vacant'] === true ? null
      : { field: 'vacant', message: `空席の職があります（${vacant.map(({ title }) => title).join('、')}）。このまま招集するときは、「空席のまま招集する」を「はい」にしてください。` }
  },
})

// 三つの会の庶務は情報管理課。議題と議事録は、庶務の職員と会の長だけが扱う。
export const bySecretariat = guard('committees.committees/secretariat', {
  ...force, title: '会議体の庶務', cites: [saitama['2-2-(6)']],
  refuses: ({ item, actor, atHome }) => (atHome || chairsOf(bodyOf(item)).includes(actor.person) ? null : { field: '', message: '議題の準備と議事録の編集ができるのは、庶務を処理する情報管理課の職員と会の長です。' }),
})
