import { saitama } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'
import { written } from './marks.ts'
import { tellsNothingBesides } from './outgoing.saitama.guard.ts'
import { entering, filesField, RELEASABLE, releasedOn, toOutsiders } from './release-fields.ts'
import { releaseSituation } from './situation.ts'

// 公表の登録（埼玉）。機密性１（低）と決まった情報だけが公表でき、確認した人と日時が残る。
export const publication = event('release.publication.saitama', {
  title: '情報の公表',
  cites: [saitama['3-4-(1)'], saitama['3-4-(3)']],
  profiles: ['saitama-police'],
  subject: ['information'],
  verb: '公表を登録する',
  states: RELEASABLE,
  form: {
    outsideRecipient: { label: '公表先', type: 'text', max: 120, help: '例: 県警察ホームページ、記者発表、広報紙', cites: [saitama['3-4-(1)']] },
    aim: toOutsiders.aim,
    releasedOn: releasedOn('公表する日（した日）'),
    confirmed: { label: '機密性１（低）に分類されていることを確かめました', type: 'declaration', cites: [saitama['3-4-(1)']] },
    files: { ...filesField, label: '公表するファイル', cites: [saitama['3-4-(3)']] },
    inspectedBy: { label: '付加情報を確かめた人', type: 'person', required: false, cites: [saitama['3-4-(3)']], help: 'ファイルを付けないときと、付けたファイルを調べられないときに選びます。' },
  },
  guards: [tellsNothingBesides],
  judge: (context) => releaseSituation('publish', context),
  effect: entering('公表', '公表済', { marks: written('saitama-police').marks, confirmedBy: 'actor', confirmedAt: 'now' }),
})
