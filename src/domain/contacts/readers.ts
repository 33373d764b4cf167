/** 緊急連絡網を預かる役割。網に載る人のほかに、これらの役割の人が連絡先を開ける。 */
export const NETWORK_KEEPERS = ['CISO', '統括情報セキュリティ責任者', 'CSIRT責任者', 'CSIRTの構成員'] as const
