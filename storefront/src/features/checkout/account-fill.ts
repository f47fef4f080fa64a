import type { ShopperAccount } from "@ocop/contracts"
import { isMarkedSigned } from "@/lib/client/signed-mark"
import type { CheckoutForm } from "./checkout-form"

/** The account of this browser; null for guests and where it cannot be read. */
export async function readOwnAccount(): Promise<ShopperAccount | null> {
  if (!isMarkedSigned()) return null
  const answer = await fetch("/api/account").catch(() => null)
  return answer?.ok ? ((await answer.json()) as ShopperAccount) : null
}

/** Keeps the door of an order in the account of who is signed in; a guest's is kept nowhere. */
export function keepAddress({ mode, name, phone, communeCode, line }: CheckoutForm): void {
  if (mode !== "delivery" || !isMarkedSigned()) return
  void fetch("/api/account/addresses", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ name, phone, communeCode, line }),
    keepalive: true,
  }).catch(() => null)
}
