import { saitama } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { register } from '../../engine/register/register.ts'

const cites = [saitama['8-1-(2)-イ-(サ)']] as const

// システムごとの定め・指示。利用者の一人ずつに知らせ、そのシステムの取扱判定の答えにも並べて示す。
export const instructions = register('systems.instructions', {
  title: 'システムの定め・指示',
  noun: '定め・指示',
  cites,
  profiles: ['saitama-police'],
  purpose: 'システムごとの別の定めや指示事項を残します。登録すると、そのシステムの利用者に確認が求められ、だれがいつ読んだかがここに出ます。情報システムの画面の「定め・指示を登録する」で登録します。',
  table: 'system_instruction',
  number: { label: '番号', help: '登録すると自動で付きます。', prefix: '定め' },
  columns: {
    system: { label: 'システム', type: 'item', register: 'systems', cites },
    name: { label: '定め・指示の名称', type: 'text', max: 120, cites },
    document: { label: '文書番号', type: 'text', max: 120, cites },
    issuer: { label: '発出者', type: 'text', max: 120, cites },
    audience: { label: '対象者', type: 'choice', options: ['利用者の全員', '選んだ利用者'], cites },
    people: { label: '選んだ利用者', type: 'person', many: true, when: is('audience', '選んだ利用者') },
    startsOn: { label: '効力の始まる日', type: 'date', cites },
    endsOn: { label: '効力の最後の日', type: 'date', required: false, cites },
    content: { label: '内容', type: 'text', multiline: true, max: 4000, cites },
    enteredBy: { label: '登録した人', type: 'person' },
  },
  states: { 有効: { tone: 'rest', help: '利用者に知らせ、確認を求めています。効力の最後の日が過ぎると「終了」になります。' }, 終了: { tone: 'final', help: 'もう守ることを求めません。' } },
  initial: '有効',
  carriesInformation: false,
  enteredBy: { act: '定め・指示の登録', cites },
  byActsAlone: { cites },
  readByAll: { about: 'system' },
  expires: { column: 'endsOn', from: ['有効'], to: '終了', person: 'enteredBy', tells: [], cites },
  accompanies: { title: 'このシステムの定め・指示', of: 'system', from: 'startsOn', until: 'endsOn', tells: ['name', 'issuer', 'document', 'content'], cites },
  listed: ['number', 'name', 'system', 'state', 'issuer', 'document', 'startsOn', 'endsOn'],
})
