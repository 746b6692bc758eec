-- Search by part of an email or name.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- Prisma's own SQL follows, with one change: COLLATE "C" where rows are ordered or paged, so that the order of
-- plans and lists (P3) is the same on every database whatever its locale.

-- CreateTable
CREATE TABLE "connections" (
    "id" UUID NOT NULL,
    "slack_id" TEXT,
    "name" TEXT NOT NULL,
    "domain" TEXT,
    "enterprise" BOOLEAN NOT NULL,
    "slack_plan" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "holder_id" TEXT,
    "provisioning_on" BOOLEAN NOT NULL,
    "provisioning_since" TIMESTAMPTZ(3) NOT NULL,
    "provisioning_by" TEXT NOT NULL,
    "reviewed_at" TIMESTAMPTZ(3),
    "quarantine_since" TIMESTAMPTZ(3),
    "quarantine_until" TIMESTAMPTZ(3),
    "quarantine_failures" INTEGER NOT NULL DEFAULT 0,
    "quarantine_why" TEXT,
    "policy" JSONB,
    "user_facts_read_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "connections_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "installations" (
    "connection_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "ciphertext" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "scopes" TEXT[],
    "installed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "installations_pkey" PRIMARY KEY ("connection_id","kind")
);

-- CreateTable
CREATE TABLE "oauth_states" (
    "state" TEXT NOT NULL,
    "browser" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "oauth_states_pkey" PRIMARY KEY ("state")
);

-- CreateTable
CREATE TABLE "sources" (
    "id" UUID NOT NULL,
    "connection_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "issuer_matches" BOOLEAN NOT NULL DEFAULT false,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "reviewed_at" TIMESTAMPTZ(3),
    "last_reading_at" TIMESTAMPTZ(3),
    "last_reading_people" INTEGER,
    "last_reading_complete" BOOLEAN,
    "last_reading_before" INTEGER,

    CONSTRAINT "sources_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "imports" (
    "id" UUID NOT NULL,
    "connection_id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "imports_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_rows" (
    "import_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,

    CONSTRAINT "import_rows_pkey" PRIMARY KEY ("import_id","person_id")
);

-- CreateTable
CREATE TABLE "org_units" (
    "id" UUID NOT NULL,
    "connection_id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "path" TEXT NOT NULL,
    "path_fold" TEXT COLLATE "C" NOT NULL,
    "parent_id" UUID,
    "lineage" UUID[],
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "org_units_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "groups" (
    "id" UUID NOT NULL,
    "connection_id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "name_fold" TEXT COLLATE "C" NOT NULL,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "groups_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "group_members" (
    "group_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,

    CONSTRAINT "group_members_pkey" PRIMARY KEY ("person_id","group_id")
);

-- CreateTable
CREATE TABLE "workspaces" (
    "id" UUID NOT NULL,
    "connection_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "name_fold" TEXT COLLATE "C" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "workspaces_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "workspace_members" (
    "workspace_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "added_by" TEXT NOT NULL,

    CONSTRAINT "workspace_members_pkey" PRIMARY KEY ("person_id","workspace_id")
);

-- CreateTable
CREATE TABLE "people" (
    "id" UUID NOT NULL,
    "connection_id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "external_id" TEXT,
    "email" TEXT NOT NULL,
    "email_fold" TEXT COLLATE "C" NOT NULL,
    "given_name" TEXT NOT NULL,
    "family_name" TEXT NOT NULL,
    "title" TEXT,
    "employee_number" TEXT,
    "status" TEXT NOT NULL,
    "status_since" TIMESTAMPTZ(3) NOT NULL,
    "deletion_evidence" TEXT,
    "unit_id" UUID,
    "last_word_at" TIMESTAMPTZ(3),
    "search" TEXT NOT NULL,

    CONSTRAINT "people_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person_emails" (
    "person_id" UUID NOT NULL,
    "connection_id" UUID NOT NULL,
    "email_fold" TEXT COLLATE "C" NOT NULL,
    "email" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "person_emails_pkey" PRIMARY KEY ("person_id","email_fold")
);

-- CreateTable
CREATE TABLE "source_conflicts" (
    "source_id" UUID NOT NULL,
    "email_fold" TEXT COLLATE "C" NOT NULL,
    "connection_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "record" JSONB NOT NULL,
    "import_id" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "source_conflicts_pkey" PRIMARY KEY ("source_id","email_fold")
);

-- CreateTable
CREATE TABLE "apps" (
    "id" UUID NOT NULL,
    "connection_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "name_fold" TEXT COLLATE "C" NOT NULL,
    "slack" BOOLEAN NOT NULL,

    CONSTRAINT "apps_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assignments" (
    "id" UUID NOT NULL,
    "connection_id" UUID NOT NULL,
    "app_id" UUID NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" UUID,
    "subtree" BOOLEAN NOT NULL,
    "seat" TEXT NOT NULL,
    "from_day" DATE,
    "until_day" DATE,
    "exclude" BOOLEAN NOT NULL,
    "reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" TEXT NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by" TEXT,

    CONSTRAINT "assignments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "entitlements" (
    "person_id" UUID NOT NULL,
    "connection_id" UUID NOT NULL,
    "entitled" BOOLEAN NOT NULL,
    "seat" TEXT NOT NULL,
    "reached" JSONB,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "entitlements_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "accounts" (
    "connection_id" UUID NOT NULL,
    "id" TEXT COLLATE "C" NOT NULL,
    "email" TEXT NOT NULL,
    "email_fold" TEXT COLLATE "C" NOT NULL,
    "secondary_email" TEXT,
    "secondary_email_fold" TEXT COLLATE "C",
    "user_name" TEXT NOT NULL,
    "given_name" TEXT NOT NULL,
    "family_name" TEXT NOT NULL,
    "display_name" TEXT NOT NULL,
    "title" TEXT,
    "external_id" TEXT,
    "employee_number" TEXT,
    "status" TEXT NOT NULL,
    "role" TEXT,
    "invited" BOOLEAN NOT NULL DEFAULT false,
    "stranger" BOOLEAN NOT NULL DEFAULT false,
    "listed" BOOLEAN NOT NULL,
    "search" TEXT NOT NULL,
    "read_at" TIMESTAMPTZ(3) NOT NULL,
    "person_id" UUID,
    "linked_at" TIMESTAMPTZ(3),
    "switched_off_at" TIMESTAMPTZ(3),
    "last_switch_to" TEXT,
    "last_switch_at" TIMESTAMPTZ(3),
    "kept_by_hand" JSONB,
    "drift_decision" JSONB,
    "guest_seat_reached" BOOLEAN NOT NULL DEFAULT false,
    "drift" TEXT,

    CONSTRAINT "accounts_pkey" PRIMARY KEY ("connection_id","id")
);

-- CreateTable
CREATE TABLE "account_switches" (
    "connection_id" UUID NOT NULL,
    "account_id" TEXT COLLATE "C" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "to" TEXT NOT NULL,

    CONSTRAINT "account_switches_pkey" PRIMARY KEY ("connection_id","account_id","at")
);

-- CreateTable
CREATE TABLE "readings" (
    "id" UUID NOT NULL,
    "connection_id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),
    "accounts" INTEGER,
    "pages" INTEGER,

    CONSTRAINT "readings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reading_rows" (
    "reading_id" UUID NOT NULL,
    "account_id" TEXT COLLATE "C" NOT NULL,
    "changed" JSONB,

    CONSTRAINT "reading_rows_pkey" PRIMARY KEY ("reading_id","account_id")
);

-- CreateTable
CREATE TABLE "plans" (
    "id" UUID NOT NULL,
    "connection_id" UUID NOT NULL,
    "scope" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "readings" JSONB NOT NULL,
    "unchanged" INTEGER NOT NULL,
    "saved_at" TIMESTAMPTZ(3),

    CONSTRAINT "plans_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "operations" (
    "plan_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "operation" JSONB NOT NULL,

    CONSTRAINT "operations_pkey" PRIMARY KEY ("plan_id","position")
);

-- CreateTable
CREATE TABLE "plan_drift" (
    "plan_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "drift" JSONB NOT NULL,

    CONSTRAINT "plan_drift_pkey" PRIMARY KEY ("plan_id","position")
);

-- CreateTable
CREATE TABLE "holds" (
    "id" UUID NOT NULL,
    "connection_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "evidence" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "cause" TEXT COLLATE "C" NOT NULL,
    "email_fold" TEXT COLLATE "C" NOT NULL,
    "plan_id" UUID NOT NULL,
    "operation" JSONB NOT NULL,
    "held_since" TIMESTAMPTZ(3) NOT NULL,
    "decided_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "holds_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "approvals" (
    "id" UUID NOT NULL,
    "connection_id" UUID NOT NULL,
    "hold_id" UUID NOT NULL,
    "verdict" TEXT NOT NULL,
    "evidence" TEXT NOT NULL,
    "by" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "approvals_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "runs" (
    "id" UUID NOT NULL,
    "connection_id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "plan_hash" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "started_by" JSONB NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "ready" BOOLEAN NOT NULL,

    CONSTRAINT "runs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "run_operations" (
    "id" UUID NOT NULL,
    "run_id" UUID NOT NULL,
    "connection_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "operation" JSONB NOT NULL,
    "state" TEXT NOT NULL,
    "account_id" TEXT COLLATE "C",
    "weight" TEXT NOT NULL,
    "decided" BOOLEAN NOT NULL,
    "error_code" TEXT,
    "error_detail" TEXT,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "run_operations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "turns" (
    "connection_id" UUID NOT NULL,
    "holder" TEXT NOT NULL,
    "token" UUID NOT NULL,
    "beat_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "turns_pkey" PRIMARY KEY ("connection_id")
);

-- CreateTable
CREATE TABLE "receipts" (
    "connection_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "event" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "actor_id" TEXT,
    "actor_hash" TEXT,
    "account_id" TEXT COLLATE "C",
    "email_hash" TEXT,
    "name_hash" TEXT,
    "plan_hash" TEXT,
    "run_id" TEXT,
    "facts" TEXT NOT NULL,
    "seal" TEXT NOT NULL,

    CONSTRAINT "receipts_pkey" PRIMARY KEY ("connection_id","number")
);

-- CreateTable
CREATE TABLE "receipt_texts" (
    "connection_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "salt" TEXT NOT NULL,
    "email" TEXT,
    "email_fold" TEXT COLLATE "C",
    "name" TEXT,
    "actor" TEXT,

    CONSTRAINT "receipt_texts_pkey" PRIMARY KEY ("connection_id","number")
);

-- CreateTable
CREATE TABLE "receipt_heads" (
    "connection_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "seal" TEXT NOT NULL,
    "head_seal" TEXT NOT NULL,

    CONSTRAINT "receipt_heads_pkey" PRIMARY KEY ("connection_id")
);

-- CreateTable
CREATE TABLE "messages" (
    "connection_id" UUID NOT NULL,
    "topic" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "ts" TEXT NOT NULL,

    CONSTRAINT "messages_pkey" PRIMARY KEY ("connection_id","topic")
);

-- CreateIndex
CREATE UNIQUE INDEX "connections_slack_id_key" ON "connections"("slack_id");

-- CreateIndex
CREATE UNIQUE INDEX "sources_connection_id_name_key" ON "sources"("connection_id", "name");

-- CreateIndex
CREATE INDEX "imports_connection_id_idx" ON "imports"("connection_id");

-- CreateIndex
CREATE INDEX "imports_source_id_idx" ON "imports"("source_id");

-- CreateIndex
CREATE INDEX "org_units_connection_id_path_fold_idx" ON "org_units"("connection_id", "path_fold");

-- CreateIndex
CREATE UNIQUE INDEX "org_units_connection_id_path_key" ON "org_units"("connection_id", "path");

-- CreateIndex
CREATE INDEX "groups_connection_id_name_fold_idx" ON "groups"("connection_id", "name_fold");

-- CreateIndex
CREATE UNIQUE INDEX "groups_connection_id_name_key" ON "groups"("connection_id", "name");

-- CreateIndex
CREATE INDEX "group_members_group_id_idx" ON "group_members"("group_id");

-- CreateIndex
CREATE INDEX "workspaces_connection_id_name_fold_idx" ON "workspaces"("connection_id", "name_fold");

-- CreateIndex
CREATE UNIQUE INDEX "workspaces_connection_id_name_key" ON "workspaces"("connection_id", "name");

-- CreateIndex
CREATE INDEX "workspace_members_workspace_id_idx" ON "workspace_members"("workspace_id");

-- CreateIndex
CREATE INDEX "people_connection_id_email_fold_id_idx" ON "people"("connection_id", "email_fold", "id");

-- CreateIndex
CREATE INDEX "people_source_id_external_id_idx" ON "people"("source_id", "external_id");

-- CreateIndex
CREATE INDEX "people_connection_id_employee_number_idx" ON "people"("connection_id", "employee_number");

-- CreateIndex
CREATE INDEX "people_unit_id_idx" ON "people"("unit_id");

-- CreateIndex
CREATE INDEX "people_search_idx" ON "people" USING GIN ("search" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "person_emails_connection_id_email_fold_idx" ON "person_emails"("connection_id", "email_fold");

-- CreateIndex
CREATE INDEX "source_conflicts_person_id_idx" ON "source_conflicts"("person_id");

-- CreateIndex
CREATE INDEX "source_conflicts_connection_id_idx" ON "source_conflicts"("connection_id");

-- CreateIndex
CREATE UNIQUE INDEX "apps_connection_id_name_fold_key" ON "apps"("connection_id", "name_fold");

-- CreateIndex
CREATE INDEX "assignments_app_id_created_at_idx" ON "assignments"("app_id", "created_at");

-- CreateIndex
CREATE INDEX "assignments_connection_id_subject_id_idx" ON "assignments"("connection_id", "subject_id");

-- CreateIndex
CREATE INDEX "entitlements_connection_id_entitled_idx" ON "entitlements"("connection_id", "entitled");

-- CreateIndex
CREATE INDEX "accounts_connection_id_email_fold_id_idx" ON "accounts"("connection_id", "email_fold", "id");

-- CreateIndex
CREATE INDEX "accounts_connection_id_secondary_email_fold_idx" ON "accounts"("connection_id", "secondary_email_fold");

-- CreateIndex
CREATE INDEX "accounts_connection_id_external_id_idx" ON "accounts"("connection_id", "external_id");

-- CreateIndex
CREATE INDEX "accounts_connection_id_user_name_idx" ON "accounts"("connection_id", "user_name");

-- CreateIndex
CREATE INDEX "accounts_person_id_idx" ON "accounts"("person_id");

-- CreateIndex
CREATE INDEX "accounts_search_idx" ON "accounts" USING GIN ("search" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "readings_connection_id_finished_at_idx" ON "readings"("connection_id", "finished_at");

-- CreateIndex
CREATE INDEX "plans_connection_id_scope_at_idx" ON "plans"("connection_id", "scope", "at");

-- CreateIndex
CREATE INDEX "plans_connection_id_hash_at_idx" ON "plans"("connection_id", "hash", "at");

-- CreateIndex
CREATE INDEX "holds_connection_id_state_cause_email_fold_idx" ON "holds"("connection_id", "state", "cause", "email_fold");

-- CreateIndex
CREATE INDEX "approvals_hold_id_idx" ON "approvals"("hold_id");

-- CreateIndex
CREATE INDEX "approvals_connection_id_idx" ON "approvals"("connection_id");

-- CreateIndex
CREATE INDEX "runs_connection_id_started_at_idx" ON "runs"("connection_id", "started_at");

-- CreateIndex
CREATE INDEX "run_operations_connection_id_state_changed_at_idx" ON "run_operations"("connection_id", "state", "changed_at");

-- CreateIndex
CREATE UNIQUE INDEX "run_operations_run_id_position_key" ON "run_operations"("run_id", "position");

-- CreateIndex
CREATE INDEX "receipts_connection_id_at_idx" ON "receipts"("connection_id", "at");

-- CreateIndex
CREATE INDEX "receipt_texts_connection_id_email_fold_number_idx" ON "receipt_texts"("connection_id", "email_fold", "number");

-- AddForeignKey
ALTER TABLE "installations" ADD CONSTRAINT "installations_connection_id_fkey" FOREIGN KEY ("connection_id") REFERENCES "connections"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sources" ADD CONSTRAINT "sources_connection_id_fkey" FOREIGN KEY ("connection_id") REFERENCES "connections"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "imports" ADD CONSTRAINT "imports_connection_id_fkey" FOREIGN KEY ("connection_id") REFERENCES "connections"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "imports" ADD CONSTRAINT "imports_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "sources"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "imports"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "org_units" ADD CONSTRAINT "org_units_connection_id_fkey" FOREIGN KEY ("connection_id") REFERENCES "connections"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "groups" ADD CONSTRAINT "groups_connection_id_fkey" FOREIGN KEY ("connection_id") REFERENCES "connections"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_members" ADD CONSTRAINT "group_members_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_members" ADD CONSTRAINT "group_members_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspaces" ADD CONSTRAINT "workspaces_connection_id_fkey" FOREIGN KEY ("connection_id") REFERENCES "connections"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace_members" ADD CONSTRAINT "workspace_members_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspaces"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace_members" ADD CONSTRAINT "workspace_members_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "people" ADD CONSTRAINT "people_connection_id_fkey" FOREIGN KEY ("connection_id") REFERENCES "connections"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "people" ADD CONSTRAINT "people_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "sources"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "people" ADD CONSTRAINT "people_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "org_units"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_emails" ADD CONSTRAINT "person_emails_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_conflicts" ADD CONSTRAINT "source_conflicts_connection_id_fkey" FOREIGN KEY ("connection_id") REFERENCES "connections"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_conflicts" ADD CONSTRAINT "source_conflicts_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "sources"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_conflicts" ADD CONSTRAINT "source_conflicts_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "apps" ADD CONSTRAINT "apps_connection_id_fkey" FOREIGN KEY ("connection_id") REFERENCES "connections"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_connection_id_fkey" FOREIGN KEY ("connection_id") REFERENCES "connections"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_app_id_fkey" FOREIGN KEY ("app_id") REFERENCES "apps"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entitlements" ADD CONSTRAINT "entitlements_connection_id_fkey" FOREIGN KEY ("connection_id") REFERENCES "connections"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entitlements" ADD CONSTRAINT "entitlements_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_connection_id_fkey" FOREIGN KEY ("connection_id") REFERENCES "connections"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account_switches" ADD CONSTRAINT "account_switches_connection_id_fkey" FOREIGN KEY ("connection_id") REFERENCES "connections"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "readings" ADD CONSTRAINT "readings_connection_id_fkey" FOREIGN KEY ("connection_id") REFERENCES "connections"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reading_rows" ADD CONSTRAINT "reading_rows_reading_id_fkey" FOREIGN KEY ("reading_id") REFERENCES "readings"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plans" ADD CONSTRAINT "plans_connection_id_fkey" FOREIGN KEY ("connection_id") REFERENCES "connections"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "operations" ADD CONSTRAINT "operations_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plans"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_drift" ADD CONSTRAINT "plan_drift_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plans"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "holds" ADD CONSTRAINT "holds_connection_id_fkey" FOREIGN KEY ("connection_id") REFERENCES "connections"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approvals" ADD CONSTRAINT "approvals_connection_id_fkey" FOREIGN KEY ("connection_id") REFERENCES "connections"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approvals" ADD CONSTRAINT "approvals_hold_id_fkey" FOREIGN KEY ("hold_id") REFERENCES "holds"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "runs" ADD CONSTRAINT "runs_connection_id_fkey" FOREIGN KEY ("connection_id") REFERENCES "connections"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "run_operations" ADD CONSTRAINT "run_operations_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "runs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "turns" ADD CONSTRAINT "turns_connection_id_fkey" FOREIGN KEY ("connection_id") REFERENCES "connections"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "receipts" ADD CONSTRAINT "receipts_connection_id_fkey" FOREIGN KEY ("connection_id") REFERENCES "connections"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "receipt_texts" ADD CONSTRAINT "receipt_texts_connection_id_number_fkey" FOREIGN KEY ("connection_id", "number") REFERENCES "receipts"("connection_id", "number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "receipt_heads" ADD CONSTRAINT "receipt_heads_connection_id_fkey" FOREIGN KEY ("connection_id") REFERENCES "connections"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "messages" ADD CONSTRAINT "messages_connection_id_fkey" FOREIGN KEY ("connection_id") REFERENCES "connections"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma's schema cannot say.

-- At most one connection waits to be connected (Connections.getOrCreatePending).
CREATE UNIQUE INDEX "connections_pending_key" ON "connections"(("slack_id" IS NULL)) WHERE "slack_id" IS NULL;

-- A hold that is not closed is known by its key (H1).
CREATE UNIQUE INDEX "holds_standing_key" ON "holds"("connection_id", "key") WHERE "state" <> 'closed';

-- Who may be the owner of which account, and how (M1): 1 saved link, 2 externalId of the same issuer, 3 the
-- primary address of both, 4 a secondary address of either. A deleted person claims by address only while no
-- living one has that address as their own: an address belongs to who holds it now.
CREATE VIEW "claims" AS
SELECT p."connection_id", p."id" AS "person_id", a."id" AS "account_id", 1 AS "strength"
  FROM "accounts" a
  JOIN "people" p ON p."id" = a."person_id"
 WHERE a."listed"
UNION ALL
SELECT p."connection_id", p."id", a."id", 2
  FROM "people" p
  JOIN "sources" s ON s."id" = p."source_id" AND s."issuer_matches"
  JOIN "accounts" a ON a."connection_id" = p."connection_id" AND a."external_id" = p."external_id"
 WHERE a."listed"
UNION ALL
SELECT p."connection_id", p."id", a."id", 3
  FROM "people" p
  JOIN "accounts" a ON a."connection_id" = p."connection_id" AND a."email_fold" = p."email_fold"
 WHERE a."listed" AND (p."status" <> 'deleted' OR NOT EXISTS (
       SELECT FROM "people" q
        WHERE q."connection_id" = p."connection_id" AND q."email_fold" = p."email_fold" AND q."status" <> 'deleted'))
UNION ALL
SELECT p."connection_id", p."id", a."id", 4
  FROM "people" p
  JOIN "accounts" a ON a."connection_id" = p."connection_id" AND a."secondary_email_fold" = p."email_fold"
 WHERE a."listed" AND (p."status" <> 'deleted' OR NOT EXISTS (
       SELECT FROM "people" q
        WHERE q."connection_id" = p."connection_id" AND q."email_fold" = p."email_fold" AND q."status" <> 'deleted'))
UNION ALL
SELECT p."connection_id", p."id", a."id", 4
  FROM "person_emails" e
  JOIN "people" p ON p."id" = e."person_id"
  JOIN "accounts" a ON a."connection_id" = e."connection_id" AND a."email_fold" = e."email_fold"
 WHERE a."listed" AND (p."status" <> 'deleted' OR NOT EXISTS (
       SELECT FROM "people" q
        WHERE q."connection_id" = e."connection_id" AND q."email_fold" = e."email_fold" AND q."status" <> 'deleted'))
UNION ALL
SELECT p."connection_id", p."id", a."id", 4
  FROM "person_emails" e
  JOIN "people" p ON p."id" = e."person_id"
  JOIN "accounts" a ON a."connection_id" = e."connection_id" AND a."secondary_email_fold" = e."email_fold"
 WHERE a."listed" AND (p."status" <> 'deleted' OR NOT EXISTS (
       SELECT FROM "people" q
        WHERE q."connection_id" = e."connection_id" AND q."email_fold" = e."email_fold" AND q."status" <> 'deleted'));
