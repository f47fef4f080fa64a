import { anyAnswer } from "./any-answer"
import type { TillData } from "./till-data"

/** Has the made-up bank of a demonstration transfer so many đồng for the code on the screen. */
export async function payByDemoBank(
  { ask }: Pick<TillData, "ask">,
  saleId: string,
  amount: number,
): Promise<void> {
  await ask({
    method: "POST",
    path: "/demo-transfers",
    body: { saleId, amount },
    answer: anyAnswer,
  })
}
