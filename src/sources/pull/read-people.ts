import type { DirectoryRecord } from '../../domain/directory-record.ts';
import type { PullProof } from '../../ports/pulled-directory.ts';
import { type Listing, readListing } from './read-listing.ts';

/** A listing of users as people; answers the listing's proof. `toRecord` answers null for who is nobody here. */
export async function* readPeople<Row>(
  listing: Listing<Row>,
  toRecord: (row: Row) => DirectoryRecord | null,
): AsyncGenerator<readonly DirectoryRecord[], PullProof, undefined> {
  const pages = readListing(listing);
  for (;;) {
    const { done, value } = await pages.next();
    if (done) return value;
    yield value.map(toRecord).filter((record) => record !== null);
  }
}
