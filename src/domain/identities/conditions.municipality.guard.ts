import { mic } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'
import { fromOwnNetworks, HOURS, NETWORKS, withinHours } from '../../engine/sign-in/conditions.ts'
import type { Guard } from '../../engine/definition.ts'

const profiles = ['municipality'] as const
const refuses = (check: unknown) => check as Guard['refuses']

// いつ、どこから使えるか。役割ごとに組織が限る（docs/readings/0720）。
export const hours = guard('identities.conditions/hours', { title: '利用時間帯の外の利用', cites: [mic['kaisetsu-6.2-(1)-a']], profiles, settings: [HOURS], refuses: refuses(withinHours) })
export const networks = guard('identities.conditions/networks', { title: '許されない接続元からの利用', cites: [mic['kaisetsu-6.2-(1)-c']], profiles, settings: [NETWORKS], refuses: refuses(fromOwnNetworks) })
