/** Who this device is, as the server enrolled it. Lives in the ledger, beside what it signs. */
export type RegisterIdentity = {
  deviceId: string
  deviceName: string
  outletCode: string
  outletName: string
  registerCode: string
  epoch: number
  enrolledAt: string
  storagePersisted: boolean
}

/** The cash session of this register; it outlives the cashier who opened it. */
export type OpenSession = {
  id: string
  openedAt: string
  openedBy: string
  openingCash: number
}

export const META = {
  register: "register",
  keys: "device-keys",
  /** Keys of an enrolment that the server has not answered. */
  newKeys: "new-device-keys",
  session: "session",
  lastAt: "last-at",
  /** How far the device's clock was ahead of the server's, and when by the device's that was heard. */
  clockOffset: "clock-offset",
  clockHeardAt: "clock-heard-at",
  activeBasket: "active-basket",
  seq: (epoch: number) => `seq:${epoch}`,
  /** Number of the last Z of this enrolment. */
  z: (epoch: number) => `z:${epoch}`,
  /** Number of the last refund of this enrolment. */
  refundSeq: (epoch: number) => `refund-seq:${epoch}`,
  /** Up to which number the server was when it was last told again what it forgot. */
  asked: (epoch: number) => `asked:${epoch}`,
  /** What was on its way to this outlet when the server was last asked. */
  transfers: "transfers",
  /** What the server said of web orders of this outlet, and when. */
  outletOrders: "outletOrders",
  /** What other registers of this outlet had on hold when the server was last asked. */
  heldElsewhere: "heldElsewhere",
  /** A VAT invoice wanted for a basket that is not paid yet, by the basket's id. */
  invoice: (basketId: string) => `invoice:${basketId}`,
  /** A card payment for a web order that nobody has confirmed. */
  cardAsk: (orderCode: string) => `card-ask:${orderCode}`,
  pin: (staffId: string) => `pin:${staffId}`,
} as const
