import type { OrderTender } from "@ocop/contracts"
import type { Asking } from "../../data/basket-draft"
import { askForOrder, askingOf, forgetAsking, type OrderAsking } from "../../data/order-askings"
import { takeForOrder, unseenOf } from "../../data/outlet-orders"
import { createStore } from "../../data/store"
import type { TillData } from "../../data/till-data"
import { laterByTimer, type TransferPorts, watchTransfers } from "../../data/watch-transfers"

export type OrderMoneyState = {
  asking: OrderAsking | null
  /** Đồng that came for the order on sight before. */
  unseen: number
  trouble: "NO_SESSION" | "NOT_BOOKED" | null
  isBusy: boolean
}

export type OrderMoneyPorts = {
  data: TillData
  staffId: () => string | null
  /** A bank told of money. */
  sound: () => void
  later?: TransferPorts["later"]
}

/**
 * Money for a web order that does not lie in the drawer: asked for by a code or at the card machine, booked
 * once when the bank, the machine or somebody's eyes say that it came.
 */
export function createOrderMoney(ports: OrderMoneyPorts, orderCode: string) {
  const { data, staffId, sound, later = laterByTimer } = ports
  const { ledger } = data
  const state = createStore<OrderMoneyState>({
    ...{ asking: null, unseen: 0, trouble: null, isBusy: false },
  })
  const put = (part: Partial<OrderMoneyState>) => state.set((was) => ({ ...was, ...part }))
  const dropped = new Set<string>()
  let onTaken: (amount: number) => void = () => undefined

  const take = async (amount: number, seen: Pick<OrderTender, "seenBy" | "approvedBy">) => {
    const { asking, isBusy } = state.get()
    const staff = staffId()
    if (!asking || !staff || isBusy) return
    put({ isBusy: true, trouble: null })
    const paid = { asking, ...seen }
    const end = await takeForOrder(data, { orderCode, amount, staffId: staff, paid })
    if (end !== "BOOKED") {
      put({ isBusy: false, trouble: end })
      return
    }
    if (seen.seenBy === "bank") sound()
    put({ isBusy: false, asking: null, unseen: await unseenOf(ledger, orderCode) })
    onTaken(amount)
  }

  const watch = watchTransfers({
    ask: data.ask,
    wanted: () => {
      const { asking } = state.get()
      return new Map(asking?.kind === "vietqr" ? [[asking.id, asking.amount]] : [])
    },
    kept: (id) => (dropped.has(id) ? 0 : null),
    onWord: async (id, word) => {
      const { asking, isBusy } = state.get()
      if (asking?.id !== id || isBusy) return
      const came = word?.came ?? asking.bank?.came ?? 0
      const { hears, simulator } = word ?? { hears: false, simulator: false }
      if (came >= asking.amount) await take(asking.amount, { seenBy: "bank" })
      else put({ asking: { ...asking, bank: { came, hears, simulator } } })
    },
    later,
  })

  return {
    state,
    /** Goes on with what was being asked for when somebody left, and hears of it. Returns the way to stop. */
    listen: (taken: (amount: number) => void): (() => void) => {
      onTaken = taken
      void (async () => {
        const [asking, unseen] = [
          await askingOf(ledger, orderCode),
          await unseenOf(ledger, orderCode),
        ]
        put({ unseen, ...(state.get().asking ? {} : { asking }) })
        await watch.look()
      })()
      return watch.stop
    },
    ask: async (kind: Asking["kind"], amount: number) => {
      const { asking: before, isBusy } = state.get()
      if (before || isBusy || amount <= 0) return
      put({ isBusy: true, trouble: null })
      const asking = await askForOrder(data, { orderCode, kind, amount })
      put({ isBusy: false, asking })
      await watch.look()
    },
    /** The code is taken away, or no card was drawn. */
    drop: async () => {
      const { asking, isBusy } = state.get()
      if (!asking || isBusy) return
      dropped.add(asking.id)
      put({ asking: null, trouble: null })
      await forgetAsking(ledger, asking.id).catch(() => undefined)
      await watch.look()
    },
    /** The machine said so, or somebody saw the money; above the cashier's limit a manager agreed. */
    confirm: (approvedBy?: string) => {
      const { asking } = state.get()
      const isQr = asking?.kind === "vietqr"
      const seen = isQr ? { seenBy: "eye" as const, ...(approvedBy && { approvedBy }) } : {}
      return take(asking?.amount ?? 0, seen)
    },
    /** What the bank told of counts, less than was asked for; the rest is paid another way. */
    takeCame: () => {
      const came = state.get().asking?.bank?.came ?? 0
      return came > 0 ? take(came, { seenBy: "bank" }) : Promise.resolve()
    },
  }
}

export type OrderMoney = ReturnType<typeof createOrderMoney>
