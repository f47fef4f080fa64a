import { z } from "zod"
import { dong } from "./common.js"

/**
 * `POST /pos/till-transfers`: the till tells what its VietQR asks for, again and again while the code
 * is on the screen, and hears what came. The same words change nothing.
 */
export const tillTransferRequest = z.strictObject({
  /** Id of the basket, which becomes the sale's. */
  saleId: z.uuid(),
  /** Đồng asked for under this sale's reference, in all. */
  amount: dong.min(1),
  /** `drop`: the code was taken from the screen before its money came. */
  act: z.enum(["ask", "drop"]),
})
export type TillTransferRequest = z.infer<typeof tillTransferRequest>

export const tillTransferAnswer = z.strictObject({
  /** Đồng that the bank told us of under this reference, at most what was asked for. */
  came: dong,
  /** Whether any bank tells us of its transfers; without one only the cashier's eyes see money. */
  hears: z.boolean(),
  /** Whether a made-up bank stands ready to pay (demonstrations only). */
  simulator: z.boolean(),
})
export type TillTransferAnswer = z.infer<typeof tillTransferAnswer>

/** `POST /pos/demo-transfers`: the made-up bank transfers to a till of a made-up seller. */
export const tillDemoTransfer = z.strictObject({ saleId: z.uuid(), amount: dong.min(1) })
export type TillDemoTransfer = z.infer<typeof tillDemoTransfer>
