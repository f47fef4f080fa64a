import type { MedusaContainer } from "@medusajs/framework/types"
import { ensureLegalEntitiesWorkflow } from "../../workflows/outlet/workflows/ensure-legal-entities"

/** The one seller of the online shop in the demo. Its account number is plainly no account. */
export async function seedOperator(container: MedusaContainer): Promise<void> {
  await ensureLegalEntitiesWorkflow(container).run({
    input: [
      {
        name: "Đơn vị vận hành mẫu",
        kind: "ENTERPRISE",
        vat_method: "DEDUCTION",
        bank_bin: "970436",
        bank_account: "DEMO0000000001",
        bank_account_name: "DON VI VAN HANH MAU",
        is_demo: true,
        is_operator: true,
      },
    ],
  })
}
