import { addDays } from '../engine/calendar.ts'
import { doing, enterRow, type Staff } from './staff.ts'

/** The network of a municipality as its 課 entered it, and a correction its 統括 ordered. */
export async function buildNetworks(staff: Staff): Promise<void> {
  const [office, centre, overall] = [await staff.as('touroku'), await staff.as('csirt'), await staff.as('security')]
  await enterRow(centre, 'topology', 'ネット-基-001', { name: '基幹スイッチ', kind: 'スイッチ', zone: 'LGWAN接続系', connects: '各課の課内スイッチ\n県との接続の回線', installedAt: '本庁３階 情報システム室' })
  await enterRow(centre, 'topology', 'ネット-基-002', { name: 'インターネットの境界', kind: 'ファイアウォール', zone: 'インターネット接続系', connects: '県のセキュリティクラウド', installedAt: '本庁３階 情報システム室' })
  const hub = await enterRow(office, 'topology', 'ネット-障福-001', { name: '課内スイッチ', kind: 'スイッチ', zone: 'LGWAN接続系', connects: '基幹スイッチ\n給付係・相談係の端末', installedAt: '本庁１階 事務室' })
  await doing(overall, 'conduct.correction.municipality/ordered', { finding: '窓口の側に、使っていない差込口が開いたままです。', instruction: '使わない差込口を閉じ、残した口を構成台帳の備考に書いてください。', answerBy: addDays(overall.day, 10) }, hub)
}
