import { mic } from '../../../clauses/index.ts'
import { procedure } from '../../engine/request/procedure.ts'
import { methodField, methodIsDesignated } from '../cryptography/method.municipality.guard.ts'
import { importMediaServeImportsOnly } from './import-only.municipality.guard.ts'
import { mediaSituation, ZONE_CHOICES } from './situation.ts'
import { lapse, takeOutEffect, takeOutForm } from './take-out-form.ts'
import { usageIsLaidDown, usageRules } from './usage-rules.municipality.guard.ts'

// 電磁的記録媒体の庁外持出し（市町村）。持出しごとに情報セキュリティ管理者の許可と承認記録が要る。
export const takeOut = procedure('media.take-out.municipality', {
  title: '電磁的記録媒体の外部への持出し',
  cites: [mic['5.1-(1)-③-(イ)'], mic['kaisetsu-3-(1)-②-(イ)-4'], mic['kaisetsu-4.4-なお書き']],
  profiles: ['municipality'],
  settings: [lapse],
  subject: 'media',
  verb: '持出しを申請する',
  form: {
    ...takeOutForm,
    zone: { label: '情報を取り出す端末の系', type: 'choice', options: ZONE_CHOICES, default: 'LGWAN接続系', cites: [mic['kaisetsu-3-(1)-②-(イ)']], help: 'マイナンバー利用事務系からの持出しは、媒体の利用がやむを得ない場合に限られます。' },
    method: methodField,
    residentRecords: { label: '住民情報を含みますか', type: 'flag' },
  },
  finds: usageRules,
  guards: [usageIsLaidDown, methodIsDesignated, importMediaServeImportsOnly],
  judge: (context) => mediaSituation('take-out', context),
  effect: takeOutEffect,
  lapsesAfter: lapse,
})
