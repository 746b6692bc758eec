-- CreateTable
CREATE TABLE "role_grants" (
    "connection_id" UUID NOT NULL,
    "account_id" TEXT NOT NULL,
    "roles" TEXT[],
    "granted_at" TIMESTAMPTZ(3) NOT NULL,
    "granted_by" TEXT NOT NULL,

    CONSTRAINT "role_grants_pkey" PRIMARY KEY ("connection_id","account_id")
);

-- AddForeignKey
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_connection_id_fkey" FOREIGN KEY ("connection_id") REFERENCES "connections"("id") ON DELETE CASCADE ON UPDATE CASCADE;
