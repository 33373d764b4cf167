import { is } from '../../engine/condition.ts'
import { event } from '../../engine/register/event.ts'
import { DECLARATION, DECLARATION_CITES, DECLARATION_KEYS } from './declaration.ts'

// 宣言書。基本方針を、対外的な宣言の形で作る。基本方針の版（案）として残り、ほかの版と同じく決裁と公布を経る。
export const declaration = event('policies.declaration.municipality', {
  title: '宣言書の作成',
  cites: DECLARATION_CITES,
  profiles: ['municipality'],
  subject: ['policies'],
  verb: '宣言書を作る',
  states: ['有効'],
  when: is('details.kind', '基本方針'),
  form: { label: { label: '版', type: 'text', max: 60, help: '例: 宣言書（令和８年）' }, ...DECLARATION },
  effect: {
    creates: 'policy-versions',
    set: { policy: 'item', declaration: { value: true }, dated: { field: 'declaredOn' }, drafter: 'actor', ...Object.fromEntries(DECLARATION_KEYS.map((key) => [key, { field: key }])) },
  },
})
