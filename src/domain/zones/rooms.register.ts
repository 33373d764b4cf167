import { mpd } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'
import { roomForm } from './room-form.ts'
import { roomCautions, roomGuards } from './rooms.guard.ts'

// 庁舎の場所。使われ方でクラスが決まり、敷地の中か外かで持出しに当たるかが決まる。
export const rooms = register('zones.rooms', {
  title: '庁舎の場所一覧',
  noun: '場所',
  cites: [mpd['2-1-(1)'], mpd['別表1-クラス0']],
  profiles: ['mpd'],
  purpose: '部屋や廊下、敷地の内外の場所を登録します。使われ方に応じて区域に入ります。',
  table: 'room',
  number: { label: '場所番号', help: '登録すると自動で付きます。', prefix: '場所' },
  columns: { premises: { label: '庁舎', type: 'item', register: 'premises' }, ...roomForm, zone: { label: '区域', type: 'item', register: 'zones', required: false } },
  states: { 使用中: { tone: 'rest', help: '使われている場所です。' }, 廃止: { tone: 'final', help: 'もう使いません。' } },
  initial: '使用中',
  enteredBy: { act: '場所の登録', cites: [mpd['別表1-クラス0']] },
  carriesInformation: false,
  linked: ['zone', 'premises'],
  linkedWhole: ['zone'],
  guards: roomGuards,
  cautions: roomCautions,
  cautionsListed: true,
  listed: ['number', 'premises', 'name', 'floor', 'use', 'office', 'zone', 'state'],
})
