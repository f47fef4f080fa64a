import { Checkbox, Input, Label, Select, Text } from "@medusajs/ui"
import { type ComponentProps, useId } from "react"

type TextRowProps = Omit<ComponentProps<typeof Input>, "id" | "size" | "onChange"> & {
  id: string
  label: string
  hint?: string
  onText: (text: string) => void
}

/** A labelled field. */
export function TextRow({ id, label, hint, onText, ...input }: TextRowProps) {
  return (
    <div className="flex flex-col gap-y-2">
      <Label htmlFor={id} size="small" weight="plus">
        {label}
      </Label>
      <Input
        {...input}
        id={id}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onText(event.target.value)}
      />
      {hint && (
        <Text id={`${id}-hint`} size="xsmall" className="text-ui-fg-subtle">
          {hint}
        </Text>
      )}
    </div>
  )
}

type ChoiceRowProps<T extends string> = {
  label: string
  value: T
  options: readonly T[]
  wordOf: (option: T) => string
  onChoose: (option: T) => void
}

/** A labelled choice of one. */
export function ChoiceRow<T extends string>(props: ChoiceRowProps<T>) {
  const { label, value, options, wordOf, onChoose } = props
  const id = useId()
  const choose = (next: string) => {
    const option = options.find((one) => one === next)
    if (option) onChoose(option)
  }
  return (
    <div className="flex flex-col gap-y-2">
      <Label id={id} size="small" weight="plus">
        {label}
      </Label>
      <Select value={value} onValueChange={choose}>
        <Select.Trigger aria-labelledby={id}>
          <Select.Value />
        </Select.Trigger>
        <Select.Content>
          {options.map((option) => (
            <Select.Item key={option} value={option}>
              {wordOf(option)}
            </Select.Item>
          ))}
        </Select.Content>
      </Select>
    </div>
  )
}

type CheckRowProps = {
  id: string
  label: string
  checked: boolean
  onCheck: (isOn: boolean) => void
}

/** A box to tick, with its words. */
export function CheckRow({ id, label, checked, onCheck }: CheckRowProps) {
  return (
    <div className="flex items-center gap-x-2">
      <Checkbox id={id} checked={checked} onCheckedChange={(state) => onCheck(state === true)} />
      <Label htmlFor={id} size="small">
        {label}
      </Label>
    </div>
  )
}
