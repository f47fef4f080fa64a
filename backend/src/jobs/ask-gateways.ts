import { askGateways } from "../workflows/payments/gateways/ask-gateways"

/** Finds payments whose call never came. */
export default async function askGatewaysJob(): Promise<void> {
  await askGateways()
}

export const config = { name: "ask-gateways", schedule: "*/10 * * * * *" }
