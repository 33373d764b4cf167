import { mic } from '../../../clauses/index.ts'
import { route } from '../../engine/route/route.ts'

const cites = [mic['kaisetsu-6.6-(1)-注3']]

// パッチの適用情報。対象のソフトウェアが入った端末を使っている職員には、一人ずつ知らせる。
export const patchUsers = route('announcements.patch-users.municipality', {
  title: '対象のソフトウェアを使う職員への知らせ',
  cites,
  profiles: ['municipality'],
  on: { event: 'announcements.publication.municipality' },
  says: ({ software }) => `使っている「${String(software ?? '')}」の情報が出ました。対応方法を読んで、適用してください。`,
  steps: [{ role: '対象のソフトウェアを使う職員', scope: 'unit', to: { holdersOf: 'installed', column: 'terminal' }, cites, by: '速やかに' }],
})
