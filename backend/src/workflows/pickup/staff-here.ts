import { refuse } from "../../lib/http-error"
import { currentBook } from "../intake/book/book"
import type { Device } from "../register/device-register"

/** Refuses FORBIDDEN for somebody who does not work at the device's outlet. */
export async function checkStaffHere({ outletId }: Device, staffId: string): Promise<void> {
  const book = await currentBook()
  if (!book.roleOf.has(`${outletId}|${staffId}`)) refuse("FORBIDDEN")
}
