import "server-only"
import { redirect } from "next/navigation"
import type { z } from "zod"
import { BackendError, backendHeaders } from "@/lib/api/backend"
import { backendUrl } from "@/lib/env"
import type { Locale } from "@/lib/i18n/locales"
import { hrefTo } from "@/lib/i18n/routes"
import { readShopperToken } from "./shopper-cookie"

/** Reads an answer for the signed-in shopper, never cached; leads to sign-in when nobody is. */
export async function readShopper<S extends z.ZodType>(
  locale: Locale,
  path: string,
  schema: S,
): Promise<z.output<S>> {
  const token = await readShopperToken()
  if (token === null) redirect(hrefTo(locale, "signIn"))
  const response = await fetch(`${backendUrl()}/store/account${path}`, {
    headers: backendHeaders({ authorization: `Bearer ${token}` }),
    cache: "no-store",
    signal: AbortSignal.timeout(15_000),
  })
  if (response.status === 401) redirect(hrefTo(locale, "signIn"))
  if (!response.ok) throw new BackendError(path, response.status)
  return schema.parse(await response.json())
}
