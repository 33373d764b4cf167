import { mic, saitama } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'
import { OWN_OFFICE } from '../words/own-office.ts'

// 情報システムの利用者の一覧。分類の周知、システムごとの指示など、利用者全員に求めることの相手になる。
export const users = register('systems.users', {
  title: '情報システムの利用者',
  noun: '利用者',
  cites: [mic['kaisetsu-2-(2)-②-注3'], saitama['8-1-(2)-イ-(サ)']],
  profiles: ['municipality', 'saitama-police'],
  purpose: 'どの職員がどの情報システムを使うかを登録します。システムの利用者に周知すること、指示することは、ここにいる全員に確認を求めます。',
  table: 'user_of_system',
  number: { label: '番号', help: '登録すると自動で付きます。', prefix: '利用' },
  columns: {
    person: { label: '職員', type: 'person' },
    system: { label: '情報システム', type: 'item', register: 'systems' },
    startsOn: { label: '使い始める日', type: 'date' },
  },
  states: { 利用中: { tone: 'rest', help: '使っています。' }, 終了: { tone: 'final', help: 'もう使いません。' } },
  initial: '利用中',
  enteredBy: { act: '利用者の登録', cites: [mic['kaisetsu-2-(2)-②-注3'], saitama['8-1-(2)-イ-(サ)']] },
  opensTo: OWN_OFFICE,
  carriesInformation: false,
  linked: ['system'],
  listed: ['number', 'person', 'system', 'unit', 'state', 'startsOn'],
})
