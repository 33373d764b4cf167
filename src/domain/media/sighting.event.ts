import { hokkaido, mic, mpd, saitama } from '../../../clauses/index.ts'
import { PROFILES } from '../../engine/definition.ts'
import { event } from '../../engine/register/event.ts'

// 点検で見当たらなかったものの所在を、後から現物で確かめた記録。
export const sighted = event('media.sighting', {
  title: '所在の確認',
  cites: [mpd['9-1'], saitama['8-1-(2)-エ-(ア)'], mic['4.4-①'], hokkaido['2-4-(2)']],
  profiles: PROFILES,
  subject: ['media', 'terminals', 'cameras', 'phones'],
  verb: '現物を確かめたことを記録する',
  states: ['保管中', '使用中', '貸与中', '持出し中', '返却確認待ち', '要確認', '廃棄待ち'],
  form: {
    where: { label: '確かめた場所', type: 'text', max: 200 },
    circumstances: { label: '点検で見当たらなかった理由', type: 'text', multiline: true, max: 500 },
  },
})
