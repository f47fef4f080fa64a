import type { ParcelState } from "@ocop/contracts"

/** Statuses of GHTK (api.ghtk.vn, "Order status"), and what they mean for a parcel. */
export const GHTK_STATES: Readonly<Record<string, ParcelState>> = {
  "-1": "cancelled",
  "1": "booked",
  "2": "booked",
  "3": "moving",
  "4": "delivering",
  "5": "delivered",
  // Delivered, and settled with us.
  "6": "delivered",
  "7": "booked",
  "8": "booked",
  "9": "failed",
  "10": "delivering",
  // Returned, and settled with us.
  "11": "returned",
  "12": "booked",
  "13": "lost",
  "20": "returning",
  "21": "returned",
  // What the courier says before the depot does.
  "123": "moving",
  "127": "booked",
  "128": "booked",
  "45": "delivered",
  "49": "failed",
  "410": "delivering",
}
