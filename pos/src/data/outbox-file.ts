import {
  OUTBOX_FILE,
  type OutboxFile,
  type OutboxFileAnswer,
  outboxFile,
  outboxFileAnswer,
  outboxFileText,
} from "@ocop/contracts"
import { toBase64Url } from "./base64url"
import { isoOf } from "./clock"
import { publicJwkOf } from "./device-keys"
import { factsOf, readDuties } from "./outbox"
import type { TillData } from "./till-data"

const CURVE = { name: "ECDH", namedCurve: "P-256" } as const
const encode = (text: string) => new TextEncoder().encode(text)

async function gzip(text: string): Promise<ArrayBuffer> {
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream("gzip"))
  return new Response(packed).arrayBuffer()
}

/** A key of this one file, and what it makes with the server's: nobody here can open the file again. */
async function sealKeyFor(serverKey: OutboxFile["key"]) {
  const own = await crypto.subtle.generateKey(CURVE, false, ["deriveBits"])
  const theirs = await crypto.subtle.importKey("jwk", serverKey, CURVE, false, [])
  const secret = await crypto.subtle.deriveBits(
    { name: "ECDH", public: theirs },
    own.privateKey,
    256,
  )
  const base = await crypto.subtle.importKey("raw", secret, "HKDF", false, ["deriveKey"])
  const key = await crypto.subtle.deriveKey(
    { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(), info: encode(OUTBOX_FILE) },
    base,
    { name: "AES-GCM", length: 256 },
    false,
    ["encrypt"],
  )
  return { key, public: await publicJwkOf(own.publicKey) }
}

/**
 * Everything that waits to be sent, sealed to the server and signed by this device, oldest first.
 * Null where there is nothing to send, or no key of the server yet.
 */
export async function makeOutboxFile({
  ledger,
  register,
  replica,
  deviceKeys,
  now,
}: Pick<
  TillData,
  "ledger" | "register" | "replica" | "deviceKeys" | "now"
>): Promise<OutboxFile | null> {
  const facts = await factsOf(ledger, await readDuties(ledger))
  const identity = register.get()
  const serverKey = replica.get()?.staff[0]?.pin.serverKey
  const keys = deviceKeys()
  if (facts.length === 0 || !identity || !serverKey || !keys) return null
  const { key, public: own } = await sealKeyFor(serverKey)
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const sealed = await crypto.subtle.encrypt(
    { name: "AES-GCM", iv },
    key,
    await gzip(JSON.stringify(facts)),
  )
  const file = {
    format: OUTBOX_FILE,
    deviceId: identity.deviceId,
    madeAt: isoOf(now()),
    key: own,
    iv: toBase64Url(iv),
    sealed: toBase64Url(sealed),
  } as const
  const signature = await crypto.subtle.sign(
    { name: "ECDSA", hash: "SHA-256" },
    keys.sign.privateKey,
    encode(outboxFileText(file)),
  )
  return { ...file, signature: toBase64Url(signature) }
}

export type HandedIn =
  | ({ ok: true } & OutboxFileAnswer)
  | { ok: false; code: "UNREADABLE" | "OFFLINE" | "REFUSED" }

/** Hands the file of a register of this outlet in, in the name of a manager who typed a PIN. */
export async function handInOutboxFile(
  { ask }: Pick<TillData, "ask">,
  { staffId, text }: { staffId: string; text: string },
): Promise<HandedIn> {
  const file = read(text)
  if (!file) return { ok: false, code: "UNREADABLE" }
  const body = { staffId, file }
  const answer = await ask({
    method: "POST",
    path: "/outbox-files",
    body,
    answer: outboxFileAnswer,
  })
  if (answer.kind === "ok") return { ok: true, ...answer.data }
  return { ok: false, code: answer.kind === "refused" ? "REFUSED" : "OFFLINE" }
}

function read(text: string): OutboxFile | null {
  try {
    const parsed = outboxFile.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
