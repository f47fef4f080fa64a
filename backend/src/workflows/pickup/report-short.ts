import type { OrderShortRequest } from "@ocop/contracts"
import { refuse } from "../../lib/http-error"
import { withTransaction } from "../../lib/pg"
import { openExceptions } from "../intake/facts/set-aside"
import type { Device } from "../register/device-register"
import { checkOpen, holdOrder } from "./open-order"
import { checkStaffHere } from "./staff-here"

/**
 * The shelves do not have what an order needs: the office's queue of exceptions is told, once while
 * it stands open there. The order keeps its goods and waits. Refuses FORBIDDEN, NOT_FOUND,
 * ORDER_NOT_OPEN, INVALID_REQUEST for lines that are not this outlet's or lack nothing.
 */
export async function reportShort(
  device: Device,
  { orderCode, staffId, lines }: OrderShortRequest,
): Promise<{ orderCode: string }> {
  await checkStaffHere(device, staffId)
  return withTransaction(async (client) => {
    const order = await holdOrder(client, device, orderCode)
    checkOpen(order)
    const told = lines.map(({ lineNo, foundMilli }) => {
      const line = order.lines.find((own) => own.lineNo === lineNo)
      const expected = Math.round((line?.qty ?? 0) * 1000)
      if (!line || foundMilli >= expected) return refuse("INVALID_REQUEST", { lineNo })
      return { name: line.name, found: foundMilli, expected }
    })
    await openExceptions(client, device.outletId, [
      {
        kind: "PICKING_SHORT",
        subject: `web-order:${orderCode}:${device.outletId}`,
        details: { orderCode, staffId, lines: told },
      },
    ])
    return { orderCode }
  })
}
