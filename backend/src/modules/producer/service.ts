import { MedusaService } from "@medusajs/framework/utils"
import { Producer } from "./models/producer"
import { ProducerMember } from "./models/producer-member"

/** Producers and the people who act for them. */
export class ProducerModuleService extends MedusaService({ Producer, ProducerMember }) {}
