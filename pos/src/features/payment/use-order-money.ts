import { useEffect, useState } from "react"
import { useTill } from "../../app/till-context"
import { createSounds } from "../sell/sounds"
import { createOrderMoney, type OrderMoney } from "./order-money"

/** Money for one web order that does not lie in the drawer; `onTaken` hears of each sum that was booked. */
export function useOrderMoney(orderCode: string, onTaken: (amount: number) => void): OrderMoney {
  const { data, staff, preferences } = useTill()
  const [money] = useState(() =>
    createOrderMoney(
      {
        data,
        staffId: () => staff.get()?.id ?? null,
        sound: () => createSounds(() => preferences.get().volume).money(),
      },
      orderCode,
    ),
  )
  useEffect(() => money.listen(onTaken), [money, onTaken])
  return money
}
