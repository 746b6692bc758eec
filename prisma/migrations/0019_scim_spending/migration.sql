-- CreateTable
CREATE TABLE "scim_spending" (
    "connection_id" UUID NOT NULL,
    "read" TIMESTAMPTZ(6) NOT NULL,
    "write" TIMESTAMPTZ(6) NOT NULL,
    "read_one" TIMESTAMPTZ(6) NOT NULL,
    "create" TIMESTAMPTZ(6) NOT NULL,
    "update" TIMESTAMPTZ(6) NOT NULL,
    "delete" TIMESTAMPTZ(6) NOT NULL,
    "share" DOUBLE PRECISION,
    "share_at" TIMESTAMPTZ(3),
    "seen_at" TIMESTAMPTZ(3),

    CONSTRAINT "scim_spending_pkey" PRIMARY KEY ("connection_id")
);

-- AddForeignKey
ALTER TABLE "scim_spending" ADD CONSTRAINT "scim_spending_connection_id_fkey" FOREIGN KEY ("connection_id") REFERENCES "connections"("id") ON DELETE CASCADE ON UPDATE CASCADE;
