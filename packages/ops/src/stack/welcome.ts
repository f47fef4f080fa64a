import { DEMO, type DemoPasswords } from "./demo-accounts.js"

type Addresses = { backend: string; storefront: string; pos: string }

/** Never a password that was not tried: the database may be older than this data folder. */
const shown = (password: string | null) =>
  password === null
    ? "password as set before (this data folder's own does not open it)"
    : `password ${password}`

/**
 * What a person needs next: where things are and who may sign in. `demo` are the passwords of the
 * demo accounts, null where the database holds no demo province.
 */
export function welcome(addresses: Addresses, demo: DemoPasswords | null): string {
  const places = [
    `  Storefront   ${addresses.storefront}`,
    `  Till         ${addresses.pos}`,
    `  Producers    ${addresses.storefront}/nha-san-xuat`,
    `  Office       ${addresses.backend}/app`,
    `  API          ${addresses.backend}  (health: ${addresses.backend}/health)`,
  ]
  const people = demo
    ? [
        "",
        "  Demo accounts (DEMO data, this machine only)",
        `  Office       ${DEMO.adminEmail}   ${shown(demo.office)}`,
        `  Producer     phone ${DEMO.producerPhone}   ${shown(demo.producer)}`,
        "  Money        card 4242 4242 4242 4242 pays; the order page has a made-up bank for transfers",
        `  Till         PIN ${DEMO.cashierPin} (cashier), ${DEMO.managerPin} (manager); enrol a device with: pnpm ocop enrol HT01`,
      ]
    : []
  return ["", ...places, ...people, "", "  Ctrl-C stops everything.", ""].join("\n")
}
