import { Button, Drawer, Label, Text, Textarea } from "@medusajs/ui"
import type { FormEvent, ReactNode } from "react"

type Props = {
  title: string
  /** What it is about, below the title. */
  subject?: ReactNode
  /** What the decision means, above its fields. */
  text: string
  submitWord: string
  cancelWord: string
  /** It cannot be taken back: its text warns, its button is red. */
  isFinal?: boolean
  isReady: boolean
  isPending: boolean
  onSubmit: () => void
  onClose: () => void
  children: ReactNode
}

/** A decision of the office, asked for beside the list that it is about. */
export function DrawerForm(props: Props) {
  const { isFinal = false } = props
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (props.isReady) props.onSubmit()
  }
  return (
    <Drawer open onOpenChange={(isOpen) => !isOpen && props.onClose()}>
      {/* Without a subject there is no description that the dialog could name. */}
      <Drawer.Content {...(props.subject ? {} : { "aria-describedby": undefined })}>
        <form onSubmit={submit} className="flex h-full flex-col">
          <Drawer.Header>
            <Drawer.Title>{props.title}</Drawer.Title>
            {props.subject && <Drawer.Description>{props.subject}</Drawer.Description>}
          </Drawer.Header>
          <Drawer.Body className="flex flex-1 flex-col gap-y-4 overflow-y-auto">
            <Text size="small" className={isFinal ? "text-ui-fg-error" : "text-ui-fg-subtle"}>
              {props.text}
            </Text>
            {props.children}
          </Drawer.Body>
          <Drawer.Footer>
            <Button type="button" size="small" variant="secondary" onClick={props.onClose}>
              {props.cancelWord}
            </Button>
            <Button
              type="submit"
              size="small"
              variant={isFinal ? "danger" : "primary"}
              disabled={!props.isReady}
              isLoading={props.isPending}
            >
              {props.submitWord}
            </Button>
          </Drawer.Footer>
        </form>
      </Drawer.Content>
    </Drawer>
  )
}

/** The note of a decision, so that it is understood later. */
export function NoteField(props: {
  id: string
  label: string
  value: string
  hint?: string
  maxLength?: number
  onChange: (value: string) => void
}) {
  return (
    <div className="flex flex-col gap-y-2">
      <Label htmlFor={props.id} size="small" weight="plus">
        {props.label}
      </Label>
      <Textarea
        id={props.id}
        rows={4}
        maxLength={props.maxLength ?? 500}
        placeholder={props.hint}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
      />
    </div>
  )
}
