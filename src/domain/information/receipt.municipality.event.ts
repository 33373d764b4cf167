import { mic } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'
import { information } from './information.register.ts'

const { title, business, aim, aimTied, storage, zone, accessControlled, openTo, neededUntil, remarks } = information.columns
const fromSource = (column: string) => ({ derive: (facts: { readonly [key: string]: unknown }) => ((facts['chosen'] as { [key: string]: { [key: string]: string } | undefined })['sources'] ?? {})[column] ?? null })

// 庁内の者が作成した情報を受け取ったときの登録。分類と取扱制限は入手元から写り、受け取った課では変えられない。
export const received = event('information.receipt.municipality', {
  title: '庁内からの情報の受領',
  cites: [mic['2-(2)-④-(ア)']],
  profiles: ['municipality'],
  subject: [],
  verb: '受領を登録する',
  form: {
    sources: { label: '入手元の情報', type: 'item', register: 'information', states: ['使用中'], cites: [mic['2-(2)-④-(ア)']], help: '入手元の課が閲覧範囲に入れた情報から選びます。' },
    title: title!, business: business!, aim: { ...aim!, required: true, cites: [mic['2-(2)-③-(ア)']] }, aimTied: { ...aimTied!, required: true },
    storage: storage!, zone: zone!, accessControlled: accessControlled!, openTo: openTo!, neededUntil: neededUntil!, remarks: remarks!,
  },
  effect: {
    creates: 'information', holder: 'applicant', lineage: { from: 'sources', how: '受領' }, classify: { like: 'sources' }, readers: true,
    set: { origin: { value: '庁内から受領' }, kind: fromSource('kind'), form: fromSource('form'), personal: fromSource('personal'), residents: fromSource('residents'), staffMyNumber: fromSource('staffMyNumber') },
  },
})
