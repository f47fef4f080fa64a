"use client"

import { Check, Plus } from "lucide-react"
import { useLocale, useTranslations } from "next-intl"
import { useEffect, useState } from "react"
import { goodsName } from "../catalogue/goods-name"
import { type BasketLine, leastOf } from "./basket-lines"
import { basketActions } from "./basket-store"

const SHOWN_MS = 1600

/** Puts the least quantity of a product into the basket; the tick says that it is in. */
export function AddButton({ line }: { line: Omit<BasketLine, "qtyMilli"> }) {
  const t = useTranslations("basket")
  const name = goodsName(line, useLocale()).text
  const [isAdded, setAdded] = useState(false)
  useEffect(() => {
    if (!isAdded) return
    const timer = setTimeout(() => setAdded(false), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [isAdded])
  return (
    <>
      <button
        type="button"
        className={`o-icon-button ${isAdded ? "border-tea bg-tea-wash text-tea" : ""}`}
        aria-label={t("addNamed", { name })}
        onClick={() => {
          basketActions.add({ ...line, qtyMilli: leastOf(line) })
          setAdded(true)
        }}
      >
        {isAdded ? <Check aria-hidden size={20} /> : <Plus aria-hidden size={20} />}
      </button>
      <span role="status" className="o-hidden">
        {isAdded ? t("added", { name }) : ""}
      </span>
    </>
  )
}
