import type { ComponentPropsWithRef, ReactNode } from "react"
import { classNames } from "./class-names"

export type FieldProps = Omit<ComponentPropsWithRef<"input">, "id"> & {
  id: string
  label: string
  /** What is wrong and why we need it. */
  error?: string
  hint?: ReactNode
  /** Another control instead of the input; give it `id`, `aria-describedby={`${id}-note`}` and class `o-input`. */
  children?: ReactNode
}

/** Label above, control of 52 px, error or hint below and bound to the control. */
export function Field({ id, label, error, hint, children, className, ...input }: FieldProps) {
  const noteId = error || hint ? `${id}-note` : undefined
  return (
    <div className={classNames("o-field", error && "o-field--error", className)}>
      <label className="o-label" htmlFor={id}>
        {label}
      </label>
      {children ?? (
        <input
          {...input}
          id={id}
          className="o-input"
          aria-invalid={error ? true : undefined}
          aria-describedby={noteId}
        />
      )}
      {noteId && (
        <p id={noteId} className={error ? "o-error" : "o-hint"}>
          {error ?? hint}
        </p>
      )}
    </div>
  )
}
