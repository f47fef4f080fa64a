import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Registers, their devices, one-time enrolment codes, and the staff who sign in with a PIN. */
export class Migration20261121100100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table register (
        id text primary key,
        outlet_id text not null,
        code text not null check (code ~ '^[0-9]{2}$'),
        epoch integer not null default 0 check (epoch >= 0),
        state text not null default 'active' check (state in ('active', 'closed')),
        created_at timestamptz not null default now(),
        unique (outlet_id, code)
      );
      create table device (
        id text primary key,
        register_id text not null references register,
        epoch integer not null check (epoch >= 1),
        name text not null,
        sign_key jsonb not null,
        seal_key jsonb not null,
        server_seal_key jsonb not null,
        state text not null default 'active' check (state in ('active', 'revoked')),
        storage_persisted boolean not null,
        enrolled_at timestamptz not null default now(),
        revoked_at timestamptz,
        unique (register_id, epoch),
        check ((state = 'revoked') = (revoked_at is not null))
      );
      comment on column device.server_seal_key is
        'Private ECDH key of this device only: seals PIN verifiers, opens nothing else.';
      create unique index device_one_active on device (register_id) where state = 'active';
      create table enrolment_code (
        code_hash text primary key,
        outlet_id text not null,
        register_id text references register,
        expires_at timestamptz not null,
        used_at timestamptz,
        uses_left integer not null default 1 check (uses_left >= 0),
        created_at timestamptz not null default now(),
        created_by text not null
      );
      create table staff (
        id text primary key,
        name text not null check (name <> ''),
        phone text,
        pin_salt text not null,
        pin_iterations integer not null check (pin_iterations >= 100000),
        pin_derived text not null,
        state text not null default 'active' check (state in ('active', 'left')),
        created_at timestamptz not null default now()
      );
      create table staff_outlet (
        staff_id text not null references staff on delete cascade,
        outlet_id text not null,
        role text not null check (role in ('cashier', 'manager')),
        primary key (staff_id, outlet_id)
      );
      create index staff_outlet_outlet on staff_outlet (outlet_id);
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists staff_outlet, staff, enrolment_code, device, register;`)
  }
}
