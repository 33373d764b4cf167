import { hokkaido } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'
import { keptLongEnough } from './former-documents.guard.ts'

// 旧通達の書類の廃棄。旧通達による保存が終わるまでは断られる。
export const formerDocumentEnd = event('public-services.former-document-end.hokkaido', {
  title: '旧通達の書類の廃棄',
  cites: [hokkaido['前文']],
  profiles: ['hokkaido-police'],
  subject: ['former-documents'],
  verb: '廃棄を記録する',
  states: ['保存中'],
  guards: [keptLongEnough],
  form: { how: { label: '廃棄の方法', type: 'text', max: 200 } },
  effect: { from: ['保存中'], to: '廃棄済' },
})
