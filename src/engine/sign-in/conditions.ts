import { setting } from '../definition.ts'
import type { Check } from './check.ts'

/*
 * When and from where one may be signed in: settings of the organisation, for everybody or for one role. What holds for a person is worked out beforehand; the checks see only whether it is met.
 */
export const HOURS = setting('identity.hours', '利用できる時間帯（空は限らない）', '', { notInSource: true, shape: 'hours', byRole: true })
export const NETWORKS = setting('identity.networks', '利用できる接続元の範囲（空は限らない）', '', { notInSource: true, shape: 'networks', byRole: true })
/** Outside these hours an output of many rows is looked at afterwards. */
export const WORKING_HOURS = setting('identity.working-hours', '勤務の時間帯（この外の出力を点検の画面に出す）', '平日 08:00-19:00', { notInSource: true, shape: 'hours' })

export const withinHours: Check<{ readonly outsideOf: string | null }> = ({ form }) =>
  (form.outsideOf === null ? null : { field: '', message: `時間帯外です。この利用者名を使えるのは「${form.outsideOf}」です。` })
export const fromOwnNetworks: Check<{ readonly foreign: boolean }> = ({ form }) =>
  (form.foreign ? { field: '', message: 'この接続元からは使えません。許された回線につないだ端末から使ってください。' } : null)
