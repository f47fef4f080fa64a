import { type EnrolRequest, enrolRequest, signingText } from "@ocop/contracts"
import { fromBase64Url } from "../base64url"
import { type FakeAnswer, refuse } from "./fake-answers"
import { encode, sha256 } from "./fake-hash"
import { OUTLET, OUTLET_NAME, REGISTER } from "./fake-shop"

export type FakeRequest = {
  method: string
  /** Path from `/pos` on, with its query, as it was signed. */
  path: string
  headers: Record<string, string | undefined>
  body: string
}

export type FakeDevice = {
  id: string
  epoch: number
  state: "active" | "revoked"
  signKey: EnrolRequest["signKey"]
  sealKey: EnrolRequest["sealKey"]
}

/** How far the time of a signature may be off, as at the real server. */
const SIGNATURE_WINDOW_MS = 5 * 60_000

/** Who may speak: one-time codes, the devices they made, and whether a call is signed by one. */
export function fakeDevices(now: () => number) {
  const codes = new Map<string, { used: boolean }>([["DEMO-2468", { used: false }]])
  const devices = new Map<string, FakeDevice>()
  let epoch = 0
  const revokeAll = () => {
    for (const device of devices.values()) device.state = "revoked"
  }
  return {
    /** Of the last enrolment. */
    epoch: () => epoch,
    issueCode: (code: string) => codes.set(code, { used: false }),
    revokeAll,
    forget: () => devices.clear(),
    enrol: (body: unknown): FakeAnswer => {
      const parsed = enrolRequest.safeParse(body)
      if (!parsed.success) return refuse("INVALID_REQUEST", parsed.error.issues)
      const code = codes.get(parsed.data.code)
      if (!code || code.used) return refuse("ENROLMENT_CODE_INVALID")
      code.used = true
      epoch += 1
      const { signKey, sealKey } = parsed.data
      const id = `device_${epoch}`
      revokeAll()
      devices.set(id, { id, epoch, state: "active", signKey, sealKey })
      const names = { outletCode: OUTLET, outletName: OUTLET_NAME, registerCode: REGISTER }
      return { status: 200, body: { deviceId: id, ...names, epoch } }
    },
    authenticate: async (request: FakeRequest): Promise<FakeDevice | FakeAnswer> => {
      const device = devices.get(request.headers["x-ocop-device"] ?? "")
      if (!device) return refuse("DEVICE_UNKNOWN")
      const at = request.headers["x-ocop-at"] ?? ""
      const skew = Math.abs(Date.parse(at) - now())
      if (Number.isNaN(skew) || skew > SIGNATURE_WINDOW_MS) return refuse("SIGNATURE_INVALID")
      const key = await crypto.subtle.importKey(
        "jwk",
        device.signKey,
        { name: "ECDSA", namedCurve: "P-256" },
        false,
        ["verify"],
      )
      const isRight = await crypto.subtle.verify(
        { name: "ECDSA", hash: "SHA-256" },
        key,
        fromBase64Url(request.headers["x-ocop-signature"] ?? ""),
        encode(signingText(request.method, request.path, at, await sha256(request.body))),
      )
      return isRight ? device : refuse("SIGNATURE_INVALID")
    },
  }
}
