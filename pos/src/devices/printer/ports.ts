/** A way to a printer: bytes in order, settled when the printer took them. */
export type PrinterPort = { write: (bytes: Uint8Array) => Promise<void> }
export const PRINTER_KINDS = ["usb", "serial", "bluetooth"] as const
export type PrinterKind = (typeof PRINTER_KINDS)[number]

// As far as we use them; TypeScript's DOM library knows none of the three.
type UsbEndpoint = { endpointNumber: number; direction: "in" | "out"; type: string }
type UsbDevice = {
  opened: boolean
  configuration: {
    interfaces: {
      interfaceNumber: number
      alternate: { interfaceClass: number; endpoints: UsbEndpoint[] }
    }[]
  } | null
  open: () => Promise<void>
  selectConfiguration: (value: number) => Promise<void>
  claimInterface: (n: number) => Promise<void>
  transferOut: (endpoint: number, data: BufferSource) => Promise<{ status: string }>
}
type SerialPort = {
  writable: WritableStream<Uint8Array> | null
  open: (options: { baudRate: number }) => Promise<void>
}
type Characteristic = { writeValueWithoutResponse: (data: BufferSource) => Promise<void> }
type BluetoothDevice = {
  gatt?: {
    connect: () => Promise<{
      getPrimaryService: (id: string) => Promise<{
        getCharacteristic: (id: string) => Promise<Characteristic>
      }>
    }>
  }
}
type Hardware = {
  usb?: {
    getDevices: () => Promise<UsbDevice[]>
    requestDevice: (options: { filters: object[] }) => Promise<UsbDevice>
  }
  serial?: { getPorts: () => Promise<SerialPort[]>; requestPort: () => Promise<SerialPort> }
  bluetooth?: {
    getDevices?: () => Promise<BluetoothDevice[]>
    requestDevice: (options: object) => Promise<BluetoothDevice>
  }
}

const hardware = (): Hardware => navigator as unknown as Hardware

const USB_PRINTER_CLASS = 7
const BAUD = 9_600
const BLE_SERVICE = "000018f0-0000-1000-8000-00805f9b34fb"
const BLE_WRITE = "00002af1-0000-1000-8000-00805f9b34fb"
/** What a low-energy printer takes at once, bytes. */
const BLE_CHUNK = 180

/** Whether this browser can reach printers that way at all. */
export const isReachable = (kind: PrinterKind): boolean => hardware()[kind] !== undefined

async function usbPort(device: UsbDevice): Promise<PrinterPort> {
  if (!device.opened) await device.open()
  if (!device.configuration) await device.selectConfiguration(1)
  const printer = device.configuration?.interfaces.find(
    ({ alternate }) => alternate.interfaceClass === USB_PRINTER_CLASS,
  )
  const out = printer?.alternate.endpoints.find(
    ({ direction, type }) => direction === "out" && type === "bulk",
  )
  if (!printer || !out) throw new Error("this USB device is no printer")
  await device.claimInterface(printer.interfaceNumber)
  return {
    write: async (bytes) => {
      const { status } = await device.transferOut(out.endpointNumber, Uint8Array.from(bytes))
      if (status !== "ok") throw new Error(`the printer answered ${status}`)
    },
  }
}

async function serialPort(port: SerialPort): Promise<PrinterPort> {
  if (!port.writable) await port.open({ baudRate: BAUD })
  return {
    write: async (bytes) => {
      const writer = port.writable?.getWriter()
      if (!writer) throw new Error("the printer's port is closed")
      await writer.write(bytes).finally(() => writer.releaseLock())
    },
  }
}

async function bluetoothPort(device: BluetoothDevice): Promise<PrinterPort> {
  const server = await device.gatt?.connect()
  const service = await server?.getPrimaryService(BLE_SERVICE)
  const characteristic = await service?.getCharacteristic(BLE_WRITE)
  if (!characteristic) throw new Error("this Bluetooth device is no printer")
  return {
    write: async (bytes) => {
      for (let at = 0; at < bytes.length; at += BLE_CHUNK) {
        await characteristic.writeValueWithoutResponse(
          Uint8Array.from(bytes.subarray(at, at + BLE_CHUNK)),
        )
      }
    },
  }
}

/** Lets a person choose a printer; call it from a tap. Throws where nothing is chosen or nothing answers. */
export async function choosePort(kind: PrinterKind): Promise<PrinterPort> {
  const { usb, serial, bluetooth } = hardware()
  if (kind === "usb" && usb) {
    return usbPort(await usb.requestDevice({ filters: [{ classCode: USB_PRINTER_CLASS }] }))
  }
  if (kind === "serial" && serial) return serialPort(await serial.requestPort())
  if (kind === "bluetooth" && bluetooth) {
    return bluetoothPort(await bluetooth.requestDevice({ filters: [{ services: [BLE_SERVICE] }] }))
  }
  throw new Error(`this browser reaches no printer by ${kind}`)
}

/** The printer that was chosen before, without asking; null where the browser has forgotten it. */
export async function knownPort(kind: PrinterKind): Promise<PrinterPort | null> {
  const { usb, serial, bluetooth } = hardware()
  if (kind === "usb") {
    const [device] = (await usb?.getDevices()) ?? []
    return device ? usbPort(device) : null
  }
  if (kind === "serial") {
    const [port] = (await serial?.getPorts()) ?? []
    return port ? serialPort(port) : null
  }
  const [device] = (await bluetooth?.getDevices?.()) ?? []
  return device ? bluetoothPort(device) : null
}
