-- CreateTable
CREATE TABLE "push_tokens" (
    "hash" TEXT NOT NULL,
    "connection_id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" TEXT NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "push_tokens_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "pushed_users" (
    "id" UUID NOT NULL,
    "connection_id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "person_id" UUID,
    "name_fold" TEXT NOT NULL,
    "external_id" TEXT,
    "email_fold" TEXT NOT NULL,
    "emails_fold" TEXT[],
    "attributes" JSONB NOT NULL,
    "version" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "pushed_users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pushed_groups" (
    "id" UUID NOT NULL,
    "connection_id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "name_fold" TEXT NOT NULL,
    "external_id" TEXT,
    "version" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "pushed_groups_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pushed_members" (
    "group_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,

    CONSTRAINT "pushed_members_pkey" PRIMARY KEY ("group_id","user_id")
);

-- CreateTable
CREATE TABLE "touched_people" (
    "person_id" UUID NOT NULL,
    "connection_id" UUID NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "touched_people_pkey" PRIMARY KEY ("person_id")
);

-- CreateIndex
CREATE INDEX "push_tokens_connection_id_idx" ON "push_tokens"("connection_id");

-- CreateIndex
CREATE INDEX "push_tokens_source_id_idx" ON "push_tokens"("source_id");

-- CreateIndex
CREATE INDEX "pushed_users_source_id_id_idx" ON "pushed_users"("source_id", "id");

-- CreateIndex
CREATE INDEX "pushed_users_connection_id_idx" ON "pushed_users"("connection_id");

-- CreateIndex
CREATE INDEX "pushed_users_person_id_idx" ON "pushed_users"("person_id");

-- CreateIndex
CREATE INDEX "pushed_users_emails_fold_idx" ON "pushed_users" USING GIN ("emails_fold");

-- CreateIndex
CREATE UNIQUE INDEX "pushed_users_source_id_name_fold_key" ON "pushed_users"("source_id", "name_fold");

-- CreateIndex
CREATE UNIQUE INDEX "pushed_users_source_id_email_fold_key" ON "pushed_users"("source_id", "email_fold");

-- CreateIndex
CREATE UNIQUE INDEX "pushed_users_source_id_external_id_key" ON "pushed_users"("source_id", "external_id");

-- CreateIndex
CREATE INDEX "pushed_groups_source_id_name_fold_idx" ON "pushed_groups"("source_id", "name_fold");

-- CreateIndex
CREATE INDEX "pushed_groups_source_id_external_id_idx" ON "pushed_groups"("source_id", "external_id");

-- CreateIndex
CREATE INDEX "pushed_groups_source_id_id_idx" ON "pushed_groups"("source_id", "id");

-- CreateIndex
CREATE INDEX "pushed_groups_connection_id_idx" ON "pushed_groups"("connection_id");

-- CreateIndex
CREATE INDEX "pushed_groups_group_id_idx" ON "pushed_groups"("group_id");

-- CreateIndex
CREATE UNIQUE INDEX "pushed_groups_source_id_name_key" ON "pushed_groups"("source_id", "name");

-- CreateIndex
CREATE INDEX "pushed_members_user_id_idx" ON "pushed_members"("user_id");

-- CreateIndex
CREATE INDEX "touched_people_connection_id_due_at_idx" ON "touched_people"("connection_id", "due_at");

-- AddForeignKey
ALTER TABLE "push_tokens" ADD CONSTRAINT "push_tokens_connection_id_fkey" FOREIGN KEY ("connection_id") REFERENCES "connections"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "push_tokens" ADD CONSTRAINT "push_tokens_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "sources"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pushed_users" ADD CONSTRAINT "pushed_users_connection_id_fkey" FOREIGN KEY ("connection_id") REFERENCES "connections"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pushed_users" ADD CONSTRAINT "pushed_users_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "sources"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pushed_users" ADD CONSTRAINT "pushed_users_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pushed_groups" ADD CONSTRAINT "pushed_groups_connection_id_fkey" FOREIGN KEY ("connection_id") REFERENCES "connections"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pushed_groups" ADD CONSTRAINT "pushed_groups_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "sources"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pushed_groups" ADD CONSTRAINT "pushed_groups_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pushed_members" ADD CONSTRAINT "pushed_members_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "pushed_groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pushed_members" ADD CONSTRAINT "pushed_members_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "pushed_users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "touched_people" ADD CONSTRAINT "touched_people_connection_id_fkey" FOREIGN KEY ("connection_id") REFERENCES "connections"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "touched_people" ADD CONSTRAINT "touched_people_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;
