import { readFileSync } from "node:fs"
import type { MedusaContainer } from "@medusajs/framework/types"
import { TAX_RULE_MODULE } from "../../modules/tax-rule"
import type { TaxRuleModuleService } from "../../modules/tax-rule/service"

type Row = {
  id: string
  goodsClass: "STANDARD" | "ALCOHOL" | "UNPROCESSED_FARM" | "ANY"
  sellerVatMethod: "DEDUCTION" | "DIRECT" | "EXEMPT" | "ANY"
  sellerRole?: "PRODUCER" | "TRADER" | "ANY"
  treatment: "RATE" | "NOT_SUBJECT" | "NOT_DECLARED" | "DIRECT"
  rateBp: number | null
  validFrom: string
  validTo: string | null
  priority: number
  legalRef: string
  note?: string
}

/** Writes the VAT rules that ship with the pricing package; rules that are there already stay. */
export async function seedTaxRules(container: MedusaContainer): Promise<void> {
  const service = container.resolve<TaxRuleModuleService>(TAX_RULE_MODULE)
  const rules: Row[] = JSON.parse(
    readFileSync(require.resolve("@ocop/pricing/tax-rules.json"), "utf8"),
  )
  const known = await service.listTaxRules({}, { select: ["id"], take: null })
  const ids = new Set(known.map(({ id }) => id))
  const missing = rules.filter(({ id }) => !ids.has(id))
  if (missing.length === 0) return
  await service.createTaxRules(
    missing.map((rule) => ({
      id: rule.id,
      goods_class: rule.goodsClass,
      seller_vat_method: rule.sellerVatMethod,
      seller_role: rule.sellerRole ?? "ANY",
      treatment: rule.treatment,
      rate_bp: rule.rateBp,
      valid_from: rule.validFrom,
      valid_to: rule.validTo,
      priority: rule.priority,
      legal_ref: rule.legalRef,
      note: rule.note ?? null,
    })),
  )
}
