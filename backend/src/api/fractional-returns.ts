import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  dismissItemReturnRequestWorkflow,
  receiveItemReturnRequestWorkflow,
} from "@medusajs/medusa/core-flows"
import { z } from "zod"
import { parseWith } from "../lib/validate"

const body = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      quantity: z.number().positive(),
      internal_note: z.string().optional(),
    }),
  ),
})

const WORKFLOWS = {
  "receive-items": receiveItemReturnRequestWorkflow,
  "dismiss-items": dismissItemReturnRequestWorkflow,
}

/**
 * Half a kilogram comes back too, sound or spoilt: everything in Medusa takes fractions except the
 * contract of these two routes, which asks for at least 1. Whole quantities go on to Medusa's own.
 */
async function takeFractions(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const given = body.safeParse(req.body)
  if (!given.success || given.data.items.every(({ quantity }) => quantity >= 1)) {
    next()
    return
  }
  const { items } = parseWith(body, req.body)
  const [, , , id = "", step] = req.path.split("/")
  const workflow = WORKFLOWS[step === "dismiss-items" ? step : "receive-items"]
  const { result } = await workflow(req.scope).run({
    input: { return_id: id, items },
  })
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "return",
    fields: ["*", "items.*", "items.reason.*"],
    filters: { id },
  })
  res.json({ order_preview: result, return: data[0] })
}

export const fractionalReturns: MiddlewareRoute[] = [
  {
    matcher: /^\/admin\/returns\/[^/]+\/(receive|dismiss)-items$/,
    methods: ["POST"],
    middlewares: [takeFractions],
  },
]
