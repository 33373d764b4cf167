import { mic } from '../../../clauses/index.ts'
import type { DateRange } from '../../engine/definition.ts'
import { route } from '../../engine/route/route.ts'

const step = { scope: 'everywhere', by: '速やかに', cites: [mic['6.2-(1)-③-(ウ)']] } as const

// CISOが特権の代行者を認めたら、四つの役割に現にある全員へ知らせる。
export const proxyTold = route('appointments.privilege-proxy.municipality/told', {
  title: '特権の代行者の通知',
  cites: [mic['6.2-(1)-③-(ウ)']],
  profiles: ['municipality'],
  on: { event: 'appointments.privilege-proxy.municipality' },
  says: (form, name) => { const period = form['period'] as DateRange; return `${name(form['person'])}が「${String(form['privilege'])}」の特権を代行します（${period.from}から${period.to}まで。本来の権限者 ${name(form['principal'])}）` },
  steps: [{ ...step, role: '統括情報セキュリティ責任者' }, { ...step, role: '情報セキュリティ責任者' }, { ...step, role: '情報セキュリティ管理者' }, { ...step, role: '情報システム管理者' }],
})
