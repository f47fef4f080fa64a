import type { TillData } from "../../data/till-data"

/** How long a basket is on hold, milliseconds: since when is told by the server's clock, not by this device's. */
export const heldFor = (
  heldAt: string,
  { now, clockOffsetMs }: Pick<TillData, "now" | "clockOffsetMs">,
): number => now() - (clockOffsetMs.get() ?? 0) - Date.parse(heldAt)
