import { saitama } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'
import { isGuaranteed } from './situation.ts'

const base = { profiles: ['saitama-police'] } as const

// 選んだ情報の分類より低い分類では送れない。継承で上がった分類も、台帳のとおりに数える。
export const notBelowItsInformation = guard('mail.sending.saitama/classification', {
  ...base, title: '送る情報の分類', cites: [saitama['3-5-(3)']],
  refuses: ({ form, chosen }) => {
    const highest = Math.max(0, ...(chosen['information'] ?? []).map(({ confidentiality }) => confidentiality))
    return highest > Number(form['confidentiality']) ? { field: 'confidentiality', message: `選んだ情報の機密性は${highest}です。それより低い分類では送れません。` } : null
  },
})

// 三つの例外は、根拠がそろって初めて選べる。
export const groundIsShown = guard('mail.sending.saitama/ground', {
  ...base, title: '保証ドメイン名によらない根拠', cites: [saitama['8-1-(3)-イ']],
  refuses: ({ form, chosen }) => {
    const [used] = chosen['function'] ?? []
    if (!used || isGuaranteed(used)) return null
    const operator = used.details['operator']
    switch (form['ground']) {
      case '承認された外部サービス': return operator === '承認された外部サービス' && used.details['approval'] ? null : { field: 'ground', message: 'この電子メール機能には、外部サービスの承認番号が登録されていません。' }
      case '公用携帯電話機': return operator === '公用携帯電話機' ? null : { field: 'ground', message: 'この電子メール機能は、公用携帯電話機のものではありません。' }
      case '特別な事情': return null
      default: return { field: 'ground', message: '送信元が保証ドメイン名ではありません。保証ドメイン名の機能を選ぶか、例外の根拠を示してください。' }
    }
  },
})
