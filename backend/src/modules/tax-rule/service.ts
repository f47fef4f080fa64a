import { MedusaService } from "@medusajs/framework/utils"
import { TaxRule } from "./models/tax-rule"

/** VAT rules as dated data; which one counts is decided by the pricing package. */
export class TaxRuleModuleService extends MedusaService({ TaxRule }) {}
