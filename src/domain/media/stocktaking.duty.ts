import { hokkaido, mic, mpd, saitama } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { PROFILES, setting } from '../../engine/definition.ts'
import { duty } from '../../engine/duty/duty.ts'

// 機器等の点検。台帳の全品目を現物と突き合わせ、所属の長に報告する。
const everyMonths = setting('media.stocktaking.months', '点検の間隔', 1, { unit: 'か月', notInSource: true })
const common = {
  title: '機器・媒体の点検', subject: { per: 'unit', holding: [] }, every: 'month', due: 'period-end', closedBy: 'stocktake',
  instruction: '番号票を読み取って台帳と突き合わせ、結果を報告してください。',
} as const

export const stocktaking = [
  duty('media.stocktaking/mpd', {
    ...common, title: '機器等の月例点検', cites: [mpd['9-1']], profiles: ['mpd'],
    assignees: [{ role: '情報管理者' }], reportsTo: '所属長', escalate: '所属長',
    instruction: '月に一回以上、番号票を読み取って機器・外部記録媒体・ＵＩＤ・デジタルカメラ等を台帳と突き合わせ、所属長に報告してください。',
  }),
  // 読み: 適正な管理は求められているが周期は書かれていない。月一回とし、組織が変えられる。
  duty('media.stocktaking/saitama', {
    ...common, cites: [saitama['8-1-(2)-エ-(ア)']], profiles: ['saitama-police'], interval: everyMonths, settings: [everyMonths],
    assignees: [{ role: '運用管理担当者' }], reportsTo: '運用管理者', escalate: '運用管理者',
  }),
  // 読み: 点検を求める条項はない。所属の運用に責任を負う運用管理者に報告する自主の点検とする。
  duty('media.stocktaking/hokkaido', {
    ...common, cites: [hokkaido['2-4-(2)']], profiles: ['hokkaido-police'], interval: everyMonths, settings: [everyMonths],
    assignees: [{ role: '運用管理者' }], reportsTo: '運用管理者', escalate: 'システム管理者',
  }),
  // 読み: 施錠などの管理は求められているが台帳との突合せの周期は書かれていない。課室等の責任者に報告する。
  duty('media.stocktaking/municipality', {
    ...common, cites: [mic['4.4-①'], mic['1-(4)-②']], profiles: ['municipality'], interval: everyMonths, settings: [everyMonths],
    assignees: [{ role: '情報セキュリティ管理者' }], reportsTo: '情報セキュリティ管理者', escalate: '情報セキュリティ責任者',
  }),
]

// 点検で見当たらなかったもの。見つけて記録するか、紛失を報告するまで閉じない。
const search = setting('media.missing.days', '点検で見当たらないものをさがす期限', 3, { unit: '日', notInSource: true })
const everywhere = [mpd['9-1'], saitama['8-1-(2)-エ-(ア)'], mic['4.4-①'], hokkaido['2-4-(2)']]
const SEARCHED = [
  { register: 'media', noun: '媒体', profiles: PROFILES, cites: everywhere, lost: ['media.loss'] },
  { register: 'terminals', noun: '端末', profiles: PROFILES, cites: everywhere, lost: ['media.loss', 'devices.loss.municipality'] },
  { register: 'cameras', noun: 'デジタルカメラ等', profiles: ['mpd'], cites: [mpd['9-1']], lost: ['media.loss'] },
  { register: 'phones', noun: '携帯電話機', profiles: ['mpd', 'saitama-police'], cites: [mpd['9-1'], saitama['8-1-(2)-エ-(ア)']], lost: ['media.loss'] },
] as const
export const missing = SEARCHED.map(({ register, noun, profiles, cites, lost }) => duty(`media.stocktaking/missing-${register}`, {
  title: `点検で見当たらない${noun}の所在確認`, cites, profiles, settings: [search],
  subject: { per: 'item', register }, after: { event: 'stocktake.missing', when: is('register', register) },
  assignees: ['actor', 'holder'], due: { days: search }, closedBy: { events: ['media.sighting', ...lost] },
  instruction: 'さがしても見つからないときは、ためらわず紛失を報告してください。',
}))
