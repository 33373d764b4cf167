import { saitama } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { control } from '../../engine/control/control.ts'
import { setting } from '../../engine/definition.ts'

const again = setting('systems.authentication.days', '認証の仕組みを確かめ直すまで', 365, { unit: '日', notInSource: true })

// 主体認証情報が漏れて使われることへの措置と、不正な認証の試みへの措置。両方を書かなければ適合にできない。
export const signInDefence = control('systems.sign-in-defence.saitama', {
  title: '主体認証情報の漏えいと不正な試みへの措置',
  cites: [saitama['6-1-(1)-ア-(ウ)']],
  profiles: ['saitama-police'],
  settings: [again],
  register: 'systems',
  appliesWhen: is('state', '運用中'),
  question: '主体認証情報の漏えい等による不正を防ぐ措置と、不正な主体認証の試みに対抗する措置の、両方をとっていますか。',
  fields: {
    leaks: { label: '漏えい等による不正を防ぐ措置', type: 'text', multiline: true, max: 500, help: '例: 元に戻せない形での保存、通信の暗号化、定めた期間での変更' },
    attempts: { label: '不正な認証の試みに対抗する措置', type: 'text', multiline: true, max: 500, help: '例: 続けて間違えたときの停止、失敗の記録と通知' },
    evidence: { label: '設定の写し・設計書の該当箇所', type: 'text', max: 300 },
    checkedOn: { label: '確かめた日', type: 'date', notAfter: 'today' },
  },
  agesAfter: again,
})
