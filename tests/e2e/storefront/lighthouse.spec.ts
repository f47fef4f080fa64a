import { expect, test } from "@playwright/test"
import { stack } from "../../support/e2e-stack.js"
import { lighthouseScores } from "../../support/lighthouse.js"
import { handlesOf } from "./shop.js"

test("Lighthouse finds nothing to mend in accessibility and for search engines", async ({
  page,
}) => {
  test.slow()
  const [handle] = await handlesOf(page, "star=in_force")
  const pages = ["/", "/nhom/thuc-pham", `/san-pham/${handle}`, "/quay/HT01"].map(
    (path) => `${stack().storefront}${path}`,
  )
  const scores = await lighthouseScores(pages, ["accessibility", "seo"])
  const perfect = { score: 1, failed: [] }
  for (const [address, score] of scores) {
    expect(score, address).toEqual({ accessibility: perfect, seo: perfect })
  }
})
