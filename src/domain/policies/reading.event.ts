import { hokkaido, kunrei, mic, mpd, saitama } from '../../../clauses/index.ts'
import { PROFILES } from '../../engine/definition.ts'
import { event } from '../../engine/register/event.ts'

// 公布した版を読んだことの確認。だれでも、自分の分を記録する。
export const reading = event('policies.reading', {
  title: '規程の確認',
  cites: [mic['sosoku-3-1-(8)'], saitama['前文'], kunrei['7'], mpd['前文'], hokkaido['15']],
  profiles: PROFILES,
  subject: ['policy-versions'],
  verb: '読んで確認した',
  states: ['公布済'],
  anyReader: true,
  form: { confirmed: { label: 'この版を読み、内容を確認しました', type: 'declaration' } },
})
