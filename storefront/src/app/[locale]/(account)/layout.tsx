import type { Metadata } from "next"
import type { ReactNode } from "react"
import { ShopFrame } from "@/features/shell/shop-frame"
import { pageLocale } from "@/lib/i18n/page-locale"

type Props = { children: ReactNode; params: Promise<{ locale: string }> }

// Made for one person at a time: never cached, never kept by a search engine.
export const dynamic = "force-dynamic"
export const metadata: Metadata = { robots: { index: false, follow: false } }

export default async function AccountLayout({ children, params }: Props) {
  await pageLocale(params)
  return <ShopFrame>{children}</ShopFrame>
}
