import { type PosFact, type PosTransfers, posTransfers } from "@ocop/contracts"

/** Goods on their way from other outlets, until a till says what came. */
export function fakeTransfers() {
  const onTheirWay: PosTransfers["transfers"] = []
  return {
    send: (transfer: PosTransfers["transfers"][number]) => onTheirWay.push(transfer),
    hear: (fact: PosFact) => {
      if (fact.kind !== "goods-moved" || fact.task !== "transfer-in") return
      const at = onTheirWay.findIndex(({ id }) => id === fact.transferId)
      if (at >= 0) onTheirWay.splice(at, 1)
    },
    list: () => ({ status: 200, body: posTransfers.parse({ transfers: onTheirWay }) }),
  }
}
