import { ModuleProvider, Modules } from "@medusajs/framework/utils"
import { PgLock } from "./pg-lock"

export default ModuleProvider(Modules.LOCKING, { services: [PgLock] })
