import { Module } from "@medusajs/framework/utils"
import { ClaimModuleService } from "./service"

export const CLAIM_MODULE = "claim"

export default Module(CLAIM_MODULE, { service: ClaimModuleService })
