-- CreateTable
CREATE TABLE "missing_people" (
    "person_id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "missing_people_pkey" PRIMARY KEY ("person_id")
);

-- CreateIndex
CREATE INDEX "missing_people_source_id_idx" ON "missing_people"("source_id");

-- AddForeignKey
ALTER TABLE "missing_people" ADD CONSTRAINT "missing_people_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "missing_people" ADD CONSTRAINT "missing_people_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "sources"("id") ON DELETE CASCADE ON UPDATE CASCADE;
