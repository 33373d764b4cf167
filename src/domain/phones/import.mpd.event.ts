import { mpd } from '../../../clauses/index.ts'
import { IMPORT_FIELD } from './import-field.ts'
import { event } from '../../engine/register/event.ts'

const base = { profiles: ['mpd'] as const, subject: ['phones'], states: ['貸与中', '持出し中'] }

export const imported = event('phones.import.mpd', {
  ...base,
  title: '携帯電話機からの情報の取込み',
  cites: [mpd['10-1-(4)']],
  verb: '取込みを記録する',
  form: {
    importedOn: { label: '取り込んだ日', type: 'date', notAfter: 'today' },
    method: { ...IMPORT_FIELD, cites: [mpd['10-1-(4)']] },
    target: { label: '取り込んだ端末等', type: 'text', max: 120 },
  },
})
