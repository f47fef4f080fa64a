import type { ReactNode } from "react"
import { OutletsProvider } from "@/features/outlets/outlets-context"
import { ClientMessages } from "@/features/shell/client-messages"
import { DemoBanner } from "@/features/shell/demo-banner"
import { SkipLink } from "@/features/shell/skip-link"
import { readOutlets } from "@/lib/api/catalogue"
import { pageLocale } from "@/lib/i18n/page-locale"

type Props = { children: ReactNode; params: Promise<{ locale: string }> }

const PARTS = [
  "basket",
  "place",
  "stock",
  "offers",
  "checkout",
  "claim",
  "delivery",
  "gifts",
  "order",
  "payment",
  "reviews",
  "shell",
  "failure",
] as const

// Each answer has a nonce of its own (`proxy.ts`): a cached page could carry none.
export const dynamic = "force-dynamic"

export default async function CheckoutLayout({ children, params }: Props) {
  await pageLocale(params)
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
        {children}
      </OutletsProvider>
    </ClientMessages>
  )
}
