import type { Recognition } from "../recognition.js"
import { validityOf } from "../recognition.js"

/** A three-star recognition of the SKU `cu-do` for tests; validity follows the decision date. */
export const recognitionOf = (part: Partial<Recognition> = {}): Recognition => {
  const decisionDate = part.decisionDate ?? "2024-10-15"
  return {
    id: "r1",
    skuIds: ["cu-do"],
    packagingCodes: [],
    stars: 3,
    decisionNo: "DEMO-1",
    decisionDate,
    issuerName: "UBND huyện (DEMO)",
    issuerLevel: "DISTRICT",
    criteriaVersion: "QD148",
    ...validityOf(decisionDate),
    revokedOn: null,
    ...part,
  }
}
