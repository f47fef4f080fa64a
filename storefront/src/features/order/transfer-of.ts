import type { WebOrderView } from "@ocop/contracts"

/** The transfer that an order waits for: of all that are paid together, where it is one of several. */
export const transferOf = ({ vietqr, joint }: Pick<WebOrderView, "vietqr" | "joint">) =>
  joint?.vietqr ?? vietqr
