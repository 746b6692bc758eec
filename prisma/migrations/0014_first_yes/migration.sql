-- AlterTable
ALTER TABLE "holds" ADD COLUMN "asked_at" TIMESTAMPTZ(3),
ADD COLUMN "first_yes_at" TIMESTAMPTZ(3),
ADD COLUMN "first_yes_by" JSONB;

-- Who was asked before this column came was asked when the hold began.
UPDATE "holds" SET "asked_at" = "held_since";

ALTER TABLE "holds" ALTER COLUMN "asked_at" SET NOT NULL,
ALTER COLUMN "asked_at" SET DEFAULT CURRENT_TIMESTAMP;
