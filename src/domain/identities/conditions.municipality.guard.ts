import { mic } from '../../../clauses/index.ts'
import { fromOwnNetworks, HOURS, NETWORKS, withinHours } from '../../engine/sign-in/conditions.ts'
import { identityGuard } from './identity.ts'

const profiles = ['municipality'] as const

// いつ、どこから使えるか。役割ごとに組織が限る（docs/readings/0720）。
export const hours = identityGuard('identities.conditions/hours', { title: '利用時間帯の外の利用', cites: [mic['kaisetsu-6.2-(1)-a']], profiles, settings: [HOURS], refuses: withinHours })
export const networks = identityGuard('identities.conditions/networks', { title: '許されない接続元からの利用', cites: [mic['kaisetsu-6.2-(1)-c']], profiles, settings: [NETWORKS], refuses: fromOwnNetworks })
