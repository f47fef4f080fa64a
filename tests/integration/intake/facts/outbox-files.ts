import {
  createCipheriv,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type JsonWebKey,
  randomBytes,
} from "node:crypto"
import { gzipSync } from "node:zlib"
import { OUTBOX_FILE, type OutboxFile, outboxFileText } from "@ocop/contracts"
import { describe, expect, it } from "vitest"
import type { Till } from "../support/till.js"
import { hireManager, moved, province, till } from "./stage.js"

/** A file as the till seals and signs it, by the description in the contract. */
async function fileOf(own: Till, facts: unknown[]): Promise<OutboxFile> {
  const { body } = await own.snapshot()
  const serverKey = body.staff[0]?.pin.serverKey as JsonWebKey
  const pair = generateKeyPairSync("ec", { namedCurve: "P-256" })
  const secret = diffieHellman({
    publicKey: createPublicKey({ key: serverKey, format: "jwk" }),
    privateKey: pair.privateKey,
  })
  const key = Buffer.from(hkdfSync("sha256", secret, Buffer.alloc(0), OUTBOX_FILE, 32))
  const iv = randomBytes(12)
  const cipher = createCipheriv("aes-256-gcm", key, iv)
  const packed = gzipSync(JSON.stringify(facts))
  const sealed = Buffer.concat([cipher.update(packed), cipher.final(), cipher.getAuthTag()])
  const { kty, crv, x, y } = pair.publicKey.export({ format: "jwk" })
  const file = {
    format: OUTBOX_FILE,
    deviceId: own.device.deviceId,
    madeAt: new Date().toISOString(),
    key: { kty, crv, x, y } as OutboxFile["key"],
    iv: iv.toString("base64url"),
    sealed: sealed.toString("base64url"),
  } as const
  return { ...file, signature: own.signed(outboxFileText(file)) }
}

const handIn = (by: Till, file: OutboxFile, staffId = "staff_m") =>
  by.call<Record<string, unknown>>("POST", "/pos/outbox-files", { staffId, file })

describe("a file of what a till could not send", () => {
  it("is taken in once by a manager at another register, also when its own was revoked", async () => {
    await hireManager()
    const broken = await province.till(1)
    const sales = [broken.sale(), broken.sale()]
    await broken.send([sales[0]])
    const file = await fileOf(broken, sales)
    await province.db.query(
      "update device set state = 'revoked', revoked_at = now() where id = $1",
      [broken.device.deviceId],
    )
    expect((await handIn(till, file)).body).toEqual({ taken: 1, known: 1, aside: 0 })
    expect((await handIn(till, file)).body).toEqual({ taken: 0, known: 2, aside: 0 })
    for (const sale of sales) expect(await moved(sale.id)).toBe(-1)
  })

  it("is nobody's to change, to hand in elsewhere, or to hand in without a manager", async () => {
    await hireManager()
    const own = await province.till(1)
    const sale = own.sale()
    const file = await fileOf(own, [sale])
    const elsewhere = await province.till(2)
    const changed = { ...file, sealed: `${file.sealed.slice(0, -4)}AAAA` }
    const resigned = { ...changed, signature: own.signed(outboxFileText(changed)) }
    const answers = await Promise.all([
      handIn(till, changed),
      handIn(till, resigned),
      handIn(elsewhere, file, elsewhere.staffId),
      handIn(till, file, till.staffId),
    ])
    expect(answers.map(({ body }) => body.code)).toEqual([
      "OUTBOX_FILE_INVALID",
      "OUTBOX_FILE_INVALID",
      "FORBIDDEN",
      "FORBIDDEN",
    ])
    expect(await moved(sale.id)).toBe(0)
  })
})
