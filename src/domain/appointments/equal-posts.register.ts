import { mpd } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'

// 別表第２の職に相当する職。ここに登録した職の人は、別表第２の職の人と同じに指定できる。
export const equalPosts = register('appointments.equal-posts', {
  title: '相当職一覧',
  noun: '相当職',
  cites: [mpd['3-2']],
  profiles: ['mpd'],
  purpose: '別表第２の「これに相当する職」を、職の名ごとに登録します。指定の候補に加わります。',
  table: 'equal_post',
  number: { label: '相当番号', help: '職ごとに付ける番号です。', prefix: '相当' },
  columns: {
    post: { label: '職の名', type: 'text', max: 60, help: '例: 首席補佐' },
    equalTo: { label: '相当する職', type: 'choice', options: ['庶務担当課長代理', '課長代理', '係長'] },
    endedOn: { label: 'やめた日', type: 'date', required: false },
    remarks: { label: '備考', type: 'text', multiline: true, max: 500, required: false },
  },
  states: { 有効: { tone: 'rest', help: '指定の候補に数えます。' }, 廃止: { tone: 'final', help: 'もう相当する職としません。' } },
  initial: '有効',
  carriesInformation: false,
  listed: ['number', 'post', 'equalTo', 'state'],
})
