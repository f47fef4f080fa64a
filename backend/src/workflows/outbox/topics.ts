import type { PoolClient } from "pg"
import { revalidateShop } from "../listing/revalidate-shop"
import { sendNotice } from "../notices/send-notice"
import { tellOfOrder } from "../notices/tell-of-order"
import { followParcel } from "../parcels/follow-parcel"
import { sendParcel } from "../parcels/send-parcel"
import { cancelPayment, refundPayment } from "../payments/gateways/topics"

/** Does what a message asks for, in the transaction that marks it done. */
export type Topic = (client: PoolClient, payload: unknown) => Promise<void>

export const TOPICS: Readonly<Record<string, Topic>> = {
  notice: tellOfOrder,
  "send-notice": sendNotice,
  "revalidate-shop": revalidateShop,
  "cancel-payment": cancelPayment,
  "refund-payment": refundPayment,
  "book-parcel": sendParcel,
  "follow-parcel": followParcel,
}
