import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
  when,
} from "@medusajs/framework/workflows-sdk"
import { updateProductsWorkflow } from "@medusajs/medusa/core-flows"
import { updateOcopProductsWorkflow } from "../../catalogue/workflows/update-ocop-products"
import type { AppliedChange } from "../types"

const PROFILE_TEXTS = ["story", "ingredients", "storage"]
const orNull = (value: unknown) => (value === "" ? null : value)

function productUpdates({ productId, after, images }: AppliedChange) {
  const { description, image } = after
  if (typeof description === "string") return [{ id: productId, description }]
  if (typeof image !== "string") return []
  const others = images.filter((url) => url !== image)
  return [{ id: productId, thumbnail: image, images: [image, ...others].map((url) => ({ url })) }]
}

function skuUpdates({ productId, skuId, variantIds, after }: AppliedChange) {
  if (skuId !== null) {
    return [{ product_id: productId, variant_id: skuId, fields: { price: after.price } }]
  }
  const texts = Object.entries(after).filter(([name]) => PROFILE_TEXTS.includes(name))
  if (texts.length === 0) return []
  const fields = Object.fromEntries(texts.map(([name, text]) => [name, orNull(text)]))
  return variantIds.map((variant_id) => ({ product_id: productId, variant_id, fields }))
}

/**
 * Puts a confirmed change into the catalogue through Medusa's own workflows. It sets values, so doing
 * it again changes nothing.
 */
export const applyListingChangeWorkflow = createWorkflow(
  "apply-listing-change",
  (input: WorkflowData<AppliedChange>) => {
    const products = transform({ input }, ({ input }) => productUpdates(input))
    when({ products }, ({ products }) => products.length > 0).then(() => {
      updateProductsWorkflow.runAsStep({
        input: transform({ products }, ({ products }) => ({ products })),
      })
    })
    const skus = transform({ input }, ({ input }) => skuUpdates(input))
    when({ skus }, ({ skus }) => skus.length > 0).then(() => {
      updateOcopProductsWorkflow.runAsStep({ input: skus })
    })
    return new WorkflowResponse(input)
  },
)
