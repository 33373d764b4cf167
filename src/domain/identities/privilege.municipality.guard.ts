import { mic } from '../../../clauses/index.ts'
import { FAILURES, IDLE_MINUTES, LONGEST_HOURS } from '../../engine/sign-in/admission.ts'
import { LENGTH } from '../../engine/sign-in/password.ts'
import { notTheGeneral, PRIVILEGED_DAYS, PRIVILEGED_FAILURES, PRIVILEGED_IDLE, PRIVILEGED_LENGTH, PRIVILEGED_MINUTES, privilegedLongEnough, privilegedNotTooOld, privilegeHeld, STRICTER } from '../../engine/sign-in/privilege.ts'
import { identityGuard } from './identity.ts'

const profiles = ['municipality'] as const
const stronger = mic['6.2-(1)-③-(オ)']

// 特権は、要るときに短い時間だけ取る。時間が来ると、また使わずにいると、ひとりでに外れる（docs/readings/0721）。
export const held = identityGuard('identities.privilege/held', { title: '特権を取らない管理の操作', cites: [mic['6.2-(6)'], mic['kaisetsu-6.2-(6)']], profiles, settings: [PRIVILEGED_MINUTES, PRIVILEGED_IDLE], refuses: privilegeHeld })

// 特権の設定は、どれも一般より厳しい。
export const failures = identityGuard('identities.stricter/failures', { title: '特権の試行の回数', cites: [stronger], profiles, settings: [PRIVILEGED_FAILURES, FAILURES], refuses: STRICTER.failures })
export const idle = identityGuard('identities.stricter/idle', { title: '特権の無操作時間', cites: [mic['kaisetsu-6.2-(6)'], stronger], profiles, settings: [PRIVILEGED_IDLE, IDLE_MINUTES], refuses: STRICTER.idle })
export const longest = identityGuard('identities.stricter/longest', { title: '特権を使える時間', cites: [mic['6.2-(6)'], stronger], profiles, settings: [PRIVILEGED_MINUTES, LONGEST_HOURS], refuses: STRICTER.longest })
export const length = identityGuard('identities.stricter/length', { title: '特権のパスワードの長さの設定', cites: [stronger], profiles, settings: [PRIVILEGED_LENGTH, LENGTH], refuses: STRICTER.length })

// 特権のパスワードは一般のものと別で、より長く、期限がある。
export const ownLength = identityGuard('identities.privileged-password/length', { title: '特権のパスワードの長さ', cites: [stronger], profiles, settings: [PRIVILEGED_LENGTH], refuses: privilegedLongEnough })
export const days = identityGuard('identities.privileged-password-age/days', { title: '特権のパスワードの定期の変更', cites: [stronger], profiles, settings: [PRIVILEGED_DAYS], refuses: privilegedNotTooOld })
export const general = identityGuard('identities.privileged-password/general', { title: '一般と同じ特権のパスワード', cites: [stronger, mic['kaisetsu-6.2-(5)-①']], profiles, refuses: notTheGeneral })
