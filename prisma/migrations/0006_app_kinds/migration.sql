-- AlterTable
ALTER TABLE "apps" ADD COLUMN     "kind" TEXT;

-- Slack was known before apps had a kind.
UPDATE "apps" SET "kind" = 'chat' WHERE "slack";
