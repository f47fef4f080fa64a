import type { EnrolAnswer, EnrolRequest } from "@ocop/contracts"
import type { PoolClient } from "pg"
import { refuse } from "../../lib/http-error"
import { newId } from "../../lib/ids"
import { withTransaction } from "../../lib/pg"
import { forgetDevices } from "./device-register"
import { enrolmentCodeHash } from "./enrolment-code"
import { isPublicKey, makeSealKey } from "./pin-seal"

const MOST_REGISTERS = 99

async function takeCode(client: PoolClient, code: string) {
  const taken = await client.query<{ outlet_id: string; register_id: string | null }>(
    `update enrolment_code set uses_left = uses_left - 1, used_at = now()
      where code_hash = $1 and uses_left > 0 and expires_at > now()
      returning outlet_id, register_id`,
    [enrolmentCodeHash(code)],
  )
  return taken.rows[0] ?? refuse("ENROLMENT_CODE_INVALID")
}

async function newRegister(client: PoolClient, outletId: string): Promise<string> {
  // One enrolment an outlet at a time, or two would choose the same number.
  await client.query("select 1 from outlet where id = $1 for update", [outletId])
  const next = await client.query<{ n: number }>(
    "select coalesce(max(code::int), 0) + 1 n from register where outlet_id = $1",
    [outletId],
  )
  const n = next.rows[0]?.n ?? 1
  if (n > MOST_REGISTERS) return refuse("UNAVAILABLE", { registers: MOST_REGISTERS })
  const id = newId("reg")
  await client.query("insert into register (id, outlet_id, code) values ($1, $2, $3)", [
    id,
    outletId,
    String(n).padStart(2, "0"),
  ])
  return id
}

/**
 * Turns a browser into a register by a manager's one-time code. Each enrolment of a register
 * begins a new epoch and revokes the device before it, so no receipt number can come twice.
 * Refuses ENROLMENT_CODE_INVALID, and INVALID_REQUEST for keys that are not on the curve.
 */
export async function enrolDevice(request: EnrolRequest): Promise<EnrolAnswer> {
  if (!isPublicKey(request.signKey) || !isPublicKey(request.sealKey)) {
    return refuse("INVALID_REQUEST", [{ path: "signKey", message: "not a point on P-256" }])
  }
  const answer = await withTransaction(async (client) => {
    const code = await takeCode(client, request.code)
    const registerId = code.register_id ?? (await newRegister(client, code.outlet_id))
    const register = await client.query<{
      code: string
      epoch: number
      outlet: string
      name: string
    }>(
      `update register r set epoch = r.epoch + 1 from outlet o
        where r.id = $1 and o.id = r.outlet_id and r.state = 'active'
        returning r.code, r.epoch, o.code outlet, o.name`,
      [registerId],
    )
    const row = register.rows[0] ?? refuse("ENROLMENT_CODE_INVALID")
    await client.query(
      `update device set state = 'revoked', revoked_at = now()
        where register_id = $1 and state = 'active'`,
      [registerId],
    )
    const deviceId = newId("dev")
    await client.query(
      `insert into device
         (id, register_id, epoch, name, sign_key, seal_key, server_seal_key, storage_persisted)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        deviceId,
        registerId,
        row.epoch,
        request.deviceName,
        JSON.stringify(request.signKey),
        JSON.stringify(request.sealKey),
        JSON.stringify(makeSealKey()),
        request.storagePersisted,
      ],
    )
    await client.query("insert into register_progress (register_id, epoch) values ($1, $2)", [
      registerId,
      row.epoch,
    ])
    return {
      deviceId,
      outletCode: row.outlet,
      outletName: row.name,
      registerCode: row.code,
      epoch: row.epoch,
    }
  })
  forgetDevices()
  return answer
}
