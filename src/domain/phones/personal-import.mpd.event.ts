import { mpd } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'
import { IMPORT_FIELD } from './import-field.ts'

const base = { profiles: ['mpd'] as const, subject: ['personal-phones'] }

export const personalImport = event('phones.personal-import.mpd', {
  ...base,
  title: '個人所有携帯電話機からの取込み',
  cites: [mpd['10-2-(5)']],
  verb: '取込みを記録する',
  states: ['取込み報告済'],
  form: { importedOn: { label: '取り込んだ日', type: 'date', notAfter: 'today' }, method: { ...IMPORT_FIELD, cites: [mpd['10-2-(5)']] }, target: { label: '取り込んだ端末等', type: 'text', max: 120 } },
  effect: { from: ['取込み報告済'], to: '取込み済' },
})
