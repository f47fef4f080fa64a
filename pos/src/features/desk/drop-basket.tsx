import { useTill } from "../../app/till-context"
import { Press } from "../../parts/buttons"
import { useDropBasket } from "../sell/use-drop-basket"

/** Phone only, where nothing beside the basket has room for it. */
export function DropBasket() {
  const { view } = useTill()
  const { isReady, Icon, words, drop } = useDropBasket()
  if (!isReady) return null
  return (
    <li className="sm:hidden">
      <Press
        look="stop"
        className="w-full"
        onClick={() => {
          drop()
          view.set("sell")
        }}
      >
        <Icon aria-hidden={true} size={20} />
        {words}
      </Press>
    </li>
  )
}
