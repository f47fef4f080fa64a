/** Runs once when the server starts. */
export async function register(): Promise<void> {
  const isServing = process.env.NODE_ENV === "production" && !process.env.NEXT_PHASE
  if (process.env.NEXT_RUNTIME !== "nodejs" || !isServing) return
  const { startDayTurn } = await import("./lib/day-turn")
  startDayTurn()
}
