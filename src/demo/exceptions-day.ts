import type { Seat } from '../acts/world.ts'
import type { Facts } from '../engine/condition.ts'
import type { ProfileId } from '../engine/definition.ts'
import { unitOf } from '../engine/organisation.ts'
import { agreed, asking, attempt, doing, span, type Staff } from './staff.ts'

interface Case { readonly procedure: string; readonly by: string; readonly clause: string; readonly form: Facts; readonly decision: Facts }
const POLICE_CASE = { difficulty: '検査用の装置が古く、この条項の機能を備えていない。', reasonKind: '技術的に困難', reason: '装置の更新まで、ほかに検査の手段がない。', alternative: '施錠した部屋に置き、使った人と時刻を紙の簿冊に残す。' }
const WEIGHED = { impact: '権限のない人が装置を使うおそれがある。', handling: '部屋の施錠と簿冊の点検で抑える。', conditions: '毎月、簿冊の写しを提出すること。' }
const CASES: { readonly [profile in ProfileId]?: Case } = {
  'saitama-police': { procedure: 'exceptions.exception.saitama', by: 'shozokucho', clause: 'saitama-kijun:6-1-(1)-ア-(ア)', form: { ...POLICE_CASE, target: '所属の業務' }, decision: WEIGHED },
  mpd: { procedure: 'exceptions.exception.mpd', by: 'shozokucho', clause: 'mpd:5-4', form: { ...POLICE_CASE, consulted: '管理補佐官と協議し、部屋の施錠と簿冊を条件とした。' }, decision: { conditions: WEIGHED.conditions } },
  municipality: {
    procedure: 'exceptions.exception.municipality', by: 'kanri', clause: 'mic:4.4-②', decision: WEIGHED,
    form: { difficulty: '窓口の共用端末では、一人ごとの認証に切り替えると受付が止まる。', reasonKind: '事務の遂行を著しく妨げる', reason: '窓口では数分おきに担当者が替わる。', alternative: '窓口の担当者だけが知る暗証番号と、席の監視カメラで補う。', method: '代わりの方法を採る' },
  },
}
const EMERGENCY = { title: '大雨による庁舎の浸水', instruction: '避難先での照会に、手元の媒体を使ってよい。使った媒体と時刻を控えること。' }

/** Exceptions of a sample office: one that holds, one that ends soon and has its rule looked at again, one that waits, and an emergency that is over. */
export async function makeExceptions(staff: Staff, clerk: Seat): Promise<void> {
  const found = CASES[clerk.book.profile.id]
  if (!found) return
  const seat = await staff.as(found.by)
  const ask = (title: string, period: readonly [number, number]) => asking(seat, found.procedure, { ...found.form, title, clauses: found.clause, period: span(seat, ...period) })
  await attempt(async () => agreed(staff, seat, (await ask('更新までの検査装置の利用', [0, 150])).id, found.decision))
  await attempt(async () => agreed(staff, seat, (await ask('年内に替える共用端末', [0, 10])).id, 'impact' in found.decision ? { ...found.decision, infeasible: true } : found.decision))
  await attempt(() => ask('臨時の窓口に置く端末', [3, 60]))
  await attempt(() => emergency(seat))
}

async function emergency(seat: Seat): Promise<void> {
  const procedure = [...seat.book.procedures.keys()].find((id) => id.startsWith('exceptions.emergency.'))
  if (procedure === undefined) return
  await asking(seat, procedure, { ...EMERGENCY, scope: unitOf(seat.organisation, seat.person!) })
  const row = await seat.db.selectFrom('item').select('id').where('org', '=', seat.org).where('register', '=', 'emergencies').orderBy('id', 'desc').limit(1).executeTakeFirst()
  if (row) await doing(seat, 'exceptions.emergency-end', { circumstances: '水が引き、平常に戻った。' }, row.id)
}
