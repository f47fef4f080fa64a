import { runInNewContext } from "node:vm"
import { expect, test } from "vitest"
import { withLateScripts } from "./late-scripts.mjs"

const chunk = (name) => `/_next/static/chunks/${name}.js`
const page = (head, body = "") => `<html><head>${head}</head><body><p>Cam</p>${body}</body></html>`

/** A browser of just what the page's foot asks for; frames and timers run when they are told to. */
function browse(html, { hidden = false } = {}) {
  const waiting = []
  const later = (run) => waiting.push(run)
  const fetched = []
  const late = [...html.matchAll(/<script type="late" src="([^"]+)">/g)].map(([, src]) => ({
    getAttribute: () => src,
    replaceWith: (script) => fetched.push(script),
  }))
  const document = {
    hidden,
    addEventListener: () => undefined,
    createElement: () => ({}),
    querySelectorAll: () => late.splice(0),
  }
  const code = /<script>([^<]*)<\/script><\/body>/.exec(html)?.[1] ?? ""
  runInNewContext(code, { document, requestAnimationFrame: later, setTimeout: later })
  const next = () => {
    for (const run of waiting.splice(0)) run()
  }
  return { fetched, next }
}

test("no script is fetched before the page has been painted, and then each", () => {
  const html = withLateScripts(
    page(
      `<link rel="preload" as="script" fetchPriority="low" href="${chunk("a")}"/><script src="${chunk("b")}" async=""></script>`,
      `<script>self.__next_f.push([1])</script><script src="${chunk("a")}" async=""></script>`,
    ),
  )
  expect(html).not.toMatch(/<script src=|rel="preload"/)
  expect(html).toContain("self.__next_f.push([1])")
  const { fetched, next } = browse(html)
  next()
  next()
  expect(fetched).toEqual([])
  next()
  const scripts = [chunk("b"), chunk("a")].map((src) => ({ async: true, src }))
  expect(fetched).toEqual(scripts)
})

test("a tab in the background, which is never painted, fetches them at once", () => {
  const html = withLateScripts(page(`<script src="${chunk("a")}" async=""></script>`))
  expect(browse(html, { hidden: true }).fetched).toHaveLength(1)
})

test.each([
  ["old browsers", `<script src="${chunk("a")}" noModule=""></script>`],
  ["data", `<script type="application/ld+json">{}</script>`],
  ["another origin", `<script src="https://js.stripe.com/v3" async=""></script>`],
])("scripts for %s stay as they are", (_name, script) => {
  expect(withLateScripts(page(script))).toBeNull()
})

test("a page that was cut short is left as it is", () => {
  expect(withLateScripts(`<html><script src="${chunk("a")}" async=""></script>`)).toBeNull()
})
