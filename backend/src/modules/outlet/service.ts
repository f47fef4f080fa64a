import { MedusaService } from "@medusajs/framework/utils"
import { Commune } from "./models/commune"
import { LegalEntity } from "./models/legal-entity"
import { Outlet } from "./models/outlet"

/** Outlets, the legal entities behind them, and the communes they lie in. */
export class OutletModuleService extends MedusaService({ Outlet, LegalEntity, Commune }) {}
