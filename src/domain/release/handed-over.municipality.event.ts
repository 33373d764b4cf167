import { mic } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { event } from '../../engine/register/event.ts'
import { guard } from '../../engine/guard.ts'
import { isGiven, releasedOn, rowOf } from './release-fields.ts'
import { releaseSituation } from './situation.ts'

const clause = mic['2-(2)-⑨-(イ)']
const plain = (text: unknown): string => String(text ?? '').normalize('NFKC').replace(/\s/g, '')
const lines = (text: unknown): readonly string[] => String(text ?? '').split('\n').map(plain).filter((line) => line !== '')
export const staysWithinThePermission = guard('release.handed-over.municipality/permitted', {
  title: '許可された相手と範囲', cites: [clause], profiles: ['municipality'],
  refuses: (context) => {
    const { form } = context
    const row = rowOf(context)
    if (isGiven(form['to']) && plain(form['to']) !== plain(row['outsideRecipient'])) return { field: 'to', message: `許可された相手は「${String(row['outsideRecipient'])}」です。ほかの相手に渡すときは、改めて申請してください。` }
    const beyond = lines(form['given']).filter((line) => !lines(row['scope']).includes(line))
    return beyond.length === 0 ? null : { field: 'given', message: `許可された範囲にないものが含まれています: ${beyond.join('・')}。渡すときは、改めて申請してください。` }
  },
})

// 外部に渡した記録（市区町村）。
export const handedOver = event('release.handed-over.municipality', {
  title: '外部への提供の実施',
  cites: [clause],
  profiles: ['municipality'],
  subject: ['releases'],
  verb: '提供済みにする',
  states: ['許可済'],
  when: is('details.kind', '提供'),
  form: {
    releasedOn: releasedOn('渡した日'),
    to: { label: '渡した相手', type: 'text', max: 120, required: false, cites: [clause], help: '空けておくと、許可された相手に渡したことになります。' },
    given: { label: '渡したもの', type: 'text', multiline: true, max: 1000, required: false, cites: [clause], help: '一行に一つ。空けておくと、許可された範囲のとおりに渡したことになります。' },
    receipt: { label: '相手の受領の確認', type: 'text', max: 200, required: false },
  },
  guards: [staysWithinThePermission],
  judge: (context) => releaseSituation('provide', context),
  effect: { from: ['許可済'], to: '提供済', set: { releasedOn: { field: 'releasedOn' }, receipt: { field: 'receipt' } } },
})
