import { Module } from "@medusajs/framework/utils"
import { TaxRuleModuleService } from "./service"

export const TAX_RULE_MODULE = "taxRule"

export default Module(TAX_RULE_MODULE, { service: TaxRuleModuleService })
