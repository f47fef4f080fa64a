import { NextIntlClientProvider } from "next-intl"
import { getMessages } from "next-intl/server"
import type { ReactNode } from "react"
import type messages from "@/messages/vi.json"

/** Gives the islands below only the parts of the catalogue that they use. */
export async function ClientMessages(props: {
  parts: readonly (keyof typeof messages)[]
  children: ReactNode
}) {
  const all = await getMessages()
  const picked = Object.fromEntries(props.parts.map((part) => [part, all[part]]))
  return <NextIntlClientProvider messages={picked}>{props.children}</NextIntlClientProvider>
}
