import { MedusaService } from "@medusajs/framework/utils"
import { Recognition } from "./models/recognition"
import { RecognitionSku } from "./models/recognition-sku"

/** Recognition decisions and the SKUs they cover. Whether a star shows is computed, not stored. */
export class RecognitionModuleService extends MedusaService({ Recognition, RecognitionSku }) {}
