import { OUTLET_TYPES } from "@ocop/domain"
import { pool } from "../lib/pg"
import type { NewOutlet, OutletFields, OutletUpdate } from "../workflows/outlet/types"
import { vatMethodOf } from "../workflows/outlet/vat-method-of"
import { createOutletsWorkflow } from "../workflows/outlet/workflows/create-outlets"
import { ensureLegalEntitiesWorkflow } from "../workflows/outlet/workflows/ensure-legal-entities"
import { updateOutletsWorkflow } from "../workflows/outlet/workflows/update-outlets"
import { diff, updateOf } from "./engine/diff"
import { optional, required } from "./engine/fields"
import { accepted, type ImportKind, type RowOutcome, refused } from "./engine/types"
import { knownCommunes, onlineChannelIds } from "./lookups"
import { date } from "./normalise/date"
import { legalFormOf } from "./normalise/legal-form"
import { coordinate } from "./normalise/number"
import { oneOf, pattern, text } from "./normalise/text"
import { yesNo } from "./normalise/yes-no"

const fields = {
  code: required(
    pattern(/^[A-Z]{2}\d{2}$/, (raw) => raw.toUpperCase()),
    "two letters, two digits",
    ["mã", "mã điểm bán"],
  ),
  name: required(text, "name on the sign", ["tên", "tên điểm bán"]),
  type: required(
    oneOf(OUTLET_TYPES, {
      CENTRE: ["trung tâm"],
      SHOP: ["cửa hàng"],
      REST_STOP: ["điểm dừng nghỉ", "trạm dừng nghỉ"],
      SUPERMARKET_CORNER: ["quầy siêu thị", "quầy chợ"],
      POST_OFFICE: ["bưu điện"],
      TOURIST_SITE: ["điểm du lịch"],
      FAIR_BOOTH: ["gian hàng hội chợ"],
      NIGHT_MARKET_BOOTH: ["gian hàng chợ đêm"],
      WAREHOUSE: ["kho"],
    }),
    OUTLET_TYPES.join(" | "),
    ["loại", "loại hình"],
  ),
  commune_code: optional(pattern(/^\d{5}$/), "a code of communes", ["mã xã"]),
  province: required(text, "Hà Tĩnh", ["tỉnh"]),
  owner: required(text, "legal name of the owner; made if new", ["chủ sở hữu", "đơn vị"]),
  address: optional(text, "street address", ["địa chỉ"]),
  latitude: optional(coordinate(-90, 90), "degrees", ["vĩ độ"]),
  longitude: optional(coordinate(-180, 180), "degrees", ["kinh độ"]),
  hours: optional(text, "opening hours", ["giờ mở cửa"]),
  may_sell_alcohol: optional(yesNo, "yes | no", ["được bán rượu", "bán rượu"]),
  cold_storage: optional(yesNo, "yes | no", ["tủ lạnh", "kho lạnh"]),
  open_from: optional(date, "first day of a booth", ["mở từ ngày", "từ ngày"]),
  open_to: optional(date, "last day of a booth", ["mở đến ngày", "đến ngày"]),
  sale_point_decision_no: optional(text, "decision that recognises it as a point of sale", [
    "quyết định điểm bán",
  ]),
  sale_point_issuer: optional(text, "who signed that decision", ["cơ quan công nhận điểm bán"]),
  sale_point_from: optional(date, "first day of that decision", ["công nhận điểm bán từ ngày"]),
  sale_point_to: optional(date, "first day without it", ["công nhận điểm bán đến ngày"]),
  evidence: optional(text, "where this was read", ["nguồn"]),
}

type Stored = OutletFields & { id: string; code: string; owner: string }

const NEW: Omit<OutletFields, "name" | "type" | "province"> = {
  commune_code: null,
  address: null,
  latitude: null,
  longitude: null,
  hours: null,
  may_sell_alcohol: false,
  cold_storage: false,
  open_from: null,
  open_to: null,
  sale_point_decision_no: null,
  sale_point_issuer: null,
  sale_point_from: null,
  sale_point_to: null,
  evidence: null,
}

/** An account for the codes at a demo till that no bank can mistake for one. */
const demoBank = (outletCode: string) => ({
  bank_bin: "970436",
  bank_account: `DEMO${outletCode}`,
  bank_account_name: "TAI KHOAN MAU",
})

const isDemo = (name: string) => /(^|\s|\()mẫu(\s|\)|$)/iu.test(name)

/** Outlets with their owner, stock location and sales channel; key: the code. */
export const outlets: ImportKind<typeof fields> = {
  name: "outlets",
  fields,
  batchSize: 250,
  keyOf: ({ code }) => code,
  async apply(records, { container, dryRun }) {
    const { rows } = await pool().query<Stored>(
      `select o.*, e.name as owner from outlet o join legal_entity e on e.id = o.legal_entity_id
       where o.deleted_at is null and o.code = any($1)`,
      [records.map(({ code }) => code)],
    )
    const stored = new Map(rows.map((row) => [row.code, row]))
    const communes = await knownCommunes(records.map(({ commune_code }) => commune_code))
    const outcomes = records.map((record): RowOutcome => {
      const { commune_code, open_from, open_to } = record
      if (commune_code && !communes.has(commune_code))
        return refused({ field: "commune_code", code: "UNKNOWN_REFERENCE", value: commune_code })
      if (open_from && open_to && open_to < open_from)
        return refused({ field: "open_to", code: "OUT_OF_RANGE", value: open_to })
      const { sale_point_decision_no, sale_point_from, sale_point_to } = record
      if (Boolean(sale_point_decision_no) !== Boolean(sale_point_from))
        return refused({
          field: "sale_point_from",
          code: "REQUIRED",
          value: sale_point_from ?? null,
        })
      if (sale_point_from && sale_point_to && sale_point_to <= sale_point_from)
        return refused({ field: "sale_point_to", code: "OUT_OF_RANGE", value: sale_point_to })
      const given = {
        ...record,
        // An empty yes-or-no cell says nothing, it does not say no.
        may_sell_alcohol: record.may_sell_alcohol ?? undefined,
        cold_storage: record.cold_storage ?? undefined,
      }
      return accepted(diff(stored.get(record.code), given))
    })
    if (dryRun) return outcomes

    const todo = records.flatMap((record, n) =>
      outcomes[n]?.status === "accepted" ? [{ record, changes: outcomes[n].changes }] : [],
    )
    if (todo.length === 0) return outcomes
    const { result: ownerIds } = await ensureLegalEntitiesWorkflow(container).run({
      input: todo.map(({ record: { owner, code } }) => {
        const kind = legalFormOf(owner)
        const entity = { name: owner, kind, vat_method: vatMethodOf(kind) }
        return isDemo(owner) ? { ...entity, is_demo: true, ...demoBank(code) } : entity
      }),
    })
    const created: NewOutlet[] = []
    const updated: OutletUpdate[] = []
    for (const { record, changes } of todo) {
      const old = stored.get(record.code)
      const { owner, ...change } = updateOf(changes)
      const legal_entity_id = ownerIds[record.owner] ?? ""
      if (old) updated.push({ id: old.id, ...change, ...(owner ? { legal_entity_id } : {}) })
      else created.push({ ...NEW, ...change, legal_entity_id } as NewOutlet)
    }
    if (updated.length > 0) await updateOutletsWorkflow(container).run({ input: updated })
    if (created.length > 0) {
      const shared_sales_channel_ids = await onlineChannelIds()
      await createOutletsWorkflow(container).run({
        input: { outlets: created, shared_sales_channel_ids },
      })
    }
    return outcomes
  },
}
