import { saitama } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'

const cites = [saitama['6-1-(3)-エ'], saitama['6-1-(3)-キ']] as const
export const ADMINISTRATORS = ['システム管理担当者', 'ネットワーク管理担当者'] as const

// 管理担当者名簿。指名が決まると載る。維持管理者が行う教養の対象者の一覧でもある。
export const administrators = register('systems.administrators', {
  title: '管理担当者名簿',
  noun: '管理担当者',
  cites,
  profiles: ['saitama-police'],
  purpose: 'システム管理担当者とネットワーク管理担当者の一覧です。指名が決まると載り、維持管理者が教養を行って記録します。',
  table: 'administrator',
  number: { label: '番号', help: '指名が決まると自動で付きます。', prefix: '担当' },
  columns: {
    person: { label: '担当者', type: 'person' },
    role: { label: '役割', type: 'choice', options: ADMINISTRATORS },
    system: { label: '情報システム', type: 'item', register: 'systems', required: false },
    network: { label: 'ネットワーク', type: 'item', register: 'managed-networks', required: false },
    duties: { label: '業務の責務', type: 'text', multiline: true, max: 500, cites },
    from: { label: '指名の始まり', type: 'date' },
    until: { label: '指名の終わり', type: 'date', required: false },
    taughtOn: { label: '教養を行った日', type: 'date', required: false },
    taughtBy: { label: '教養を行った者', type: 'person', required: false },
    releasedOn: { label: '解除した日', type: 'date', required: false },
  },
  states: {
    教養未了: { tone: 'attention', help: '規範意識の醸成とセキュリティ機能の使い方の教養が、まだです。' },
    教養済: { tone: 'rest', help: '二つの内容の教養を行いました。' },
    解除: { tone: 'final', help: '指名を解き、教養の対象からも外れました。' },
  },
  initial: '教養未了',
  enteredBy: { act: 'システム管理担当者・ネットワーク管理担当者の指名', cites },
  byActsAlone: { cites },
  carriesInformation: false,
  linkedFrom: [{ register: 'privileges', column: 'administrator' }],
  listed: ['number', 'person', 'role', 'system', 'network', 'state', 'taughtOn', 'unit'],
})
