import { hokkaido, mic, mpd, saitama } from '../../../clauses/index.ts'
import { PROFILES } from '../../engine/definition.ts'
import { register } from '../../engine/register/register.ts'

// 保管場所。施錠と耐火・耐熱・耐水・耐湿の別を持ち、何を置いてよいかを決める。
export const places = register('zones.places', {
  title: '保管場所一覧',
  noun: '保管場所',
  cites: [mic['2-(2)-⑥-(エ)'], saitama['8-1-(2)-エ-(ア)'], mpd['6-1-(2)'], hokkaido['13-1']],
  profiles: PROFILES,
  purpose: '媒体や機器を置く保管庫・棚を登録します。施錠できるかなどの性質が、置ける情報の分類を決めます。',
  table: 'place',
  number: { label: '場所番号', help: '保管庫や棚に付けた番号です。', prefix: '庫' },
  columns: {
    name: { label: '名称', type: 'text', max: 80 },
    lockable: { label: '施錠できる', type: 'flag' },
    fireproof: { label: '耐火', type: 'flag' },
    heatproof: { label: '耐熱', type: 'flag' },
    waterproof: { label: '耐水', type: 'flag' },
    dampproof: { label: '耐湿', type: 'flag' },
    hazard: { label: '災害危険区域', type: 'flag', required: false, profiles: ['municipality'], help: '自然災害の被害を受けやすい区域にある場所は「はい」です。バックアップと長期保管の媒体は置けません。', cites: [mic['2-(2)-⑥-(ウ)']] },
    forConfidential: { label: '機密性２以上の情報の保管場所', type: 'flag', required: false, profiles: ['municipality'], help: '「はい」と登録した場所にだけ、機密性２以上の情報を置けます。媒体を持ち込むときは必要性を書きます。', cites: [mic['2-(1)-機密性-3']] },
    site: { label: '所在する施設', type: 'text', max: 80, required: false, profiles: ['municipality'], help: '例: 本庁舎、第二庁舎、県外のデータセンター', cites: [mic['kaisetsu-6.1-(2)-注2']] },
    remarks: { label: '備考', type: 'text', multiline: true, max: 500, required: false },
  },
  states: { 使用中: { tone: 'rest', help: '使える保管場所です。' }, 廃止: { tone: 'final', help: 'もう使いません。' } },
  initial: '使用中',
  carriesInformation: false,
  listed: ['number', 'name', 'unit', 'state', 'lockable', 'fireproof', 'forConfidential'],
  aliases: { number: ['場所番号'], name: ['名称', '保管場所'], unit: ['所属'] },
})
