import { Modules } from "@medusajs/framework/utils"
import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
  when,
} from "@medusajs/framework/workflows-sdk"
import {
  createRemoteLinkStep,
  dismissRemoteLinkStep,
  updateProductsWorkflow,
  updateProductVariantsWorkflow,
} from "@medusajs/medusa/core-flows"
import { PRODUCER_MODULE } from "../../../modules/producer"
import { type SkuProfileUpdate, updateSkuProfilesStep } from "../steps/update-sku-profiles"

export type ProductUpdate = {
  product_id: string
  variant_id: string
  /** Fields of the product (`title`), the variant (`price`, `gtin`), the link (`producer_id`), the profile. */
  fields: Record<string, unknown>
}

const NOT_PROFILE = new Set(["title", "price", "gtin", "producer", "producer_id"])

const profileUpdates = (input: ProductUpdate[]): SkuProfileUpdate[] =>
  input.flatMap(({ variant_id, fields }) => {
    const own = Object.entries(fields).filter(([name]) => !NOT_PROFILE.has(name))
    // A price that a file names is not an invented one any more.
    const real = fields.price === undefined ? {} : { price_is_demo: false }
    return own.length > 0 || fields.price !== undefined
      ? [{ variant_id, ...Object.fromEntries(own), ...real }]
      : []
  })

const variantUpdates = (input: ProductUpdate[]) =>
  input
    .filter(({ fields }) => fields.price !== undefined || fields.gtin !== undefined)
    .map(({ variant_id, fields }) => ({
      id: variant_id,
      ...(fields.gtin === undefined ? {} : { ean: String(fields.gtin) }),
      ...(fields.price === undefined
        ? {}
        : { prices: [{ currency_code: "vnd", amount: Number(fields.price) }] }),
    }))

/** Changes products, prices, profiles and makers as an import or the office found them changed. */
export const updateOcopProductsWorkflow = createWorkflow(
  "update-ocop-products",
  (input: WorkflowData<ProductUpdate[]>) => {
    const titles = transform({ input }, ({ input }) =>
      input
        .filter(({ fields }) => fields.title !== undefined)
        .map(({ product_id, fields }) => ({ id: product_id, title: String(fields.title) })),
    )
    when({ titles }, ({ titles }) => titles.length > 0).then(() => {
      updateProductsWorkflow.runAsStep({
        input: transform({ titles }, ({ titles }) => ({ products: titles })),
      })
    })
    const variants = transform({ input }, ({ input }) => variantUpdates(input))
    when({ variants }, ({ variants }) => variants.length > 0).then(() => {
      updateProductVariantsWorkflow.runAsStep({
        input: transform({ variants }, ({ variants }) => ({ product_variants: variants })),
      })
    })
    updateSkuProfilesStep(transform({ input }, ({ input }) => profileUpdates(input)))
    const makers = transform({ input }, ({ input }) =>
      input.flatMap(({ product_id, fields }) =>
        typeof fields.producer_id === "string"
          ? [
              {
                [PRODUCER_MODULE]: { producer_id: fields.producer_id },
                [Modules.PRODUCT]: { product_id },
              },
            ]
          : [],
      ),
    )
    when({ makers }, ({ makers }) => makers.length > 0).then(() => {
      dismissRemoteLinkStep(
        transform({ makers }, ({ makers }) =>
          makers.map((link) => ({ [Modules.PRODUCT]: link[Modules.PRODUCT] ?? {} })),
        ),
      )
      createRemoteLinkStep(makers)
    })
    return new WorkflowResponse(input)
  },
)
