import { expect, test } from 'vitest'
import { signInAs } from '../../tests/client.ts'
import { freshDatabase } from '../../tests/database.ts'
import { anOrganisation, aWorld } from '../../tests/factories.ts'
import { openStore } from '../store/database.ts'
import { buildApp } from './app.ts'

test('途中で切れたファイルの要求は、どの窓口でも 400 で断る', async () => {
  const database = await freshDatabase()
  const store = await openStore(database.url)
  const { accounts } = await anOrganisation(store, 'mpd')
  const app = await buildApp(await aWorld(store), { requestsPerMinute: 0 })
  try {
    const { cookie } = await signInAs(app, accounts.補佐)
    for (const url of ['/api/attachments', '/api/markings', '/api/registers/media/imports', '/api/registers/media/imports/preview']) {
      for (const payload of ['--b\r\ncontent-disposition: form-data; name="x"\r\n\r\n1\r\n', '--b\r\n']) {
        const reply = await app.inject({ method: 'POST', url, headers: { 'x-sekisho': '1', cookie, 'content-type': 'multipart/form-data; boundary=b' }, payload })
        expect([reply.statusCode, reply.json<{ title: string }>().title], `${url} ${payload}`).toEqual([400, '送られた内容を読めません'])
      }
    }
  } finally {
    await app.close()
    await store.close()
    await database.drop()
  }
})
