import { NextIntlClientProvider } from "next-intl"
import { getMessages } from "next-intl/server"
import type { ReactNode } from "react"

/** Gives the islands of the portal its part of the catalogue and no other. */
export async function PortalMessages({ children }: { children: ReactNode }) {
  const { producer } = await getMessages()
  return <NextIntlClientProvider messages={{ producer }}>{children}</NextIntlClientProvider>
}
