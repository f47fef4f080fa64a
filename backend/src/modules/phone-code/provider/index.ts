import { ModuleProvider, Modules } from "@medusajs/framework/utils"
import { PhoneCodeProvider } from "./phone-code-provider"

export default ModuleProvider(Modules.AUTH, { services: [PhoneCodeProvider] })
