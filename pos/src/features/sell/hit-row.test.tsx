import { renderToStaticMarkup } from "react-dom/server"
import { expect, test } from "vitest"
import { HitRow } from "./hit-row"

const no = () => undefined

test("a button that holds goods elsewhere says of which goods it is, row by row", () => {
  const page = renderToStaticMarkup(
    <ul>
      {[0, 1].map((place) => (
        <HitRow key={place} place={place} reserveWord="Giữ" onChoose={no} onReserve={no} />
      ))}
    </ul>,
  )
  const names = [...page.matchAll(/<b id="([^"]+)"[^>]*><span data-slot="before"/g)]
  const told = [...page.matchAll(/data-slot="reserve"[^>]* aria-describedby="([^"]+)"/g)]
  const ids = names.map(([, id]) => id)
  expect(new Set(ids).size).toBe(2)
  expect(told.map(([, id]) => id)).toEqual(ids)
})
