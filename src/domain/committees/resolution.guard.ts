import { mic, saitama } from '../../../clauses/index.ts'
import { listed } from '../../engine/form.ts'
import { guard } from '../../engine/guard.ts'

const both = ['saitama-police', 'municipality'] as const

// 定足数。会ごとに決めた人数に出席が満たなければ、議決できない。
export const quorate = guard('committees.resolution/quorum', {
  title: '定足数', cites: [saitama['2-2-(5)-ウ'], mic['1-(7)-①']], profiles: both,
  refuses: ({ chosen }) => {
    const meeting = chosen['meeting']?.[0]
    const quorum = Number(meeting?.linked?.['committee']?.details['quorum'] ?? 0)
    const present = listed(meeting?.details ?? {}, 'attendees').length
    return present >= quorum ? null : { field: 'meeting', message: `定足数に足りません（定足数${quorum}人、出席${present}人）。この会議では議決できません。出席の記録を確かめるか、改めて招集してください。` }
  },
})

// その会議の議題だけを議決する。
export const onTheAgenda = guard('committees.resolution/on-the-agenda', {
  title: '議題にある議案', cites: [saitama['2-2-(5)-ア'], mic['1-(7)-①']], profiles: both,
  refuses: ({ chosen, item }) => {
    const meeting = chosen['meeting']?.[0]
    return !meeting || !item || listed(meeting.details, 'agenda').includes(item.id) ? null : { field: 'meeting', message: `「${item.number}」は「${meeting.number}」の議題ではありません。` }
  },
})

// 見直しの要否の議案は、見直すか見直さないかを決める。
export const needIsDecided = guard('committees.resolution/need', {
  title: '見直しの要否の結論', cites: [saitama['2-2-(2)-ウ']], profiles: ['saitama-police'],
  refuses: ({ form, item }) => {
    const aboutNeed = item?.details['category'] === 'ウ 見直しの要否'
    const needed = ['見直す', '見直さない', '継続審議'].includes(String(form['conclusion']))
    if (aboutNeed && !needed) return { field: 'conclusion', message: '見直しの要否の議案は、「見直す」「見直さない」「継続審議」のどれかで結論を出します。' }
    return !aboutNeed && ['見直す', '見直さない'].includes(String(form['conclusion'])) ? { field: 'conclusion', message: '「見直す」「見直さない」は、見直しの要否の議案だけで使います。' } : null
  },
})

// 見直すと決めたら、だれがいつまでに行うかを決める。
export const followedUp = guard('committees.resolution/followed-up', {
  title: '議決の後の課題', cites: [saitama['2-2-(2)-ウ'], mic['1-(7)-①']], profiles: both,
  refuses: ({ form }) => (form['conclusion'] === '見直す' && !form['measure'] ? { field: 'measure', message: '「見直す」としたときは、行うことと、担当者・期限を入れてください。課題になります。' } : null),
})
