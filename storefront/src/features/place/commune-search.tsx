"use client"

import type { DeliveryPlace, DeliveryPlaces } from "@ocop/contracts"
import { useTranslations } from "next-intl"
import { type KeyboardEvent, useEffect, useId, useState } from "react"
import { placeLabel } from "./place-label"

const WAIT_MS = 150

export type CommuneSearchProps = {
  id: string
  label: string
  /** What stands in the box at first. */
  initial?: string
  error?: string
  hint?: string
  onChoose(option: DeliveryPlace): void
  onBlur?(): void
}

function usePlaces(query: string, isOpen: boolean): DeliveryPlace[] {
  const [options, setOptions] = useState<DeliveryPlace[]>([])
  useEffect(() => {
    if (!isOpen) return
    const stop = new AbortController()
    const timer = setTimeout(async () => {
      const address = `/api/delivery-places?${new URLSearchParams({ q: query })}`
      const answer = await fetch(address, { signal: stop.signal }).catch(() => null)
      if (!answer?.ok || stop.signal.aborted) return
      setOptions(((await answer.json()) as DeliveryPlaces).places)
    }, WAIT_MS)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [query, isOpen])
  return options
}

/** A combobox over all communes of Vietnam; old names find the present ones. */
export function CommuneSearch(props: CommuneSearchProps) {
  const { id, label, initial = "", error, hint, onChoose, onBlur } = props
  const t = useTranslations("place")
  const listId = useId()
  const [query, setQuery] = useState(initial)
  const [isOpen, setOpen] = useState(false)
  const [active, setActive] = useState(0)
  const options = usePlaces(query === initial ? "" : query, isOpen)
  const shown = isOpen ? options : []
  // A draft may be read after the first drawing; what is being typed is never replaced.
  useEffect(() => {
    if (initial && document.activeElement?.id !== id) setQuery(initial)
  }, [initial, id])

  function choose(option: DeliveryPlace) {
    setQuery(placeLabel(option))
    setOpen(false)
    onChoose(option)
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "Escape" && isOpen) {
      event.preventDefault()
      setOpen(false)
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault()
      setOpen(true)
      const step = event.key === "ArrowDown" ? 1 : -1
      setActive((at) => Math.max(0, Math.min(options.length - 1, at + step)))
    }
    const option = shown[active]
    if (event.key === "Enter" && option) {
      event.preventDefault()
      choose(option)
    }
  }

  return (
    <div className={error ? "o-field o-field--error" : "o-field"}>
      <label className="o-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="o-input"
        role="combobox"
        aria-expanded={shown.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={shown[active] ? `${listId}-${active}` : undefined}
        aria-invalid={error ? true : undefined}
        aria-describedby={error || hint ? `${id}-note` : undefined}
        autoComplete="off"
        value={query}
        onFocus={(event) => {
          event.currentTarget.select()
          setOpen(true)
          setActive(0)
        }}
        onBlur={() => {
          setOpen(false)
          onBlur?.()
        }}
        onChange={(event) => {
          setQuery(event.target.value)
          setActive(0)
          setOpen(true)
        }}
        onKeyDown={onKeyDown}
      />
      <div
        id={listId}
        role="listbox"
        aria-label={label}
        hidden={shown.length === 0}
        className="max-h-64 overflow-y-auto rounded-option border-[1.5px] border-line2 bg-card"
      >
        {shown.map((option, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the combobox keeps the focus and names the active option
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the combobox
          <div
            key={`${option.code}${option.oldName ?? ""}`}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === active}
            // The box must keep its focus until the click is through.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(option)}
            className={`flex min-h-11 cursor-pointer flex-col justify-center px-4 py-2 ${index === active ? "bg-tea-wash" : ""}`}
          >
            <span>
              <b className="font-[650]">{option.name}</b>, {option.provinceName}
            </span>
            {option.oldName && (
              <span className="text-small text-ink2">
                {t(option.isSplit ? "oldSplit" : "old", {
                  name: option.oldName,
                  district: option.oldDistrict ?? "",
                })}
              </span>
            )}
          </div>
        ))}
      </div>
      {(error || hint) && (
        <p id={`${id}-note`} className={error ? "o-error" : "o-hint"}>
          {error ?? hint}
        </p>
      )}
    </div>
  )
}
