import type { PaymentMethod } from "@ocop/contracts"
import type { Gateway } from "./gateway"
import { momo } from "./momo/momo"
import { stripe } from "./stripe/stripe"
import { vnpay } from "./vnpay/vnpay"
import { zalopay } from "./zalopay/zalopay"

type NamedGateway = Gateway & { name: string }

const ALL: readonly NamedGateway[] = Object.entries({ stripe, vnpay, momo, zalopay }).map(
  ([name, gateway]) => ({ ...gateway, name }),
)

/** Every gateway that we can speak with, by the name in its web hook's address. */
export const GATEWAYS: ReadonlyMap<string, NamedGateway> = new Map(
  ALL.map((gateway) => [gateway.name, gateway]),
)

/** The gateway that takes this kind of payment here; undefined where none is set up. */
export function gatewayOf(method: PaymentMethod): NamedGateway | undefined {
  return ALL.find((gateway) => gateway.method === method && gateway.isOn())
}
