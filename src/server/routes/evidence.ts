import { evidenceFile, overallOnly, proofOfEvent } from '../../acts/evidence-proof.ts'
import { makeQrCode, qrOutline } from '../../documents/qr-code.ts'
import { newestCheckpoint, publicKeys, waitingCount } from '../../evidence/prove.ts'
import type { Handlers } from '../handlers.ts'

/** 証跡: checkpoints, proofs, the file of everything. */
export const evidenceHandlers: Handlers = {
  async evidenceCheckpoint({ seat }) {
    overallOnly(seat)
    const checkpoint = await newestCheckpoint(seat.db, seat.org)
    return { checkpoint: checkpoint && { ...checkpoint, qr: qrOutline(makeQrCode(checkpoint.note)) }, waiting: await waitingCount(seat.db, seat.org), keys: await publicKeys(seat.db) }
  },
  async eventProof({ seat, params }) {
    const { proof, keys, ...one } = await proofOfEvent(seat, params['id']!)
    return { ...one, proof: [...proof], keys: [...keys] }
  },
  async evidenceFile({ seat }) {
    return { file: await evidenceFile(seat), type: 'application/octet-stream', name: `証跡_${seat.day}.evidence` }
  },
}
