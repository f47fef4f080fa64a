import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { now } from "../../lib/clock"
import { refuse } from "../../lib/http-error"
import { withTransaction } from "../../lib/pg"
import { keepUnknown } from "../../workflows/intake/facts/keep-unknown"
import { openExceptions } from "../../workflows/intake/facts/set-aside"
import { type Device, findDevice } from "../../workflows/register/device-register"
import { isSignedBy } from "../../workflows/register/device-signature"

/** Beyond this difference a manager is told; the call itself goes on, a sale waits for no clock. */
const CLOCK_WINDOW_MS = 10 * 60_000
const EMPTY = Buffer.alloc(0)

const devices = new WeakMap<object, Device>()

/** The device that signed this request. Only behind the middleware `signedDevice`. */
export function deviceOf(req: MedusaRequest): Device {
  return devices.get(req) ?? refuse("DEVICE_UNKNOWN")
}

const header = (req: MedusaRequest, name: string): string => req.get(name) ?? ""

const told = new Map<string, number>()

async function flagDrift(device: Device, at: string, driftMs: number): Promise<void> {
  const last = told.get(device.id) ?? 0
  if (Date.now() - last < CLOCK_WINDOW_MS) return
  told.set(device.id, Date.now())
  const details = { registerCode: device.registerCode, at, driftMs }
  await withTransaction((client) =>
    openExceptions(client, device.outletId, [
      { kind: "CLOCK_DRIFT", subject: `device:${device.id}`, details },
    ]),
  )
}

/**
 * Middleware: proves which enrolled device speaks. Refuses DEVICE_UNKNOWN and SIGNATURE_INVALID;
 * a clock that is wrong is answered with ours in `x-ocop-server-time` and flagged.
 */
export async function signedDevice(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  res.setHeader("x-ocop-server-time", now().toISOString())
  const at = header(req, "x-ocop-at")
  const instant = Date.parse(at)
  const device = await findDevice(header(req, "x-ocop-device"))
  if (!device) {
    await keepUnknown(req.ip ?? "", req.body)
    return refuse("DEVICE_UNKNOWN")
  }
  const signed = isSignedBy(device.signKey, {
    method: req.method,
    path: req.originalUrl,
    at,
    body: Buffer.isBuffer(req.rawBody) ? req.rawBody : EMPTY,
    signature: header(req, "x-ocop-signature"),
  })
  if (!signed || Number.isNaN(instant)) return refuse("SIGNATURE_INVALID")
  const driftMs = instant - now().getTime()
  if (Math.abs(driftMs) > CLOCK_WINDOW_MS) await flagDrift(device, at, driftMs)
  devices.set(req, device)
  next()
}

/** Middleware: what only a device in good standing may read. */
export function activeDevice(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction) {
  if (deviceOf(req).state === "revoked") refuse("DEVICE_REVOKED")
  next()
}
