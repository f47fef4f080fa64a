import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { receiveItemReturnRequestWorkflow } from "@medusajs/medusa/core-flows"
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

/**
 * Half a kilogram comes back too: everything in Medusa takes fractions except the contract of this
 * one route, which asks for at least 1. Whole quantities go on to Medusa's own route.
 */
async function receiveFractions(
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
  const id = req.path.split("/")[3] ?? ""
  const { result } = await receiveItemReturnRequestWorkflow(req.scope).run({
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
    matcher: /^\/admin\/returns\/[^/]+\/receive-items$/,
    methods: ["POST"],
    middlewares: [receiveFractions],
  },
]
