import { mic } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'
import { guard } from '../../engine/guard.ts'

const clause = mic['kaisetsu-3-(1)-①-注3']

export const importedStepByStep = guard('exchange.receipt-completion.municipality/steps', {
  title: '四つの段を踏んだ取込み',
  cites: [clause],
  profiles: ['municipality'],
  refuses: ({ item, chosen }) => {
    const [work] = chosen['completed'] ?? []
    if (!work) return null
    if (work.details['receipt'] !== item?.id) return { field: 'completed', message: `取込み作業「${work.number}」は、この受信のものではありません。` }
    return work.state === '取込み済' ? null
      : { field: 'completed', message: `取込み作業「${work.number}」は「${work.state}」です。検査・専用媒体への保存・接続禁止の解除・取込み先での検査と取込みを順に記録してから、完了してください。` }
  },
})

// 外部データの取込みの完了。四つの段が順に記録された取込み作業がなければ、完了しない。
export const completed = event('exchange.receipt-completion.municipality', {
  title: '外部データの取込みの完了',
  cites: [clause],
  profiles: ['municipality'],
  subject: ['receipts'],
  verb: '取込みの完了を記録する',
  states: ['取込み中'],
  form: { completed: { label: '取込み作業', type: 'item', register: 'imports', help: 'この受信について記録した取込み作業を選びます。', cites: [clause] } },
  guards: [importedStepByStep],
  effect: { from: ['取込み中'], to: '完了', set: { completed: { field: 'completed' } } },
})

export const stopped = event('exchange.receipt-completion.municipality/stopped', {
  title: '外部データの取込みの中止',
  cites: [clause],
  profiles: ['municipality'],
  subject: ['receipts'],
  verb: '取込みの中止を記録する',
  states: ['取込み中'],
  form: { reason: { label: '理由', type: 'text', max: 200, help: '例: 検査で不正プログラムが見つかった' } },
  effect: { from: ['取込み中'], to: '中止' },
})
