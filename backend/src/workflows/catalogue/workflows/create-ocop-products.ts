import { Modules } from "@medusajs/framework/utils"
import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { createProductsWorkflow, createRemoteLinkStep } from "@medusajs/medusa/core-flows"
import { PRODUCER_MODULE } from "../../../modules/producer"
import { createSkuProfilesStep } from "../steps/create-sku-profiles"
import type { NewOcopProduct } from "../types"

/** Makes products with the profiles of their SKUs and the link to their producer, or nothing. */
export const createOcopProductsWorkflow = createWorkflow(
  "create-ocop-products",
  (input: WorkflowData<NewOcopProduct[]>) => {
    const products = createProductsWorkflow.runAsStep({
      input: transform({ input }, ({ input }) => ({
        products: input.map(({ product }) => product),
      })),
    })
    createSkuProfilesStep(
      transform({ input, products }, ({ input, products }) => {
        const profiles = new Map(input.flatMap(({ profiles }) => profiles.map((p) => [p.code, p])))
        return products.flatMap(({ variants }) =>
          variants.flatMap(({ id, sku }) => {
            const profile = profiles.get(sku ?? "")
            return profile ? [{ ...profile, variant_id: id }] : []
          }),
        )
      }),
    )
    createRemoteLinkStep(
      transform({ input, products }, ({ input, products }) => {
        const idOf = new Map(products.map(({ handle, id }) => [handle, id]))
        return input
          .filter(({ producer_id }) => producer_id !== null)
          .map(({ product, producer_id }) => ({
            [PRODUCER_MODULE]: { producer_id },
            [Modules.PRODUCT]: { product_id: idOf.get(product.handle ?? "") },
          }))
      }),
    )
    return new WorkflowResponse(products)
  },
)
