/** 庁外からの接続を許す手続。接続とシステムの適合確認が済むまで出せない。 */
export const OUTSIDE_ACTS = ['networks.outside-access.municipality', 'devices.telework-application.municipality'] as const
