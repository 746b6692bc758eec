-- AlterTable
ALTER TABLE "push_tokens" ADD COLUMN     "last_used_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "source_failures" (
    "connection_id" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "last_at" TIMESTAMPTZ(3) NOT NULL,
    "times" INTEGER NOT NULL,

    CONSTRAINT "source_failures_pkey" PRIMARY KEY ("connection_id","source")
);

-- AddForeignKey
ALTER TABLE "source_failures" ADD CONSTRAINT "source_failures_connection_id_fkey" FOREIGN KEY ("connection_id") REFERENCES "connections"("id") ON DELETE CASCADE ON UPDATE CASCADE;
