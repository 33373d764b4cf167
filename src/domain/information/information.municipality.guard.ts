import { mic } from '../../../clauses/index.ts'
import { setting } from '../../engine/definition.ts'
import type { Guard } from '../../engine/definition.ts'
import { guard } from '../../engine/guard.ts'

const base = { profiles: ['municipality'] } as const
const FILE = 'information.information.municipality'
/** 三層の対策の型。β′だけが機密性３をインターネット接続系に置くことを予定する（docs/readings/0523）。 */
export const internetModel = setting('networks.model', 'ネットワークの型（α・β・β′）', 'α', { notInSource: false, options: ['α', 'β', 'β′'] })
const EXTERNAL = 'インターネット接続系'

/** 情報資産台帳が守ること（市区町村）。 */
export const assetGuards: readonly Guard[] = [
  guard(`${FILE}/decided-when-entered`, {
    ...base, title: '登録と分類の決定', cites: [mic['2-(2)-③-(イ)']],
    refuses: ({ item, before }) => (!before && item?.classification?.on === '' ? { field: '', message: '台帳に直接は登録できません。「情報資産を登録する」で、分類と取扱制限を定めて登録してください。' } : null),
  }),
  guard(`${FILE}/keeper`, {
    ...base, title: '情報資産の管理責任', cites: [mic['2-(2)-①-(ア)'], mic['kaisetsu-2-(2)-①-注2']],
    refuses: ({ item, before }) => (item?.kept === false && before?.unit !== item.unit ? { field: 'unit', message: 'この部署には情報セキュリティ管理者がいません。管理する課を決めてから登録してください。' } : null),
  }),
  guard(`${FILE}/internet-zone`, {
    ...base, title: 'インターネット接続系に置く重要な情報資産', cites: [mic['kaisetsu-3-(3)-③-注9']],
    refuses: ({ item, before, settings }) => {
      const { zone, accessControlled, staffMyNumber } = item?.details ?? {}
      const isWeighty = (item?.confidentiality ?? 0) >= 3 || staffMyNumber === true
      const isMoved = before?.details['zone'] !== zone || before?.details['accessControlled'] !== accessControlled || before?.details['staffMyNumber'] !== staffMyNumber
      if (zone !== EXTERNAL || !isWeighty || !isMoved) return null
      const model = settings[internetModel.id] ?? internetModel.value
      if (model !== 'β′') return { field: 'zone', message: `${String(model)}モデルでは、機密性３の情報と職員のマイナンバー情報をインターネット接続系に置けません。ほかの系に置いてください。` }
      return accessControlled === true ? null : { field: 'accessControlled', message: 'β′モデルでインターネット接続系に置くときは、この資産ごとのアクセス制御をし、「はい」と答えてください。' }
    },
  }),
  guard(`${FILE}/received`, {
    ...base, title: '庁内から受け取った情報の分類', cites: [mic['2-(2)-④-(ア)']],
    refuses: ({ item, before }) => {
      const own = item?.classification
      const from = own?.sources.filter(({ how }) => how === '受領') ?? []
      if (!own || from.length === 0 || !before || JSON.stringify(before.classification) === JSON.stringify(own)) return null
      const top = (axis: 'confidentiality' | 'integrity' | 'availability') => Math.max(...from.map((one) => one[axis]))
      const isSame = own.confidentiality === top('confidentiality') && own.integrity === top('integrity') && own.availability === top('availability')
      return isSame ? null : { field: 'confidentiality', message: `「${from[0]!.number}」から受け取った情報の分類は、入手元の分類と同じでなければなりません。変えるには入手元の課に申し出てください。` }
    },
  }),
  guard(`${FILE}/copies`, {
    ...base, title: '複製の分類', cites: [mic['2-(2)-①-(イ)']],
    refuses: ({ item, before }) => {
      const own = item?.classification
      const from = own?.sources.filter(({ how }) => how === '複製' || how === 'バックアップ') ?? []
      if (!own || JSON.stringify(before?.classification) === JSON.stringify(own)) return null
      const above = from.find((one) => one.confidentiality > own.confidentiality || one.integrity > own.integrity || one.availability > own.availability)
      return above ? { field: 'confidentiality', message: `複製の分類を、原本「${above.number}」より低くはできません。` } : null
    },
  }),
  guard(`${FILE}/erased-with-record`, {
    ...base, title: '消去の記録', cites: [mic['2-(2)-③-(ウ)']],
    refuses: ({ item, before }) => {
      if (item?.state !== '消去済' || before?.state === '消去済') return null
      const isRecorded = Object.entries(item.latest).some(([event, { form }]) => /erasure|disposal/.test(event) && form['method'])
      return isRecorded ? null : { field: '', message: '消去の方法を記録しないと「消去済」にできません。' }
    },
  }),
]
