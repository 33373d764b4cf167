import { mic } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'
import { guard } from '../../engine/guard.ts'

export const unlockedForThisMedium = guard('media.transfer-completion.municipality/unlocking', {
  title: '解除と再設定の記録',
  cites: [mic['kaisetsu-3-(1)-①-注2']],
  profiles: ['municipality'],
  refuses: ({ chosen, item }) => {
    const unlocking = chosen['unlocking']?.[0]
    return !unlocking || (unlocking.details['medium'] === item?.id && unlocking.details['occasion'] === '外部との受渡し') ? null
      : { field: 'unlocking', message: `解除「${unlocking.number}」は、この媒体による受渡しのためのものではありません。` }
  },
})

// 外部との受渡しの完了。接続禁止の解除と再設定の時刻が解除簿にそろってから完了になる。
export const transferCompleted = event('media.transfer-completion.municipality', {
  title: '外部との受渡しの完了',
  cites: [mic['kaisetsu-3-(1)-①-注2']],
  profiles: ['municipality'],
  subject: ['media'],
  verb: '受渡しの完了を記録する',
  states: ['使用中'],
  form: {
    unlocking: { label: '接続禁止の解除', type: 'item', register: 'unlockings', states: ['再設定済'], help: '再設定まで済んだ解除を選びます。', cites: [mic['kaisetsu-3-(1)-①-注2']] },
    result: { label: '受け取ったデータの検査結果', type: 'choice', options: ['検出なし', '検出あり', '受け取っていない'] },
    erased: { label: '媒体の情報をすべて消去しました', type: 'declaration' },
  },
  guards: [unlockedForThisMedium],
  effect: { from: ['使用中'], to: '保管中', holder: 'nobody', due: 'nothing', contents: 'erase', custody: 'close' },
})
