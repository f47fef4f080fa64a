import type { ReactNode } from "react"
import { readOutlets } from "@/lib/api/catalogue"
import { OutletsProvider } from "../outlets/outlets-context"
import { ClientMessages } from "./client-messages"
import { DemoBanner } from "./demo-banner"
import { Footer } from "./footer"
import { Header } from "./header"
import { SkipLink } from "./skip-link"

const PARTS = [
  "basket",
  "place",
  "stock",
  "buy",
  "shell",
  "list",
  "search",
  "failure",
  "missingReceipt",
] as const

/** Banner, header, the page, footer; and what the islands of every shop page share. */
export async function ShopFrame({ children }: { children: ReactNode }) {
  const open = (await readOutlets()).filter((outlet) => outlet.open)
  const places = open.map(({ code, name, latitude, longitude }) => ({
    code,
    name,
    latitude,
    longitude,
  }))
  return (
    <ClientMessages parts={PARTS}>
      <OutletsProvider outlets={places}>
        <SkipLink />
        <DemoBanner />
        <Header outletCount={open.length} />
        <main id="main" tabIndex={-1} className="flex-1 outline-none">
          {children}
        </main>
        <Footer outletCount={open.length} />
      </OutletsProvider>
    </ClientMessages>
  )
}
