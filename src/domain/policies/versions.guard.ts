import { hokkaido, kunrei, mic, mpd, saitama } from '../../../clauses/index.ts'
import { PROFILES } from '../../engine/definition.ts'
import { guard } from '../../engine/guard.ts'
import { DECLARATION_KEYS } from './declaration.ts'

const KEPT = ['policy', 'label', 'docNumber', 'decidedOn', 'decidedBy', 'effectiveFrom', 'declaration', ...DECLARATION_KEYS] as const

// 決めた版の記載は直さない。どの日にどの版が有効だったかが変わってしまう。
export const versionStandsAsDecided = guard('policies.policy-versions/as-decided', {
  title: '決裁した版の記載',
  cites: [kunrei['7'], saitama['前文'], mpd['前文'], hokkaido['15'], mic['sosoku-1-1'], mic['5.1-(3)']],
  profiles: PROFILES,
  refuses: ({ item, before }) => {
    if (!before || !['公布済', '旧版'].includes(before.state)) return null
    const changed = KEPT.find((key) => before.details[key] !== item?.details[key])
    return changed === undefined ? null : { field: changed, message: '公布した版の記載は直せません。改めるときは、新しい版を登録してください。' }
  },
})

// 議決だけでは正式な規程にならない。長又は準じる者の決裁があって初めて公布できる。
export const decidedByTheHead = guard('policies.policy-versions/decided', {
  title: '公布の前の決裁',
  cites: [mic['sosoku-3-1-(6)'], mic['kaisetsu-9.3-注2'], saitama['前文'], kunrei['7'], mpd['前文'], hokkaido['15']],
  profiles: PROFILES,
  refuses: ({ item }) => item?.details['decidedOn'] ? null
    : { field: '', message: `「${item?.number ?? ''}」は、長（又は準じる者として決裁する役割）の決裁がないため施行にできません。先に決裁を受けてください。` },
})

// 施行日は前の版より後。どの日にも有効な版は一つで、前の版は施行日の前日まで効力を持つ。
export const oneVersionADay = guard('policies.policy-versions/one-a-day', {
  title: '版の施行日の順',
  cites: [kunrei['前文'], saitama['前文'], mpd['前文'], hokkaido['15'], mic['sosoku-3-3-(2)'], mic['kaisetsu-5.1-(3)']],
  profiles: PROFILES,
  refuses: ({ form, chosen, item }) => {
    const from = String(form['effectiveFrom'] ?? '')
    const later = (chosen['standing'] ?? []).find(({ id, details }) => id !== item?.id && String(details['effectiveFrom'] ?? '') >= from)
    return later === undefined ? null
      : { field: 'effectiveFrom', message: `「${later.number}」が${String(later.details['effectiveFrom'])}から施行されています。それより後の日を施行日にしてください。` }
  },
})

// 取り込んだ本文のない版は公布できない。
export const riskAnalysedFirst = guard('policies.policy-versions/risk-first', {
  title: '策定の段階の順（③リスク分析）',
  cites: [mic['sosoku-3-1-(1)']],
  profiles: ['municipality'],
  refuses: ({ item }) => item?.linked?.['policy']?.details['kind'] !== '対策基準' || item.linked['riskAnalysis'] !== undefined ? null
    : { field: '', message: '対策基準は、リスク分析の結果に基づいて決めます。段階③（リスク分析の実施）が済んでいません。リスク分析資料台帳の資料を、版の「基にしたリスク分析」に選んでください。' },
})

// 基本方針・対策基準は、委員会等が議決した案を決裁する。
export const resolvedFirst = guard('policies.policy-versions/resolved', {
  title: '決裁の前の議決',
  cites: [mic['sosoku-3-1-(6)']],
  profiles: ['municipality'],
  refuses: ({ item }) => item?.state === '議決済' || item?.linked?.['policy']?.details['kind'] === '実施手順' ? null
    : { field: '', message: '委員会の議決が記録されていません。先に「議決を記録する」で審議記録の番号を入れてください。' },
})

// 分類と対策の基準の改正は、委員会の審議を経てから施行する。経ないときは、その理由を残す。
export const deliberatedOrExplained = guard('policies.policy-versions/deliberated', {
  title: '施行の前の委員会の審議',
  cites: [saitama['2-2-(2)-ア']],
  profiles: ['saitama-police'],
  refuses: ({ item, form }) => {
    if (item?.linked?.['policy']?.details['kind'] !== '対策基準' || form['omission']) return null
    const resolution = String(item.details['resolution'] ?? '')
    return item.details['resolvedOn'] && !resolution.endsWith('否決') ? null
      : { field: 'omission', message: '委員会の審議記録がありません。議案として審議を受けるか、審議を省略する理由を入れてください。' }
  },
})
