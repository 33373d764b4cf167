import { mic } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'
import { register } from '../../engine/register/register.ts'

const cites = [mic['kaisetsu-6.5-(3)-注5']] as const

// 取得した証拠は、誰の行為でも内容・ハッシュ値・取得者・取得日時が変わらない。解析用に後から結べるのは、保全用だけ。
const asTaken = guard('incidents.exhibits/as-taken', {
  title: '取得した証拠', cites: [...cites, mic['kaisetsu-7.3-(2)-③-(オ)']], profiles: ['municipality'],
  refuses: ({ item, before }) => {
    const free = before?.details['use'] === '解析用' ? ['preserved'] : []
    const changed = before ? [...new Set([...Object.keys(before.details), ...Object.keys(item?.details ?? {})])].find((key) => !free.includes(key) && JSON.stringify(item?.details[key]) !== JSON.stringify(before.details[key])) : undefined
    return changed === undefined ? null : { field: changed, message: '登録した証拠は差し替えられません。別の証拠として登録してください。' }
  },
})

// 証拠簿。保全用と解析用を別の一点として持つ。
export const exhibits = register('incidents.exhibits', {
  title: '証拠簿',
  noun: '証拠',
  cites,
  profiles: ['municipality'],
  purpose: 'インシデントの証拠を、手を付けない保全用と、調べるための解析用に分けて残します。どちらにもハッシュ値と、取得した人と日時が付きます。',
  table: 'exhibit',
  number: { label: '証拠番号', help: '登録すると自動で付きます。', prefix: '証拠' },
  columns: {
    incident: { label: 'インシデント', type: 'item', register: 'incidents' },
    name: { label: '名称', type: 'text', max: 120 },
    kind: { label: '種類', type: 'choice', options: ['ログ', '記憶装置の写し', '画面・写真', 'その他'] },
    use: { label: '用途', type: 'choice', options: ['保全用', '解析用'], cites },
    sha256: { label: 'ハッシュ値（SHA-256）', type: 'text', max: 64, cites },
    takenBy: { label: '取得者', type: 'person', cites },
    takenAt: { label: '取得日時', type: 'dateTime', notAfter: 'now', cites },
    keptAt: { label: '保管場所', type: 'text', max: 120, cites },
    preserved: { label: '対応する保全用', type: 'item', register: 'exhibits', required: false, cites },
  },
  states: { 保管中: { tone: 'rest', help: '保管しています。' }, 廃棄済: { tone: 'final', gone: true, help: '事案の終結の後に廃棄しました。' } },
  initial: '保管中',
  enteredBy: { act: '証拠の登録', cites },
  byActsAlone: { cites },
  opensTo: { roles: ['情報セキュリティ管理者', 'CISO', '統括情報セキュリティ責任者', '情報セキュリティ責任者', 'CSIRT責任者'], own: true, named: { of: 'incident', people: 'people' }, witnessed: ['name', 'use'], cites: [...cites, mic['1-(3)-②']] },
  carriesInformation: false,
  linked: ['incident', 'preserved'],
  listed: ['number', 'incident', 'name', 'kind', 'use', 'sha256', 'takenBy', 'takenAt', 'keptAt', 'state'],
  guards: [asTaken],
})
