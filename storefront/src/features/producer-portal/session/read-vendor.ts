import "server-only"
import { redirect } from "next/navigation"
import type { z } from "zod"
import { BackendError, backendHeaders } from "@/lib/api/backend"
import { backendUrl } from "@/lib/env"
import type { Locale } from "@/lib/i18n/locales"
import { portalHref } from "../portal-href"
import { readToken } from "./session-cookie"

/**
 * Reads an answer of the vendor branch for the signed-in member; nobody's is cached. Leads to the
 * sign-in page when the session is over; null for 404.
 */
export async function readVendor<S extends z.ZodType>(
  locale: Locale,
  path: string,
  schema: S,
): Promise<z.output<S> | null> {
  const token = await readToken()
  if (token === null) redirect(portalHref(locale, "signIn"))
  const response = await fetch(`${backendUrl()}${path}`, {
    headers: backendHeaders({ authorization: `Bearer ${token}` }),
    cache: "no-store",
    signal: AbortSignal.timeout(15_000),
  })
  if (response.status === 401) redirect(portalHref(locale, "signIn"))
  if (response.status === 404) return null
  if (!response.ok) throw new BackendError(path, response.status)
  return schema.parse(await response.json())
}

/** An answer that must be there: its absence is a fault of ours. */
export async function present<T>(answer: Promise<T | null>): Promise<T> {
  const value = await answer
  if (value === null) throw new BackendError("/vendor", 404)
  return value
}
