import { Module } from "@medusajs/framework/utils"
import { PhoneCodeModuleService } from "./service"

export const PHONE_CODE_MODULE = "phone_code"

export default Module(PHONE_CODE_MODULE, { service: PhoneCodeModuleService })
