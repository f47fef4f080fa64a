import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * Orders of one shopper that one transfer pays: a code of the same kind as theirs stands for all of
 * them. What it asks for is never stored: it is what its orders still ask for.
 */
export class Migration20261123151000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table joint_payment (
        code text primary key,
        created_at timestamptz not null default now()
      );
      create table joint_payment_order (
        order_code text primary key references web_order,
        joint_code text not null references joint_payment,
        /* Money that does not reach for all fills the orders in this sequence. */
        n integer not null check (n >= 1),
        unique (joint_code, n)
      );
      create trigger joint_payment_kept before update or delete on joint_payment
        for each row execute function intake_append_only();
      create trigger joint_payment_order_kept before update or delete on joint_payment_order
        for each row execute function intake_append_only();
      alter table incoming_payment add column joint_code text references joint_payment,
        add constraint incoming_payment_one_target check (num_nonnulls(order_code, joint_code) <= 1);
      create index incoming_payment_joint on incoming_payment (joint_code)
        where joint_code is not null;
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`
      alter table incoming_payment drop column if exists joint_code;
      drop table if exists joint_payment_order, joint_payment;
    `)
  }
}
