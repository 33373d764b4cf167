import { mic, saitama } from '../../../clauses/index.ts'
import { authenticatorInUse, freshCode, OFFICE_NETWORKS, ONE_TIME_ROLES, oneTimeCode, OUTSIDE_NETWORKS, SECOND_FACTOR, SECOND_FACTOR_ROLES, twoKinds, twoKindsFromOutside } from '../../engine/sign-in/factors.ts'
import { identityGuard } from './identity.ts'

// サインインには、知識・所持・存在のうち二つ以上の種類を求める。誰に求めるかは組織が定める。
export const second = identityGuard('identities.factors/second', { title: '一種類の要素でのサインイン', cites: [mic['4.4-②'], mic['kaisetsu-4.4-②']], profiles: ['municipality'], settings: [SECOND_FACTOR, SECOND_FACTOR_ROLES], refuses: twoKinds })
// 庁外とした接続元からは、いつも二種類を求める。
export const outside = identityGuard('identities.factors/outside', { title: '庁外からの一種類の要素でのサインイン', cites: [saitama['8-3-(1)-イ']], profiles: ['saitama-police'], settings: [OFFICE_NETWORKS, OUTSIDE_NETWORKS], refuses: twoKindsFromOutside })
// 強化する役割には、一度しか使えない符号を求める。
export const oneTime = identityGuard('identities.factors/one-time', { title: '使い捨ての符号のないサインイン', cites: [mic['kaisetsu-4.4-注2']], profiles: ['municipality'], settings: [ONE_TIME_ROLES], refuses: oneTimeCode })
export const fresh = identityGuard('identities.factors/fresh', { title: '使い捨ての符号の使い回し', cites: [mic['kaisetsu-4.4-注2']], profiles: ['municipality'], refuses: freshCode })
// 失くした・盗まれたと知らされたカード・認証器では、その時から入れない。
export const inUse = identityGuard('identities.factors/in-use', { title: '紛失の知らせがあった認証手段でのサインイン', cites: [mic['5.4-(1)-②'], mic['kaisetsu-6.2-(5)-②']], profiles: ['municipality'], refuses: authenticatorInUse })
