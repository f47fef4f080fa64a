import type { BigNumberInput, Context, InventoryTypes } from "@medusajs/framework/types"
import { MathBN, MedusaError } from "@medusajs/framework/utils"
import { InventoryModuleService } from "@medusajs/inventory/dist/services"
import { env } from "../../lib/env"
import { currentCause } from "./stock-context"

type Adjustment = { inventoryItemId: string; locationId: string; adjustment: BigNumberInput }
type Level = InventoryTypes.InventoryLevelDTO
/** The one method used of MikroORM's entity manager. */
type Manager = { execute: (sql: string, params?: unknown[]) => Promise<Record<string, unknown>[]> }
/** A method that Medusa makes by rule for a model. */
type Generated = (...args: unknown[]) => Promise<unknown>
type Task = (manager: Manager) => Promise<unknown>

/** Methods made by rule that take stock away or bring it back, and the place of their context. */
const CONTEXT_AT: Record<string, number> = {
  deleteInventoryLevels: 1,
  softDeleteInventoryLevels: 2,
  restoreInventoryLevels: 2,
  deleteInventoryItems: 1,
  softDeleteInventoryItems: 2,
  restoreInventoryItems: 2,
}

/**
 * Medusa's inventory module on the stock kernel. Only what the database cannot know is changed:
 * an adjustment is relative and becomes movements, absolute values are set under the kernel's
 * locks, and every transaction says who moves stock and why.
 */
export class StockService extends InventoryModuleService {
  constructor(...args: ConstructorParameters<typeof InventoryModuleService>) {
    super(...args)
    const repository = this.baseRepository_
    const transaction = repository.transaction.bind(repository)
    const withCause = (task: Task, options?: { transaction?: unknown }) =>
      transaction(
        async (manager: unknown) => {
          if (!options?.transaction) await declareCause(manager as Manager)
          return task(manager as Manager)
        },
        options as Parameters<typeof transaction>[1],
      ).catch(translate)
    Object.assign(repository, { transaction: withCause })
    for (const name of Object.keys(CONTEXT_AT)) this.giveTransaction(name)
  }

  /** These methods begin their transactions deeper down, where nobody would say the cause. */
  private giveTransaction(name: string) {
    const methods = this as unknown as Record<string, Generated>
    const plain = methods[name]
    const at = CONTEXT_AT[name]
    if (!plain || at === undefined) throw new Error(`the inventory module has no ${name}`)
    methods[name] = (...args) => {
      const context = args[at] as Context | undefined
      if (context?.transactionManager) return plain.apply(this, args)
      return this.inTransaction((manager) => {
        const given = [...args]
        given[at] = { ...context, transactionManager: manager }
        return plain.apply(this, given)
      })
    }
  }

  override adjustInventory(
    itemId: string,
    locationId: string,
    adjustment: BigNumberInput,
    context?: Context,
  ): Promise<Level>
  override adjustInventory(data: Adjustment[], context?: Context): Promise<Level[]>
  override async adjustInventory(
    data: string | Adjustment[],
    locationId?: string | Context,
    adjustment?: BigNumberInput,
  ): Promise<Level | Level[]> {
    const single = typeof data === "string"
    const list = single
      ? [{ inventoryItemId: data, locationId: String(locationId), adjustment: adjustment ?? 0 }]
      : data
    const levels = await this.inTransaction((manager) => this.post(manager, list))
    return single ? (levels[0] as Level) : levels
  }

  /** Medusa sets absolute quantities: lock first, in the kernel's order, then let it read and write. */
  override async updateInventoryLevels_(
    updates: InventoryTypes.UpdateInventoryLevelInput[],
    context: Context = {},
  ) {
    const keys = updates.map((u) => ({ i: u.inventory_item_id, l: u.location_id }))
    const run = async (manager: Manager) => {
      await manager.execute(LOCK_EXISTING, [JSON.stringify(keys)])
      return super.updateInventoryLevels_(updates, {
        ...context,
        transactionManager: manager,
      } as Context)
    }
    if (context.transactionManager) return run(context.transactionManager as Manager)
    return this.inTransaction(run)
  }

  private inTransaction<T>(task: (manager: Manager) => Promise<T>): Promise<T> {
    return this.baseRepository_.transaction(task as Task) as Promise<T>
  }

  private async post(manager: Manager, list: Adjustment[]): Promise<Level[]> {
    const plain = list.map((a, n) => ({
      n,
      i: a.inventoryItemId,
      l: a.locationId,
      q: MathBN.convert(a.adjustment).toString(),
    }))
    const found = await manager.execute(LOCK_EXISTING, [JSON.stringify(plain)])
    const known = new Set(found.map((level) => `${level.i} ${level.l}`))
    const missing = plain.find(({ i, l }) => !known.has(`${i} ${l}`))
    if (missing) {
      const text = `Inventory level for item ${missing.i} and location ${missing.l} not found`
      throw new MedusaError(MedusaError.Types.NOT_FOUND, text)
    }
    if ((currentCause()?.cause ?? "unknown") === "unknown") {
      console.warn("stock: an adjustment without a known cause", JSON.stringify(plain))
    }
    await manager.execute("select stock_adjust(?::jsonb, ?)", [
      JSON.stringify(plain),
      currentCause()?.reference ?? null,
    ])
    const levels = await this.inventoryLevelService_.list(
      { id: found.map((level) => level.id as string) },
      {},
      { transactionManager: manager } as Context,
    )
    const byKey = new Map(
      levels.map((level) => [`${level.inventory_item_id} ${level.location_id}`, level]),
    )
    return this.baseRepository_.serialize(plain.map(({ i, l }) => byKey.get(`${i} ${l}`)))
  }
}

const LOCK_EXISTING = `
  select il.id, il.inventory_item_id i, il.location_id l from inventory_level il
  join (select distinct x->>'i' i, x->>'l' l from jsonb_array_elements(?::jsonb) x) x
    on x.i = il.inventory_item_id and x.l = il.location_id
  where il.deleted_at is null order by il.id for update of il`

async function declareCause(manager: Manager): Promise<void> {
  const cause = currentCause()
  const today = env().OCOP_TODAY
  if (today) await manager.execute("select set_config('ocop.today', ?, true)", [today])
  if (!cause) return
  await manager.execute(
    `select set_config('ocop.cause', ?, true), set_config('ocop.reference', ?, true),
       set_config('ocop.actor', ?, true)`,
    [cause.cause, cause.reference ?? "", cause.actor ?? ""],
  )
}

/** The kernel's refusals are ordinary answers, not faults. */
function translate(error: unknown): never {
  if (error instanceof Error && /STOCK_SHORT|stock_lot_not_negative/.test(error.message)) {
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "STOCK_SHORT: not enough stock available")
  }
  throw error
}
