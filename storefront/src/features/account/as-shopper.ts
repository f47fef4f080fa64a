import "server-only"
import type { z } from "zod"
import { forward, parseRequest, refusal } from "@/lib/api/forward"
import { foreignOrigin } from "@/lib/api/own-origin"
import { readShopperToken } from "./shopper-cookie"

const bearer = (token: string) => ({ authorization: `Bearer ${token}` })

/** A read of the signed-in shopper's branch, for islands. */
export async function readAsShopper(path: string, answer: z.ZodType): Promise<Response> {
  const token = await readShopperToken()
  return token === null
    ? refusal("UNAUTHENTICATED")
    : forward({ path: `/store/account${path}`, answer, headers: bearer(token) })
}

type Act = { path: string; answer: z.ZodType; method?: "DELETE"; body?: z.ZodType }

/** An act of the signed-in shopper, from our own pages only; its body is checked by its contract. */
export async function actAsShopper(asked: Request, act: Act): Promise<Response> {
  const foreign = foreignOrigin(asked)
  if (foreign) return foreign
  const token = await readShopperToken()
  if (token === null) return refusal("UNAUTHENTICATED")
  const { path, answer, method, body } = act
  const options = { path: `/store/account${path}`, answer, method, headers: bearer(token) }
  if (!body) return forward(options)
  const parsed = await parseRequest(asked, body)
  return parsed.ok ? forward({ ...options, body: parsed.data }) : parsed.response
}
