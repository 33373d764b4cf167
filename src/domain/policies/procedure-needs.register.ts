import { mic } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'
import { OWN_OFFICE } from '../words/own-office.ts'

const cites = [mic['sosoku-3-1-(7)']]

// 実施手順を要する情報資産。主要と指定した情報資産ごとに、対策の手順があるかを残す。
export const procedureNeeds = register('policies.procedure-needs', {
  title: '主要な情報資産の実施手順',
  noun: '主要な情報資産の指定',
  cites,
  profiles: ['municipality'],
  purpose: '主要と指定した情報資産を、所管の課ごとに並べます。「未策定」は、対策の実施手順がまだ一つも結び付いていないものです。',
  table: 'procedure_need',
  number: { label: '指定番号', help: '指定すると自動で付きます。', prefix: '主要' },
  columns: {
    information: { label: '情報資産', type: 'item', register: 'information', cites },
    because: { label: '主要とする理由', type: 'text', max: 300 },
    procedure: { label: '実施手順', type: 'item', register: 'policies', required: false, cites },
    named: { label: '指定した日', type: 'date' },
  },
  states: {
    未策定: { tone: 'attention', help: '実施手順がありません。所管の課で策定します。' },
    策定済: { tone: 'rest', help: '実施手順があります。' },
    解除: { tone: 'final', help: '主要な情報資産でなくなりました。' },
  },
  initial: '未策定',
  enteredBy: { act: '主要な情報資産の指定', cites },
  byActsAlone: { cites },
  linked: ['procedure'],
  opensTo: OWN_OFFICE,
  carriesInformation: false,
  listed: ['number', 'information', 'unit', 'state', 'procedure', 'named'],
})
