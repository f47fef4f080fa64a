import type { ParcelState } from "@ocop/contracts"

/** Statuses of GHN (api.ghn.vn, "Order Status"), and what they mean for a parcel. */
export const GHN_STATES: Readonly<Record<string, ParcelState>> = {
  ready_to_pick: "booked",
  picking: "booked",
  money_collect_picking: "booked",
  picked: "moving",
  storing: "moving",
  transporting: "moving",
  sorting: "moving",
  delivering: "delivering",
  money_collect_delivering: "delivering",
  delivered: "delivered",
  delivery_fail: "failed",
  waiting_to_return: "returning",
  return: "returning",
  return_transporting: "returning",
  return_sorting: "returning",
  returning: "returning",
  return_fail: "returning",
  returned: "returned",
  cancel: "cancelled",
  damage: "lost",
  lost: "lost",
}
