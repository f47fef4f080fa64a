import { useEffect, useState } from "react"
import { useTill } from "../../app/till-context"
import { type DiskRefusal, written } from "../../data/disk-refusal"
import { lastSale } from "../../data/health"
import {
  askInvoice,
  type InvoiceBuyer,
  type InvoiceReceipt,
  receiptForInvoice,
  receiptOfSale,
  trimBuyer,
  wantedInvoice,
  wantInvoice,
} from "../../data/invoices"
import { settleInvoices } from "../../data/settle-invoices"
import { useCounterPart } from "../sell/use-counter"

/** What an invoice is asked for: the basket in front, or a receipt. */
export type InvoiceTarget =
  | { kind: "basket"; id: string; wanted: InvoiceBuyer | null }
  | { kind: "receipt"; receipt: InvoiceReceipt }
  /** Nothing was sold here yet. */
  | { kind: "none" }

type Found = Awaited<ReturnType<typeof receiptForInvoice>>
type Asked = Awaited<ReturnType<typeof askInvoice>>
export type AskTrouble = Extract<Asked, { ok: false }>["code"]

/** Which sale the invoice is for, and the asking. */
export function useInvoice() {
  const { counter, data, staff } = useTill()
  const paid = useCounterPart((state) => state.paid)
  const basketId = useCounterPart((_, { basket }) => basket().id)
  const hasGoods = useCounterPart((_, { basket }) => basket().lines.length > 0)
  const [target, setTarget] = useState<InvoiceTarget | null>(null)
  const [missed, setMissed] = useState<Extract<Found, { ok: false }>["code"] | null>(null)
  const receiptNo = paid?.receiptNo ?? null
  useEffect(() => {
    let isHere = true
    const read = async (): Promise<InvoiceTarget> => {
      if (receiptNo === null && hasGoods) {
        const wanted = await wantedInvoice(data.ledger, basketId)
        return { kind: "basket", id: basketId, wanted: wanted?.buyer ?? null }
      }
      const number = receiptNo ?? (await lastSale(data.ledger))?.receiptNo
      const receipt = number ? await receiptOfSale(data.ledger, number) : null
      return receipt ? { kind: "receipt", receipt } : { kind: "none" }
    }
    void read().then((next) => {
      if (isHere) setTarget(next)
    })
    return () => {
      isHere = false
    }
  }, [data, receiptNo, basketId, hasGoods])

  const find = async (text: string) => {
    const result = await receiptForInvoice(data, text)
    setMissed(result.ok ? null : result.code)
    if (result.ok) setTarget({ kind: "receipt", receipt: result.receipt })
  }

  const ask = async (typed: InvoiceBuyer): Promise<AskTrouble | null> => {
    const person = staff.get()
    if (!person || !target || target.kind === "none") return "FAILED"
    const wanted = { staffId: person.id, buyer: trimBuyer(typed) }
    if (target.kind === "basket") {
      const noted = await written(() => wantInvoice(data.ledger, target.id, wanted))
      if (!noted.ok) return "FAILED"
      // Paid meanwhile: then it is for the receipt. What cannot be booked now stays noted until it can.
      if (!counter.setInvoice(target.id, wanted.buyer.company)) {
        await written(() => settleInvoices(data))
      }
      setTarget({ ...target, wanted: wanted.buyer })
      return null
    }
    const { sale } = target.receipt
    const result = await askInvoice(data.ledger, { ...wanted, saleId: sale.id }, data.now)
    if (!result.ok) return result.code
    await data.sync.refreshCounts()
    void data.sync.nudge()
    return null
  }

  const drop = async (): Promise<DiskRefusal | null> => {
    if (target?.kind !== "basket") return null
    const dropped = await written(() => wantInvoice(data.ledger, target.id, null))
    if (!dropped.ok) return dropped.code
    counter.setInvoice(target.id, null)
    setTarget({ ...target, wanted: null })
    return null
  }

  return { target, missed, find, ask, drop }
}
