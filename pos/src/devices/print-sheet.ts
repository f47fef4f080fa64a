import type { Preferences } from "../data/preferences"

/** The slip that lies ready for printing; there is one at most. */
const slipOf = (): HTMLElement | null =>
  document.querySelector<HTMLElement>(".print-sheet > article")

const LOOK_MS = 20
const PATIENCE_MS = 2_000

/** A slip may be on its way here: what lays it out is fetched beside the sale. */
async function slipSoon(): Promise<HTMLElement | null> {
  for (let waited = 0; waited < PATIENCE_MS; waited += LOOK_MS) {
    const slip = slipOf()
    if (slip) return slip
    await new Promise((done) => setTimeout(done, LOOK_MS))
  }
  return null
}

/**
 * Prints the slip that lies in the print sheet: on this register's receipt printer, or by the browser
 * where there is none or it does not answer. Never throws; a sale waits for no paper.
 */
export async function printSheet(choice: Pick<Preferences, "printer" | "paper">): Promise<void> {
  const slip = await slipSoon()
  if (choice.printer !== "browser" && slip) {
    const isPrinted = await import("./printer/jobs").then(
      ({ printSlip }) => printSlip(choice.printer, slip, choice.paper),
      () => false,
    )
    if (isPrinted) {
      // As the browser would say it: the next print of the same slip is a copy.
      window.dispatchEvent(new Event("afterprint"))
      return
    }
  }
  window.print()
}
