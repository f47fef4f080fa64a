import { z } from "zod"
import { businessDate, stars } from "./common.js"

/** What a recognition says of itself, wherever it is shown: the fields of a strict object. */
export const certificate = {
  stars,
  decisionNo: z.string(),
  decisionDate: businessDate,
  issuerName: z.string(),
  issuerLevel: z.enum(["DISTRICT", "PROVINCE", "CENTRE"]),
  criteriaVersion: z.enum(["QD1048", "QD148", "QD1489", "QD26"]),
  validFrom: businessDate,
  /** First day without the star. */
  validTo: businessDate,
  revokedOn: businessDate.nullable(),
}
