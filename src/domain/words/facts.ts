import { all, any, atLeast, has, is, not } from '../../engine/condition.ts'
import type { Condition } from '../../engine/condition.ts'
import type { Finding } from '../../engine/decision/situation.ts'

/**
 * Named conditions over the facts of a handling decision (decision-contract.md), shared by the rules. They are written so that the cheap, deciding fact comes first:
 * what the other facts already settle is never asked for.
 */

// ---------------------------------------------------------------- information
/** 要機密情報: 機密性２・３（警視庁は中・高）。 */
export const carriesConfidential = atLeast('information.confidentiality', 2)
/** 機密性３（警視庁は高）。 */
export const carriesHighlyConfidential = atLeast('information.confidentiality', 3)

// 読み: 完全性・可用性は書面にない。機器・媒体が示されていれば電磁的記録とみなす（docs/readings/0101）。
const EVERY_KIND = [
  'network-terminal', 'internet-terminal', 'standalone-pc', 'mobile-pc', 'mobile-internet-terminal', 'mobile-terminal', 'server', 'network-equipment',
  'multifunction', 'special-purpose', 'phone', 'external-medium', 'uid', 'digital-camera', 'non-issued-terminal',
] as const
/** Some equipment or medium is involved (not bare paper). */
export const onEquipment = is('equipment.kind', ...EVERY_KIND)
export const isElectronic = any(onEquipment, is('information.form', 'electronic'))
/** Paper alone, carried on no equipment. */
export const isBarePaper = all(not(onEquipment), is('information.form', 'paper'))
/** 要保全情報: 完全性２（警視庁は高）。 */
export const needsIntegrity = all(atLeast('information.integrity', 2), isElectronic)
/** 要安定情報: 可用性２（警視庁は高）。 */
export const needsAvailability = all(atLeast('information.availability', 2), isElectronic)
/** 要保護情報: 要機密・要保全・要安定のどれか。 */
export const needsProtection = any(carriesConfidential, needsIntegrity, needsAvailability)

export const mustNotLeave = has('information.restrictions', 'no-take-out')
export const mustNotBeCopied = has('information.restrictions', 'no-copy')

// ---------------------------------------------------------------- equipment
export const isExternalMedium = is('equipment.kind', 'external-medium')
export const isUid = is('equipment.kind', 'uid')
export const isDigitalCamera = is('equipment.kind', 'digital-camera')
export const isPhone = is('equipment.kind', 'phone')
/** Terminals people work at, whatever network they belong to. */
export const isTerminal = is('equipment.kind', 'network-terminal', 'internet-terminal', 'standalone-pc', 'mobile-pc', 'mobile-internet-terminal', 'mobile-terminal', 'non-issued-terminal')
/** モバイルパソコン、モバイルインターネット端末、モバイル端末。 */
export const isMobileTerminal = is('equipment.kind', 'mobile-pc', 'mobile-internet-terminal', 'mobile-terminal')
/** Moved about by design, so being outside is not 「庁舎外に設置」. */
const isPortable = is('equipment.kind', 'mobile-pc', 'mobile-internet-terminal', 'mobile-terminal', 'phone', 'external-medium', 'uid', 'digital-camera')
// 読み: 許可・承認を受けて一時的に持ち出すモバイル端末や媒体は「庁舎外に設置」に当たらない（docs/readings/0102）。
export const isInstalledOutside = all(onEquipment, not(isPortable), is('equipment.place', 'outside'))
/** Belongs to the person, not to the organisation. */
export const isPersonal = all(onEquipment, is('equipment.owner', 'personal'))
/** 支給以外: the person's own or another organisation's. */
export const isNotIssued = all(onEquipment, any(is('equipment.kind', 'non-issued-terminal'), is('equipment.owner', 'personal', 'contractor')))
/** Not kept up by the organisation. */
export const isNotMaintained = all(onEquipment, any(is('equipment.kind', 'non-issued-terminal'), is('equipment.managed', false)))
/** No individual permission is registered for it. */
export const isNotApproved = not(is('equipment.approved', true))
export const wasConnectedElsewhere = is('equipment.externallyConnectedBefore', true)
export const foundFreeOfMalware = any(has('measures', 'malware-checked'), is('equipment.malwareChecked', true))

// ---------------------------------------------------------------- measures that show the same thing
/** 画面のロックかパスワードで、盗まれても開けない。 */
export const lockedOrWithPassword = any(has('measures', 'password'), is('equipment.locked', true))
export const storedEncrypted = is('equipment.encrypted', true)
export const checkedForMalware = is('equipment.malwareChecked', true)
export const physicallyDestroyed = has('measures', 'destroyed')
/** 復元できない: made so, or destroyed altogether. */
export const madeUnrecoverable = any(has('measures', 'unrecoverable'), physicallyDestroyed)
/** マイナンバー利用事務系の領域において住民情報を保存する記憶媒体（図表24(１)）. */
export const holdsResidentsOfMyNumberZone = all(is('equipment.zone', 'mynumber'), is('information.residentRecords', true))

// ---------------------------------------------------------------- destination and service
// 読み: 庁舎外と自宅へのメールも、外部回線を用いた電子メールとする（docs/readings/0401）。
/** Sent out of the organisation. */
export const goesOutside = is('destination.kind', 'outside-premises', 'other-organisation', 'contractor', 'public', 'home')
export const isCloud = is('service.kind', 'cloud')
export const isOfficialPhone = all(isPhone, is('equipment.owner', 'issued'))
/** 暗号化か主体認証情報（パスワード等）の設定。 */
export const encryptedOrWithPassword = any(has('measures', 'encrypted'), has('measures', 'password'))

// ---------------------------------------------------------------- findings
export const hasOtherPurpose = has('findings', 'other-purpose')
export const wasReceivedOutside = has('findings', 'received-outside')
export const isDetectedMalware = has('findings', 'malware-detected')
/** What the registers or the asker have found out (decision 0010). */
export const found = (finding: Finding): Condition => has('findings', finding)

// ---------------------------------------------------------------- purpose and machines
export const isOffDuty = is('purpose', 'off-duty')
/** A terminal, or another machine that is connected to a network. */
export const isNetworkDevice = any(isTerminal, is('equipment.kind', 'phone', 'server', 'multifunction', 'special-purpose', 'network-equipment'))
