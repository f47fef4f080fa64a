import "server-only"
import { cookies } from "next/headers"
import { siteUrl } from "@/lib/env"

// The token never reaches a script of the page: only our own handlers and pages read the cookie.
const NAME = "ocop_producer"
/** Tokens of the backend end after a day. */
const DAY_S = 86_400

export async function readToken(): Promise<string | null> {
  return (await cookies()).get(NAME)?.value ?? null
}

export async function keepToken(token: string): Promise<void> {
  const jar = await cookies()
  jar.set(NAME, token, {
    httpOnly: true,
    sameSite: "lax",
    secure: siteUrl().startsWith("https://"),
    path: "/",
    maxAge: DAY_S,
  })
}

export async function dropToken(): Promise<void> {
  const jar = await cookies()
  jar.delete(NAME)
}
