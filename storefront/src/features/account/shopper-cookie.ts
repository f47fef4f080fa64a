import "server-only"
import { cookies } from "next/headers"
import { siteUrl } from "@/lib/env"

// The token never reaches a script of the page: only our own handlers and pages read the cookie.
const NAME = "ocop_shopper"

export async function readShopperToken(): Promise<string | null> {
  return (await cookies()).get(NAME)?.value ?? null
}

export async function keepShopperToken(token: string, endsAt: string): Promise<void> {
  const jar = await cookies()
  jar.set(NAME, token, {
    httpOnly: true,
    sameSite: "lax",
    secure: siteUrl().startsWith("https://"),
    path: "/",
    expires: new Date(endsAt),
  })
}

export async function dropShopperToken(): Promise<void> {
  const jar = await cookies()
  jar.delete(NAME)
}
