import { mic } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { procedure } from '../../engine/request/procedure.ts'
import { passesQuarantine } from './connection.municipality.guard.ts'

// 持ち込んだ端末・持ち帰った端末の、庁内ネットワークへの接続の許可。課室のポリシーを一つでも満たさないときに要る。
export const connect = procedure('devices.connect.municipality', {
  title: '持帰り・持込み端末の接続の許可',
  cites: [mic['6.2-(2)-⑥']],
  profiles: ['municipality'],
  subject: 'terminals',
  subjectStates: ['保管中', '使用中', '返却確認待ち', '要確認'],
  verb: '接続の許可を申請する',
  form: {
    occasion: { label: '接続のきっかけ', type: 'choice', options: ['外部から持ち帰った', '持ち込んだ'] },
    result: { label: 'ウイルス検査の結果', type: 'choice', options: ['検出なし'], default: '検出なし', help: '検出されたときは申請できません。不正プログラムへの対処を先に終えてください。', cites: [mic['6.2-(2)-⑥']] },
    patched: { label: '修正プログラムは最新ですか', type: 'flag', cites: [mic['6.2-(2)-⑥']] },
    definitionsCurrent: { label: '定義ファイルは最新ですか', type: 'flag', cites: [mic['6.2-(2)-⑥']] },
    reason: { label: '最新でないままつなぐ理由', type: 'text', multiline: true, max: 500, when: is('patched', false), cites: [mic['6.2-(2)-⑥']] },
  },
  guards: [passesQuarantine],
  guardsOnDecision: [passesQuarantine],
  steps: [{ kind: '決裁', role: '情報セキュリティ管理者', scope: 'subject', cites: [mic['6.2-(2)-⑥']] }],
  effect: { set: { connection: { value: '可' } } },
})
