import { renderToStaticMarkup } from "react-dom/server"
import { expect, it } from "vitest"
import { fetchedAhead } from "./fetched-ahead"

it("a part that was fetched ahead stands at once, without a moment in which keys are lost", async () => {
  const pad = fetchedAhead(async () => ({ name }: { name: string }) => <b>{name}</b>)
  await pad.fetch()
  expect(renderToStaticMarkup(<pad.Part name="0,5 kg" />)).toBe("<b>0,5 kg</b>")
})
