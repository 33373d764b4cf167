import { saitama } from '../../../clauses/index.ts'
import { listed } from '../../engine/form.ts'
import { guard } from '../../engine/guard.ts'

const byRecipient = guard('information.reading.saitama/recipient', {
  title: '配布を受けた人の記録', cites: [saitama['1-2-(2)-イ-(エ)']], profiles: ['saitama-police'],
  refuses: ({ item, actor }) => {
    const given = item?.latest['information.distribution.saitama']
    return given && listed(given.form, 'recipients').includes(actor.person) ? null : { field: '', message: 'この情報の配布を受けた人が記録してください。' }
  },
})
/** 読後廃棄の情報について、配布を受けた人が書く記録に共通のこと（埼玉）。 */
export const byWhoReads = { profiles: ['saitama-police'], subject: ['information'], anyReader: true, guards: [byRecipient] } as const
