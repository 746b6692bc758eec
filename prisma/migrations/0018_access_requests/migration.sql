-- CreateTable
CREATE TABLE "access_requests" (
    "id" UUID NOT NULL,
    "connection_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "email_fold" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "asker_id" TEXT NOT NULL,
    "asker_name" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "decision" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by" TEXT,

    CONSTRAINT "access_requests_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "access_requests_connection_id_email_fold_idx" ON "access_requests"("connection_id", "email_fold");

-- AddForeignKey
ALTER TABLE "access_requests" ADD CONSTRAINT "access_requests_connection_id_fkey" FOREIGN KEY ("connection_id") REFERENCES "connections"("id") ON DELETE CASCADE ON UPDATE CASCADE;
