import type { GoodsMovedFact, GoodsTask } from "@ocop/contracts"
import { worthOf } from "@ocop/sync"
import type { GoodsMove } from "../../data/move-goods"
import type { GoodsLine } from "./use-goods-lines"

type Of<T extends GoodsTask> = Extract<GoodsMovedFact, { task: T }>

/** What is said of a task beside its goods. */
export type GoodsForm = {
  terms: Of<"receipt">["terms"]
  noteNo: string
  reason: Of<"waste">["reason"]
  toOutletCode: string
  note: string
}

export const EMPTY_FORM: GoodsForm = {
  terms: "delivery",
  noteNo: "",
  reason: "damaged",
  toOutletCode: "",
  note: "",
}

/** Why a task cannot be booked yet, in the order in which a person fills it in. */
export type Lacking = "lines" | "quantity" | "lot" | "noteNo" | "note" | "outlet"

export type FilledTask = Exclude<GoodsTask, "transfer-in">

/** The first thing that a task still lacks; null when it may be booked. */
export function lackingOf(
  task: FilledTask,
  form: GoodsForm,
  lines: readonly GoodsLine[],
): Lacking | null {
  if (lines.length === 0) return "lines"
  // A count may find nothing; nothing else moves nothing.
  if (task !== "count" && lines.some(({ qtyMilli }) => qtyMilli <= 0)) return "quantity"
  if (task === "receipt" && lines.some(({ lotNo }) => lotNo.trim() === "")) return "lot"
  if (task === "receipt" && form.noteNo.trim() === "") return "noteNo"
  if (task === "waste" && form.reason === "other" && form.note.trim() === "") return "note"
  if (task === "transfer-out" && form.toOutletCode === "") return "outlet"
  return null
}

/** What goods are worth at the shelf, đồng. */
export const worthOfLines = (lines: readonly GoodsLine[]): number => {
  const prices = new Map(lines.map(({ sku }) => [sku.id, sku.price]))
  return worthOf(
    lines.map(({ sku, qtyMilli }) => ({ skuId: sku.id, qtyMilli })),
    (id) => prices.get(id) ?? null,
  )
}

/** The move that a filled-in task books. */
export function moveOf(
  task: FilledTask,
  form: GoodsForm,
  lines: readonly GoodsLine[],
  approvedBy: string | null,
): GoodsMove {
  const note = form.note.trim() === "" ? null : form.note.trim()
  // The list has the newest on top; the paper has them as they came.
  const inOrder = [...lines].reverse()
  const leaving = inOrder.map(({ sku, qtyMilli, lotNo }, i) => ({
    lineNo: i + 1,
    skuId: sku.id,
    qtyMilli,
    lotNo: lotNo === "" ? null : lotNo,
  }))
  switch (task) {
    case "receipt":
      return {
        task,
        note,
        terms: form.terms,
        noteNo: form.noteNo.trim(),
        lines: inOrder.map(({ sku, qtyMilli, lotNo, expiresOn }, i) => ({
          lineNo: i + 1,
          skuId: sku.id,
          qtyMilli,
          lotNo: lotNo.trim(),
          expiresOn: expiresOn === "" ? null : expiresOn,
        })),
      }
    case "waste":
      return { task, note, reason: form.reason, approvedBy, lines: leaving }
    case "count":
      return {
        task,
        note,
        lines: inOrder.map(({ sku, qtyMilli, at }, i) => ({
          lineNo: i + 1,
          skuId: sku.id,
          foundMilli: qtyMilli,
          countedAt: new Date(at).toISOString(),
        })),
      }
    case "transfer-out":
      return { task, note, toOutletCode: form.toOutletCode, lines: leaving }
  }
}
