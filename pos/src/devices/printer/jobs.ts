import type { Preferences } from "../../data/preferences"
import { drawerBytes, slipBytes } from "./escpos"
import { choosePort, knownPort, type PrinterKind, type PrinterPort } from "./ports"
import { rasterSheet } from "./raster-sheet"

let port: { kind: PrinterKind; port: PrinterPort } | null = null
let last: Promise<unknown> = Promise.resolve()

/** One after the other: two jobs at once would mix on the paper. A failed one holds nobody up. */
function enqueue(
  printer: Preferences["printer"],
  make: () => Promise<Uint8Array>,
): Promise<boolean> {
  const job = last.then(async () => {
    if (printer === "browser") return false
    try {
      if (port?.kind !== printer) {
        const known = await knownPort(printer)
        port = known && { kind: printer, port: known }
      }
      await port?.port.write(await make())
      return port !== null
    } catch {
      // Unplugged, out of reach, switched off: asked for anew with the next job.
      port = null
      return false
    }
  })
  last = job
  return job
}

/** Lets a person choose the printer, from a tap. False where none was chosen or none answers. */
export async function connectPrinter(kind: PrinterKind): Promise<boolean> {
  try {
    port = { kind, port: await choosePort(kind) }
    return true
  } catch {
    return false
  }
}

/** Prints a slip in dots, so many a row. False: nothing came out, print it another way. */
export const printSlip = (
  printer: Preferences["printer"],
  slip: HTMLElement,
  dots: number,
): Promise<boolean> => enqueue(printer, async () => slipBytes(await rasterSheet(slip, dots)))

/** Opens the drawer that hangs on the printer. False: open it by its key. */
export const openDrawer = (printer: Preferences["printer"]): Promise<boolean> =>
  enqueue(printer, async () => drawerBytes())
