import { mpd, saitama } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'
import { premisesCautions } from './zones.guard.ts'

// 庁舎台帳。建物と敷地の範囲。庁舎の外への持出しの境になる。
export const premises = register('zones.premises', {
  title: '庁舎台帳',
  noun: '庁舎',
  cites: [mpd['2-1-(1)'], saitama['2-1-(2)-ア']],
  profiles: ['mpd', 'saitama-police'],
  purpose: '所属が使う建物と敷地を登録します。区域と場所はここに属し、敷地の中か外かで庁舎外の持出しに当たるかが決まります。',
  table: 'premises',
  number: { label: '庁舎番号', help: '庁舎に付けた番号です。', prefix: '庁舎' },
  columns: {
    name: { label: '名称', type: 'text', max: 80 },
    address: { label: '所在地', type: 'text', max: 200, required: false },
    grounds: { label: '敷地の範囲', type: 'text', multiline: true, max: 500, help: '駐車場や別棟など、建物のほかに含むものも書きます。', cites: [mpd['2-1-(1)'], saitama['2-1-(2)-ア']] },
    users: { label: '使っている所属', type: 'unit', many: true, required: false },
    otherParts: { label: 'ほかの行政機関や団体が使う部分', type: 'text', max: 300, required: false, help: 'この部分は区域に分けません。', profiles: ['mpd'], cites: [mpd['3-1-(1)']] },
    manager: { label: '庁舎管理責任者', type: 'person', among: 'organisation', required: false, profiles: ['mpd'], help: 'クラス１の区域の区域情報セキュリティ管理者になります。', cites: [mpd['別表1-クラス1']] },
  },
  states: { 使用中: { tone: 'rest', help: '使われている庁舎です。' }, 廃止: { tone: 'final', help: 'もう使いません。' } },
  initial: '使用中',
  carriesInformation: false,
  linkedFrom: [{ register: 'zones', column: 'premises' }],
  cautions: premisesCautions,
  cautionsListed: true,
  listed: ['number', 'name', 'address', 'users', 'manager', 'unit', 'state'],
})
