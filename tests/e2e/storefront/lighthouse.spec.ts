import { expect, test } from "@playwright/test"
import { stack } from "../../support/e2e-stack.js"
import { lighthouseScores } from "../../support/lighthouse.js"

const PAGES = {
  "the home page": "/",
  "a list": "/nhom/thuc-pham",
  "a product": "/san-pham/cu-do-phong-nga",
  "an outlet": "/quay/HT01",
}

for (const [name, path] of Object.entries(PAGES)) {
  test(`Lighthouse finds nothing to mend in accessibility and for search engines on ${name}`, async () => {
    test.slow()
    const page = `${stack().storefront}${path}`
    const scores = await lighthouseScores([page], ["accessibility", "seo"])
    const perfect = { score: 1, failed: [] }
    expect(scores.get(page)).toEqual({ accessibility: perfect, seo: perfect })
  })
}
