import { mpd } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

const base = { profiles: ['mpd'] as const, subject: ['phones'], states: ['貸与中', '持出し中'] }

export const erased = event('phones.processed-erased.mpd', {
  ...base,
  title: '処理した情報の消去の確認',
  cites: [mpd['10-1-(4)']],
  verb: '消去を記録する',
  form: {
    erasedOn: { label: '消去した日', type: 'date', notAfter: 'today' },
    method: { label: '消去の方法', type: 'text', max: 120, suggest: ['該当する情報の削除', '電話機の初期化'] },
    nothingLeft: { label: '内蔵記憶装置に残っていないことを確かめました', type: 'declaration' },
  },
  effect: { contents: 'erase' },
})
