import type { Secrets } from "../lib/secrets.js"

type Addresses = { backend: string; storefront: string; pos: string }

/** The people of the demo province, as the seed makes them. */
export const DEMO = {
  adminEmail: "admin@ocop.test",
  producerPhone: "0900000001",
  cashierPin: "246810",
  managerPin: "135790",
}

/** What a person needs next: where things are and who may sign in. */
export function welcome(addresses: Addresses, secrets: Secrets, demo: boolean): string {
  const places = [
    `  Storefront   ${addresses.storefront}`,
    `  Till         ${addresses.pos}`,
    `  Producers    ${addresses.storefront}/nha-san-xuat`,
    `  Office       ${addresses.backend}/app`,
    `  API          ${addresses.backend}  (health: ${addresses.backend}/health)`,
  ]
  const people = [
    "",
    "  Demo accounts (DEMO data, this machine only)",
    `  Office       ${DEMO.adminEmail}   password ${secrets.adminPassword}`,
    `  Producer     phone ${DEMO.producerPhone}   password ${secrets.producerPassword}`,
    "  Money        card 4242 4242 4242 4242 pays; the order page has a made-up bank for transfers",
    `  Till         PIN ${DEMO.cashierPin} (cashier), ${DEMO.managerPin} (manager); enrol a device with: pnpm ocop enrol HT01`,
  ]
  return ["", ...places, ...(demo ? people : []), "", "  Ctrl-C stops everything.", ""].join("\n")
}
