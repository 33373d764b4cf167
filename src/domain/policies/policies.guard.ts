import { mic, saitama } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'

const cityOnly = { profiles: ['municipality'] } as const

// 実施手順は公にしない。区分を変えることも、初めから公開で登録することもできない。
export const proceduresStayClosed = guard('policies.policies/closed', {
  ...cityOnly,
  title: '実施手順の公開の区分',
  cites: [mic['kihon-10']],
  refuses: ({ item }) => item?.details['kind'] === '実施手順' && item.details['publicness'] !== '非公開'
    ? { field: 'publicness', message: '実施手順は「非公開」です。公にすると行政の運営に支障を及ぼすおそれがあるため、ほかの区分は選べません。' } : null,
})

// 実施手順は対策基準の条項から展開する。
export const derivedFromAStandard = guard('policies.policies/derived', {
  ...cityOnly,
  title: '実施手順の展開元',
  cites: [mic['sosoku-2-2']],
  refuses: ({ item }) => item?.details['kind'] === '実施手順' && (!item.details['standard'] || !item.details['standardClauses'])
    ? { field: item.details['standard'] ? 'standardClauses' : 'standard', message: '実施手順は、展開元の対策基準とその条項を指定してください。' } : null,
})

// 廃止された規程は、廃止の日から後は根拠に選べない。
export const basisStillStands = guard('policies.policies/basis', {
  title: '根拠の規程の効力',
  cites: [saitama['前文']],
  profiles: ['saitama-police'],
  refuses: ({ item, day }) => {
    const basis = item?.linked?.['standard']
    const ended = basis?.details['endedOn']
    return basis && (basis.state === '廃止' || (typeof ended === 'string' && ended < day))
      ? { field: 'standard', message: `「${String(basis.details['name'])}」は廃止済みのため、根拠に選べません。今の規程を選んでください。` } : null
  },
})
