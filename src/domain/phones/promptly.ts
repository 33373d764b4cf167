import { setting } from '../../engine/definition.ts'

/** 「速やかに」の日数。組織が決める。 */
export const promptly = setting('phones.erasure.days', '携帯電話機で処理した情報を消去するまで', 3, { unit: '日', notInSource: true })
/** 処理の記録から始まる義務に共通の期限。 */
export const PROMPT = { profiles: ['mpd'], settings: [promptly], due: { days: promptly } } as const
