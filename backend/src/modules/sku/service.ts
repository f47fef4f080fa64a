import { MedusaService } from "@medusajs/framework/utils"
import { SkuProfile } from "./models/sku-profile"

/** Profiles of SKUs: units, contents, tax class, packaging, origin. */
export class SkuModuleService extends MedusaService({ SkuProfile }) {}
