-- AlterTable
ALTER TABLE "receipt_texts" ADD COLUMN     "search" TEXT NOT NULL DEFAULT '';

-- CreateIndex
CREATE INDEX "receipt_texts_search_idx" ON "receipt_texts" USING GIN ("search" gin_trgm_ops);

-- As new ones are written, but for accents.
UPDATE "receipt_texts" SET "search" = lower(concat_ws(E'\n', "email", "name"));
