import type { TillTransferAnswer, TillTransferRequest } from "@ocop/contracts"
import { tillReference } from "@ocop/vn"
import { pool, withTransaction } from "../../../lib/pg"
import type { Device } from "../../register/device-register"
import { BANK_FEEDS } from "../bank-feed/feeds"
import { tillDemoAccount } from "../demo/till-demo"
import { closeWhole } from "./allocate-to-till"
import { matchWaiting } from "./match-waiting"
import { releaseTillMoney } from "./release-till-money"

type Known = { amount: number; came: number; status: string; isSold: boolean }

async function read(reference: string): Promise<Known | null> {
  const found = await pool().query<Known>({
    name: "till-transfer",
    text: `select amount::float8 amount, paid_amount::float8 came, status,
        sale_id is not null "isSold" from till_transfer where reference = $1`,
    values: [reference],
  })
  return found.rows[0] ?? null
}

// What came is never asked for less: the rest of it leaves when the sale says what it took.
const ASK = `
  insert into till_transfer (reference, outlet_id, register_id, amount, status)
  values ($1, $2, $3, $4, 'waiting')
  on conflict (reference) do update set asked_at = now(),
    amount = greatest($4, till_transfer.paid_amount),
    status = case when till_transfer.paid_amount >= $4 then 'paid' else 'waiting' end
  where till_transfer.sale_id is null and till_transfer.register_id = $3
  returning status`

const DROP = `
  update till_transfer set status = 'dropped'
  where reference = $1 and sale_id is null and status = 'waiting' returning 1`

async function write(device: Device, reference: string, request: TillTransferRequest) {
  await withTransaction(async (client) => {
    if (request.act === "drop") {
      const dropped = await client.query(DROP, [reference])
      if (dropped.rowCount === 0) return
      await releaseTillMoney(client, { reference, kind: "released", why: "the till let go of it" })
      return
    }
    const { outletId, registerId } = device
    const values = [reference, outletId, registerId, request.amount]
    const asked = await client.query<{ status: string }>(ASK, values)
    const status = asked.rows[0]?.status
    if (status === "waiting") await matchWaiting(client, reference)
    if (status === "paid") await closeWhole(client, reference)
  })
}

const isSaid = ({ amount, status, isSold }: Known, said: TillTransferRequest): boolean => {
  if (isSold) return true
  if (said.act === "drop") return status !== "waiting"
  return status !== "dropped" && amount === said.amount
}

/** Whether any bank feed may speak to us. */
const hears = () => [...BANK_FEEDS.values()].some((feed) => feed.isOn())

/**
 * A till tells what its code asks for and hears what came. A sale that was made keeps its word: what
 * is asked after it changes nothing.
 */
export async function askTillTransfer(
  device: Device,
  request: TillTransferRequest,
): Promise<TillTransferAnswer> {
  const reference = tillReference(device, request.saleId)
  const before = await read(reference)
  const isNew = before === null ? request.act === "ask" : !isSaid(before, request)
  if (isNew) await write(device, reference, request)
  const after = isNew ? await read(reference) : before
  return {
    came: after?.came ?? 0,
    hears: hears(),
    simulator: (await tillDemoAccount(device)) !== null,
  }
}
