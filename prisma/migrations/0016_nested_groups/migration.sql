-- CreateTable
CREATE TABLE "pushed_nestings" (
    "outer_id" UUID NOT NULL,
    "inner_id" UUID NOT NULL,

    CONSTRAINT "pushed_nestings_pkey" PRIMARY KEY ("outer_id","inner_id")
);

-- CreateIndex
CREATE INDEX "pushed_nestings_inner_id_idx" ON "pushed_nestings"("inner_id");

-- AddForeignKey
ALTER TABLE "pushed_nestings" ADD CONSTRAINT "pushed_nestings_outer_id_fkey" FOREIGN KEY ("outer_id") REFERENCES "pushed_groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pushed_nestings" ADD CONSTRAINT "pushed_nestings_inner_id_fkey" FOREIGN KEY ("inner_id") REFERENCES "pushed_groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;
