import { mic } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'
import { register } from '../../engine/register/register.ts'
import { isDefaultName } from '../../engine/sign-in/default-names.ts'
import { OWN_OFFICE } from '../words/own-office.ts'

const cites = [mic['6.2-(1)-③-(カ)']] as const
export const PRESET = '既定の名'
export const OWN = '独自の名'
/** 名から分かる、既定の名か。 */
export const namingOf = (name: unknown): string => (isDefaultName(String(name ?? '')) ? PRESET : OWN)

// 既定の名かどうかは名から決まる。別の欄だけを書き換えて、既定の名を隠せない。
const namedAsItIs = guard('systems.privileged-ids/named', {
  title: '既定の名の特権ＩＤ', cites, profiles: ['municipality'],
  refuses: ({ item }) => (item && item.details['naming'] !== namingOf(item.details['name']) ? { field: 'naming', message: `「${String(item.details['name'])}」は${namingOf(item.details['name'])}です。名を変えたときは「名の変更を記録する」を使ってください。` } : null),
})

// 特権ＩＤ台帳。システムごとの特権のＩＤの名。初期設定のままの名は、変えるまで不適合に数える。
export const privilegedIds = register('systems.privileged-ids', {
  title: '特権ＩＤ台帳',
  noun: '特権ＩＤ',
  cites,
  profiles: ['municipality'],
  purpose: 'システムごとに、特別な権限を持つＩＤの名を登録します。初期設定のまま（admin、root など）の名は不適合となり、名を変える仕事が起きます。',
  table: 'privileged_id',
  number: { label: '番号', help: '登録すると自動で付きます。', prefix: '特権ＩＤ' },
  columns: {
    system: { label: '情報システム', type: 'item', register: 'systems' },
    name: { label: '特権ＩＤの名', type: 'text', max: 80 },
    naming: { label: '名の種類', type: 'choice', options: [PRESET, OWN], help: '名から自動で決まります。', cites },
    renamedOn: { label: '名を変えた日', type: 'date', required: false, cites },
  },
  states: { 使用中: { tone: 'rest', help: '使われているＩＤです。' }, 廃止: { tone: 'final', help: 'もう使えないＩＤです。' } },
  initial: '使用中',
  enteredBy: { act: '特権ＩＤの登録', cites },
  opensTo: OWN_OFFICE,
  carriesInformation: false,
  linked: ['system'],
  guards: [namedAsItIs],
  listed: ['number', 'system', 'name', 'naming', 'state', 'unit', 'renamedOn'],
})
