-- AlterTable
ALTER TABLE "source_conflicts" ADD COLUMN "kept_at" TIMESTAMPTZ(3);
