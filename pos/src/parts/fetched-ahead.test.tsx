import { renderToStaticMarkup } from "react-dom/server"
import { expect, it, vi } from "vitest"
import { fetchedAhead } from "./fetched-ahead"

it("a part stands in the tick that asks for it, once the till was idle", async () => {
  const load = vi.fn(async () => ({ name }: { name: string }) => <b>{name}</b>)
  let idle = () => undefined as unknown
  const Pad = fetchedAhead(load, (fetch) => {
    idle = fetch
  })
  expect(load).not.toHaveBeenCalled()
  idle()
  await vi.waitFor(() => expect(load).toHaveBeenCalledOnce())
  await Promise.resolve()
  expect(renderToStaticMarkup(<Pad name="0,5 kg" />)).toBe("<b>0,5 kg</b>")
})
