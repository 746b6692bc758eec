-- AlterTable
ALTER TABLE "sources" ADD COLUMN     "unit_from" TEXT NOT NULL DEFAULT 'organization/division/department',
ADD COLUMN     "unit_taken" TEXT NOT NULL DEFAULT 'organization/division/department';
