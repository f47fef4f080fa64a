import type { ReactNode } from "react"
import { ShopFrame } from "@/features/shell/shop-frame"
import { pageLocale } from "@/lib/i18n/page-locale"

type Props = { children: ReactNode; params: Promise<{ locale: string }> }

export default async function ContentLayout({ children, params }: Props) {
  await pageLocale(params)
  return <ShopFrame>{children}</ShopFrame>
}
